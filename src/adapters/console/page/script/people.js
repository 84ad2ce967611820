import { avatar } from "./avatar.js";
import { h, icon } from "./dom.js";
import { nameOf, roleOf, timeOf, words } from "./words.js";

const themes = [
  ["auto", "auto", "themeAuto"],
  ["light", "sun", "themeLight"],
  ["dark", "moon", "themeDark"],
];
const languages = [
  ["auto", "languageAuto"],
  ["zh", "中文"],
  ["en", "EN"],
];

/** The list of colleagues with what each was told last, and the page's own switches below. */
export function peopleList(state, on) {
  const { language } = state;
  const text = words(language);
  const rows = state.people.map((person) => personRow(person, state, on, text));
  return h(
    "nav.people",
    { id: "people", "aria-label": text.people, lang: language === "zh" ? "zh-CN" : "en" },
    h(
      "div.brand",
      {},
      h("img", { src: "/logo.svg", alt: "", width: "32", height: "32" }),
      h("div", {}, h("strong", {}, "Dealdock"), h("span", {}, text.demo)),
      h("button.icon-button.drawer-close", { type: "button", "aria-label": text.closePeople, onclick: on.closeDrawer }, icon("close")),
    ),
    h("ul.people-list", {}, rows),
    h(
      "div.people-foot",
      {},
      h("p.connection", { class: state.connection, role: "status" }, h("i"), state.connection === "live" ? text.live : text.away),
      h("div.switches", {}, languageSwitch(state, on, text), themeSwitch(state, on, text)),
    ),
  );
}

function personRow(person, state, on, text) {
  const { language } = state;
  const open = state.open.includes(person.id);
  const unread = state.unread.get(person.id) ?? 0;
  const latest = state.latest.get(person.id);
  return h(
    "li.person",
    { class: open ? "open" : "" },
    h(
      "button.person-main",
      { type: "button", "aria-current": state.focused === person.id ? "true" : null, onclick: () => on.choose(person.id) },
      avatar(person, language),
      h(
        "span.person-text",
        {},
        h("span.person-name", {}, nameOf(person, language)),
        h("span.person-last", {}, h("b", {}, roleOf(person, language)), latest ? ` · ${summaryOf(latest)}` : ""),
      ),
      h(
        "span.person-side",
        {},
        latest ? h("time", {}, timeOf(latest.postedAt, language)) : null,
        unread > 0 ? h("span.badge", { "aria-label": text.unread(unread) }, unread > 99 ? "99+" : String(unread)) : null,
      ),
    ),
    open
      ? null
      : h(
          "button.icon-button.beside",
          {
            type: "button",
            "aria-label": `${text.beside}: ${nameOf(person, language)}`,
            title: text.beside,
            onclick: () => on.beside(person.id),
          },
          icon("beside"),
        ),
  );
}

function summaryOf({ body }) {
  return body.kind === "card" ? body.card.summary : body.text;
}

function languageSwitch(state, on, text) {
  return h(
    "div.switch",
    { role: "group", "aria-label": text.language },
    languages.map(([value, label]) =>
      h(
        "button",
        { type: "button", "aria-pressed": String(state.chosenLanguage === value), onclick: () => on.language(value) },
        text[label] ?? label,
      ),
    ),
  );
}

function themeSwitch(state, on, text) {
  return h(
    "div.switch",
    { role: "group", "aria-label": text.theme },
    themes.map(([value, sign, label]) =>
      h(
        "button",
        {
          type: "button",
          "aria-pressed": String(state.theme === value),
          "aria-label": text[label],
          title: text[label],
          onclick: () => on.theme(value),
        },
        icon(sign),
      ),
    ),
  );
}
