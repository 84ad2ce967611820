import { h } from "./dom.js";
import { drawChart } from "./card-chart.js";
import { drawForm } from "./card-form.js";
import { drawTable } from "./card-table.js";
import { tapButton } from "./card-buttons.js";
import { words } from "./words.js";

/**
 * One entry a kind of node, as the renderers of the other platforms have it.
 * `context` = { language, memory, act(button, values) → Promise }; `memory` keeps what the reader opened
 * while the card is drawn afresh.
 */
const draw = {
  heading: (node) => h("h4.card-heading", {}, node.text),
  text: (node) => h("p.card-text", {}, node.runs.map(run)),
  fields: (node) =>
    h(
      "dl.card-fields",
      {},
      node.fields.map((field) =>
        h("div.card-field", {}, h("dt", {}, field.label), h("dd", { class: field.tone ? `ink-${field.tone}` : "" }, field.value)),
      ),
    ),
  table: drawTable,
  chart: drawChart,
  form: drawForm,
  buttons: (node, context) =>
    h(
      "div.card-buttons",
      {},
      node.buttons.map((button) => tapButton(button, context, () => ({}))),
    ),
  image: (node, { language }) =>
    h(
      "figure.card-image",
      {},
      h("img", { src: safeImage(node.url), alt: node.alt || words(language).image, loading: "lazy" }),
      node.alt ? h("figcaption", {}, node.alt) : null,
    ),
  note: (node) => h("p.card-note", {}, node.text),
  divider: () => h("hr.card-divider"),
  fold: (node, context, key) =>
    h(
      "details.card-fold",
      {
        open: context.memory.has(key),
        ontoggle: (event) => (event.target.open ? context.memory.add(key) : context.memory.delete(key)),
      },
      h("summary", {}, node.title),
      h("div.card-fold-body", {}, drawNodes(node.children, context, `${key}.`)),
    ),
};

function run(part) {
  if (typeof part === "string") return part;
  if (part.kind === "bold") return h("strong", {}, part.text);
  return h("span.tag", { class: `tone-${part.tone}` }, part.text);
}

/** Only pictures: a `javascript:` or `data:text/html` address shows nothing. */
function safeImage(url) {
  return /^(https:\/\/|\/(?!\/)|data:image\/(png|jpeg|gif|webp);)/i.test(url) ? url : "/no-picture.svg";
}

function drawNodes(nodes, context, prefix) {
  return nodes.map((node, place) => draw[node.kind](node, context, `${prefix}${place}`));
}

export function drawCard(card, context) {
  const inCardLanguage = { ...context, language: card.language };
  return h(
    "article.card",
    { "aria-label": card.summary, lang: card.language === "zh" ? "zh-CN" : "en" },
    h(
      "header.card-head",
      {},
      h("div.card-titles", {}, h("h3.card-title", {}, card.title), card.subtitle ? h("p.card-subtitle", {}, card.subtitle) : null),
      card.state ? h("span.tag.state", { class: `tone-${card.state.tone}` }, card.state.text) : null,
    ),
    h("div.card-body", {}, drawNodes(card.nodes, inCardLanguage, "")),
  );
}
