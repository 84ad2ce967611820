import { h } from "./dom.js";
import { nameOf } from "./words.js";

const hues = {
  salesRep: "a",
  salesManager: "b",
  warehouse: "c",
  purchaser: "d",
  purchasingManager: "d",
  finance: "e",
  service: "f",
  operationsLead: "g",
};

/** A round sign with the person's initials, coloured by role. */
export function avatar(person, language) {
  const name = nameOf(person, language);
  const initials = /\p{Script=Han}/u.test(name)
    ? name.slice(-2)
    : name
        .split(" ")
        .map((part) => part[0])
        .join("")
        .slice(0, 2);
  return h("span.avatar", { class: `hue-${hues[person.roles[0]] ?? "g"}`, "aria-hidden": "true" }, initials);
}

export function botAvatar() {
  return h("img.avatar.bot", { src: "/logo.svg", alt: "" });
}
