import { h } from "./dom.js";
import { words } from "./words.js";

/** The first rows, and a button that unfolds all of them; opened tables stay open when the card changes. */
export function drawTable(node, { language, memory }, key) {
  const text = words(language);
  const body = h("tbody");
  const shown = () => (memory.has(key) ? node.rows : node.rows.slice(0, node.visibleRows));
  const fill = () =>
    body.replaceChildren(
      ...shown().map((row) =>
        h(
          "tr",
          {},
          node.columns.map((column, place) => cell("td", column, row[place] ?? "")),
        ),
      ),
    );
  fill();
  const table = h(
    "div.card-table",
    { tabindex: "0", role: "region", "aria-label": text.table },
    h(
      "table",
      {},
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          node.columns.map((column) => cell("th", column, column.title)),
        ),
      ),
      body,
    ),
  );
  if (node.rows.length <= node.visibleRows) return table;
  const label = () => (memory.has(key) ? text.fold : text.showAll(node.rows.length));
  const toggle = h(
    "button.link",
    {
      type: "button",
      "aria-expanded": String(memory.has(key)),
      onclick: () => {
        if (!memory.delete(key)) memory.add(key);
        fill();
        toggle.textContent = label();
        toggle.setAttribute("aria-expanded", String(memory.has(key)));
      },
    },
    label(),
  );
  return h("div.card-table-whole", {}, table, toggle);
}

function cell(tag, column, content) {
  return h(tag, { class: column.align === "right" ? "right" : "", scope: tag === "th" ? "col" : null }, content);
}
