import { fetchPreview } from "./api.js";
import { h } from "./dom.js";
import { words } from "./words.js";

const views = [
  ["card", "asCard"],
  ["slack", "asSlack"],
  ["lark", "asLark"],
  ["text", "asText"],
];

/** The switch under a card, and the card as Slack, Lark or a plain-text reader would get it. */
export function previewSwitch(message, language, cardElement, place) {
  const text = words(language);
  const buttons = views.map(([view, label]) =>
    h("button", { type: "button", "aria-pressed": String(view === "card"), onclick: () => void show(view) }, text[label]),
  );
  async function show(view) {
    buttons.forEach((button, nth) => button.setAttribute("aria-pressed", String(views[nth][0] === view)));
    if (view === "card") {
      place.replaceChildren(cardElement);
      return;
    }
    place.replaceChildren(h("div.preview", {}, h("p.card-note", {}, text.loading)));
    try {
      place.replaceChildren(view === "slack" ? await slackPreview(message.id, text) : await codePreview(message.id, view));
    } catch {
      place.replaceChildren(h("div.preview", {}, h("p.card-note", {}, text.noPreview)));
    }
  }
  return h("div.preview-switch", { role: "group", "aria-label": text.seenIn }, buttons);
}

async function codePreview(id, platform) {
  return h("div.preview", {}, h("pre", { tabindex: "0" }, await fetchPreview(id, platform)));
}

/** The drawing stands in a frame without scripts; its height follows what is in it. Where the renderer is not installed, the JSON alone. */
async function slackPreview(id, text) {
  const address = `/api/cards/${id}/slack.html`;
  const [json, drawing] = await Promise.all([fetchPreview(id, "slack"), fetch(address)]);
  const code = h("pre", { tabindex: "0" }, json);
  if (!drawing.ok) return h("div.preview", {}, code);
  const frame = h("iframe", { sandbox: "allow-same-origin", title: text.asSlack, src: address });
  frame.addEventListener("load", () => {
    const height = frame.contentDocument?.body.scrollHeight;
    if (height) frame.style.height = `${Math.min(1_600, height + 4)}px`;
  });
  return h("div.preview", {}, frame, h("p.card-note", {}, text.drawn), h("details.card-fold", {}, h("summary", {}, text.json), code));
}
