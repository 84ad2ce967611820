import { checkLarkCard } from "../../cards/render/lark.check";
import { renderLark } from "../../cards/render/lark";
import { checkSlackMessage, checkSlackModal } from "../../cards/render/slack.check";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { everyNodeCard } from "./support/every-node-card";

const plain = (text: string) => ({ type: "plain_text", text, emoji: false });
const rich = (text: string) => ({ type: "rich_text", elements: [{ type: "rich_text_section", elements: [{ type: "text", text }] }] });
const button = (id: string) => ({ type: "button", action_id: id, text: plain("x"), value: "x" });
const message = (...blocks: object[]) => ({ text: "x", blocks });

describe("the Slack check finds", () => {
  test.each([
    ["51 blocks", message(...Array.from({ length: 51 }, () => ({ type: "divider" }))), "51 entries"],
    ["no blocks", message(), "must not be empty"],
    ["more than 12,000 characters in all", message(rich("x".repeat(6_001)), rich("x".repeat(6_000))), "12001 characters in all"],
    ["an empty text", message({ type: "header", text: plain("") }), "must not be empty"],
    ["a header of 151 characters", message({ type: "header", text: plain("x".repeat(151)) }), "151 characters"],
    ["markup", message({ type: "header", text: { type: "mrkdwn", text: "*x*" } }), "must be plain_text"],
    ["a mention", message({ type: "rich_text", elements: [{ type: "user", user_id: "U1" }] }), "could mention"],
    ["26 buttons", message({ type: "actions", elements: Array.from({ length: 26 }, (_, at) => button(`b${at}`)) }), "26 entries"],
    ["two buttons of one id", message({ type: "actions", elements: [button("b"), button("b")] }), "stands twice"],
    ["a block of another surface", message({ type: "alert", text: plain("x") }), "may not stand here"],
    ["two tables", message(...[1, 2].map(() => ({ type: "table", rows: [[rich("x")]] }))), '2 "table" blocks'],
    ["rows of unequal width", message({ type: "table", rows: [[rich("x")], [rich("x"), rich("y")]] }), "not as many cells"],
  ])("%s", (_what, wrong, says) => {
    expect(checkSlackMessage(wrong).join("\n")).toContain(says);
  });

  test("a modal whose title is too long, whose fields share a name, whose options share a value", () => {
    const option = { text: plain("x"), value: "v" };
    const input = {
      type: "input",
      block_id: "a",
      label: plain("x"),
      element: { type: "static_select", action_id: "a", options: [option, option] },
    };
    const found = checkSlackModal({
      title: plain("x".repeat(25)),
      submit: plain("x"),
      close: plain("x"),
      callback_id: "f",
      private_metadata: "",
      blocks: [input, input],
    }).join("\n");
    expect(found).toContain("/title/text has 25 characters");
    expect(found).toContain('block_id "a" stands twice');
    expect(found).toContain('option "v" stands twice');
  });
});

describe("the Lark check finds", () => {
  const base = renderLark(everyNodeCard.render({ typed: "x", rows: 2 }, "en"));
  const withElements = (...elements: object[]) => ({ ...base, body: { elements } });
  const text = { tag: "plain_text", content: "x" };
  const div = { tag: "div", text };
  const table = { tag: "table", page_size: 5, columns: [{ name: "a", data_type: "text" }], rows: [{ a: "1" }] };
  const input = { tag: "input", name: "a", max_length: 10, required: true };
  const submit = {
    tag: "button",
    name: "go",
    form_action_type: "submit",
    text,
    behaviors: [{ type: "callback", value: { action: "a", id: "b", version: 1 } }],
  };

  test.each([
    ["an unknown property", withElements({ ...div, colour: "red" }), "/body/elements/0/colour is not a property there"],
    ["elements at the root", { ...base, elements: [] }, "/elements is not a property there"],
    ["a tag of the old cards", withElements({ tag: "action", actions: [] }), 'there is no "action" component'],
    [
      "a table that is not at the root",
      withElements({ tag: "collapsible_panel", header: { title: text }, elements: [table] }),
      "root only",
    ],
    [
      "a form in a form",
      withElements({ tag: "form", name: "f", elements: [{ tag: "form", name: "g", elements: [submit] }, submit] }),
      "root only",
    ],
    ["a form without a submit button", withElements({ tag: "form", name: "f", elements: [input] }), "no submit button"],
    ["two inputs of one name", withElements({ tag: "form", name: "f", elements: [input, input, submit] }), 'name "a" stands twice'],
    ["a required input outside a form", withElements(input), "inside a form only"],
    ["an element_id that begins with a digit", withElements({ ...div, element_id: "1a" }), "is no element_id"],
    ["two elements of one id", withElements({ ...div, element_id: "a" }, { ...div, element_id: "a" }), "stands twice"],
    ["four tables", withElements(table, table, table, table), '4 of "table"'],
    ["a cell of no column", withElements({ ...table, rows: [{ b: "1" }] }), "undeclared cells: b"],
    ["a page of 11 rows", withElements({ ...table, page_size: 11 }), "1 to 10"],
    ["201 elements", withElements(...Array.from({ length: 101 }, () => div)), "at most 200"],
    [
      "more than 28,000 bytes, Chinese counted as three",
      withElements({ tag: "div", text: { ...text, content: "长".repeat(9_400) } }),
      "bytes",
    ],
    ["text that is parsed", withElements({ tag: "div", text: { tag: "lark_md", content: "<at id=all></at>" } }), "must be plain_text"],
    ["a mention in markdown", withElements({ tag: "markdown", content: "<at id=all></at>" }), "mention or a link"],
    [
      "a button that carries an amount",
      withElements({ ...submit, behaviors: [{ type: "callback", value: { amount: "1" } }] }),
      "more than",
    ],
    ["a card per reader", { ...base, config: { update_multi: false } }, "must be true"],
  ])("%s", (_what, wrong, says) => {
    expect(checkLarkCard(wrong).join("\n")).toContain(says);
  });
});

test("what the renderers draw passes their checks", () => {
  for (const props of everyNodeCard.samples) {
    for (const language of ["zh", "en"] as const) {
      const card = everyNodeCard.render(props, language);
      expect(checkSlackMessage(renderSlack(card))).toEqual([]);
      expect(checkSlackMessage(renderSlack(card, { containers: false, charts: false, tables: false }))).toEqual([]);
      expect(checkSlackModal(renderSlackModal(card) ?? {})).toEqual([]);
      expect(checkLarkCard(renderLark(card))).toEqual([]);
    }
  }
});
