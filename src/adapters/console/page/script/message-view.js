import { keepAnswers } from "./card-form.js";
import { previewSwitch } from "./card-preview.js";
import { drawCard } from "./card-view.js";
import { h, icon } from "./dom.js";
import { timeOf, words } from "./words.js";

/** Draws one message; drawn again when its revision grows. `memory` outlives the drawings. */
export function drawMessage(message, { language, memory, act }) {
  if (message.body.kind === "card") return cardMessage(message, { language, memory, act });
  return h(
    "div.message",
    { class: message.author, dataset: { id: message.id } },
    message.body.kind === "file" ? fileBubble(message.body) : bubble(message.body.text),
    h("div.meta", {}, h("time", { datetime: message.postedAt }, timeOf(message.postedAt, language))),
  );
}

function cardMessage(message, { language, memory, act }) {
  const card = drawCard(message.body.card, { language, memory, act: (button, values) => act(button, values, message.id) });
  const place = h("div.card-place", {}, card);
  return h(
    "div.message.with-card",
    { class: message.author, dataset: { id: message.id } },
    place,
    h(
      "div.meta",
      {},
      h("time", { datetime: message.postedAt }, timeOf(message.postedAt, language)),
      previewSwitch(message, language, card, place),
    ),
  );
}

/** Replaces a drawing by a newer one, keeping half-typed answers. */
export function redraw(old, message, context) {
  const fresh = drawMessage(message, context);
  keepAnswers(old, fresh);
  fresh.classList.add("changed");
  old.replaceWith(fresh);
  return fresh;
}

export function drawOutgoing(clientId, entry, language, retry) {
  const text = words(language);
  return h(
    "div.message.person",
    { class: entry.failed ? "failed" : "sending", dataset: { id: clientId } },
    bubble(entry.text),
    h(
      "div.meta",
      {},
      entry.failed
        ? [
            icon("warning"),
            h("span", {}, entry.refused ? text.refused : text.notSent),
            entry.refused ? null : h("button.link", { type: "button", onclick: retry }, text.retry),
          ]
        : null,
    ),
  );
}

function fileBubble({ file, name }) {
  return h("div.bubble", { dir: "auto" }, h("a.file", { href: `/api/files/${file}`, download: name }, name));
}

/** Typed lines with tabs are shown as the table they were pasted from. */
function bubble(text) {
  const parts = [];
  let rows = [];
  const flush = () => {
    if (rows.length > 0)
      parts.push(
        h(
          "table.pasted",
          {},
          h(
            "tbody",
            {},
            rows.map((row) =>
              h(
                "tr",
                {},
                row.map((value) => h("td", {}, value)),
              ),
            ),
          ),
        ),
      );
    rows = [];
  };
  let lines = [];
  const flushLines = () => {
    if (lines.length > 0) parts.push(h("p", {}, lines.join("\n")));
    lines = [];
  };
  for (const line of text.split("\n")) {
    if (line.includes("\t")) {
      flushLines();
      rows.push(line.split("\t"));
    } else {
      flush();
      lines.push(line);
    }
  }
  flush();
  flushLines();
  return h("div.bubble", { dir: "auto" }, parts);
}
