import { normalize } from "@larksuiteoapi/node-sdk";
import { allCards } from "../../../cards/all-cards";
import type { CardDefinition } from "../../../cards/kit/define-card";
import { checkLarkCard } from "../../../cards/render/lark.check";
import { renderLark } from "../../../cards/render/lark";
import type { LarkCard } from "../../../cards/render/lark.elements";
import { quoteCard } from "../../../cards/quotes/quote.card";

const sample = (definition: CardDefinition<unknown>): LarkCard => renderLark(definition.render(definition.samples[0], "zh"));
const quote = sample(quoteCard);
const button = {
  tag: "button",
  text: { tag: "plain_text", content: "x" },
  type: "default",
  behaviors: [{ type: "callback", value: { action: "a", id: "b", version: 1 } }],
};
const body = (...elements: object[]): object => ({ ...quote, body: { elements } });
const form = (...elements: object[]): object => ({ tag: "form", name: "f", elements });
const submit = { ...button, name: "s", form_action_type: "submit" };
const input = { tag: "input", name: "n", required: true, width: "fill", max_length: 100 };

test("a card of ours is accepted", () => {
  expect(checkLarkCard(quote)).toEqual([]);
});

/** What the platform refuses, at the latest when it is sent. */
test.each([
  ["report 11: no schema", { config: quote.config, header: quote.header, body: quote.body }],
  ["reports 11 and 12: elements at the root", { ...quote, elements: [button] }],
  ["another schema", { ...quote, schema: "1.0" }],
  ["a card that is not shared", { ...quote, config: { ...quote.config, update_multi: false } }],
  ["an unknown property", body({ ...button, icon_color: "red" })],
  ["an unknown component", body({ tag: "action", actions: [button] })],
  ["a component of the first version", body({ tag: "note", elements: [] })],
  [
    "a table inside a fold",
    body({
      tag: "collapsible_panel",
      expanded: false,
      header: { title: { tag: "plain_text", content: "x" } },
      elements: [{ tag: "table", page_size: 5, columns: [{ name: "a", data_type: "text" }], rows: [] }],
    }),
  ],
  ["a form without a submit button", body(form(input))],
  ["a form inside a form", body(form(form(submit), submit))],
  ["a field without a name", body(form({ ...input, name: "" }, submit))],
  ["two fields of one name", body(form(input, input, submit))],
  ["an answer that is required outside a form", body(input)],
  ["a default that is longer than its field", body(form({ ...input, max_length: 3, default_value: "abcd" }, submit))],
  [
    "an undeclared cell",
    body({ tag: "table", page_size: 5, columns: [{ name: "a", display_name: "A", data_type: "text" }], rows: [{ b: "1" }] }),
  ],
  [
    "eleven rows on a page",
    body({ tag: "table", page_size: 11, columns: [{ name: "a", display_name: "A", data_type: "text" }], rows: [] }),
  ],
  ["markup from typed text", body({ tag: "div", text: { tag: "lark_md", content: "<at id=all></at>" } })],
  ["a mention in markdown", body({ tag: "markdown", content: "<at id=all></at>" })],
  [
    "an amount that travels with a button",
    body({ ...button, behaviors: [{ type: "callback", value: { action: "a", id: "b", version: 1, amount: "1.00" } }] }),
  ],
  ["more than 200 elements", body(...Array.from({ length: 101 }, () => button))],
  ["more than it may weigh", body({ tag: "div", text: { tag: "plain_text", content: "长".repeat(10_000) } })],
  ["an empty text", body({ tag: "div", text: { tag: "plain_text", content: "" } })],
])("%s is refused", (_what, card) => {
  expect(checkLarkCard(card)).not.toEqual([]);
});

test("the SDK's own reader finds title and buttons of each card, as somebody else reads them", async () => {
  for (const each of allCards) {
    const definition = each as CardDefinition<unknown>;
    const card = definition.render(definition.samples[0], "zh");
    const event = {
      sender: { sender_id: { open_id: "ou_1" }, sender_type: "user", tenant_key: "t" },
      message: {
        message_id: "om_1",
        chat_id: "oc_1",
        chat_type: "p2p",
        message_type: "interactive",
        content: JSON.stringify(renderLark(card)),
        create_time: "1",
      },
    };
    const { content } = (await normalize(event as never, { botIdentity: { openId: "ou_bot", name: "Dealdock" } })) as {
      content: string;
    };
    const labels = card.nodes.flatMap((node) => (node.kind === "buttons" ? node.buttons.map(({ label }) => label) : []));
    expect([definition.name, [card.title, ...labels].filter((words) => !content.includes(words))]).toEqual([definition.name, []]);
  }
});
