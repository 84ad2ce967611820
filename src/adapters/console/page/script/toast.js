import { h } from "./dom.js";

const shownMs = 5_000;

/** A short line over a column that goes by itself; read out by screen readers. */
export function showToast(place, { text, tone }) {
  const toast = h("div.toast", { class: `tone-${tone}`, role: tone === "bad" ? "alert" : "status" }, text);
  place.append(toast);
  setTimeout(() => toast.classList.add("leaving"), shownMs);
  setTimeout(() => toast.remove(), shownMs + 300);
}
