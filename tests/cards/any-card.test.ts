import fc from "fast-check";
import { CardTooLarge } from "../../cards/kit/card-too-large";
import type { Button, Card, CardNode, FormField, PlainNode, Run, Tone } from "../../cards/kit/nodes";
import { checkLarkCard } from "../../cards/render/lark.check";
import { renderLark } from "../../cards/render/lark";
import { checkSlackMessage, checkSlackModal } from "../../cards/render/slack.check";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { slackOracle } from "./support/slack-oracle";

const oracle = slackOracle();

const text = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 40 }) },
  { weight: 2, arbitrary: fc.string({ unit: "binary", maxLength: 40 }) },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      "",
      " ",
      "<!channel>",
      "<at id=all></at>",
      "**b** _i_ [l](https://evil.example)",
      "\u202e\u0000",
      "長".repeat(400),
    ),
  },
);
const tone = fc.constantFrom<Tone>("neutral", "info", "good", "warning", "bad");
const run = fc.oneof<fc.Arbitrary<Run>[]>(
  text,
  fc.record({ kind: fc.constant("bold"), text }),
  fc.record({ kind: fc.constant("tag"), text, tone }),
);
const button: fc.Arbitrary<Button> = fc.record(
  {
    label: text,
    action: fc.constantFrom("quote.approve", "quote.reject"),
    id: fc.constant("01JDQUOTE"),
    version: fc.nat(),
    typed: text,
    style: fc.constantFrom("primary", "danger"),
    confirm: fc.record({ title: text, text }),
  },
  { requiredKeys: ["label", "action", "id", "version"] },
);
const table: fc.Arbitrary<PlainNode> = fc.integer({ min: 1, max: 22 }).chain((columns) =>
  fc.record(
    {
      kind: fc.constant("table"),
      columns: fc.array(fc.record({ title: text }), { minLength: columns, maxLength: columns }),
      rows: fc.array(fc.array(text, { minLength: columns, maxLength: columns }), { maxLength: 12 }),
      visibleRows: fc.integer({ min: 0, max: 12 }),
      showAll: text,
    },
    { requiredKeys: ["kind", "columns", "rows", "visibleRows"] },
  ),
);
const figure = fc.integer({ min: -100, max: 1_000 }).map(String);
const plainNode: fc.Arbitrary<PlainNode> = fc.oneof<fc.Arbitrary<PlainNode>[]>(
  fc.record({ kind: fc.constant("heading"), text }),
  fc.record({ kind: fc.constant("text"), runs: fc.array(run, { maxLength: 4 }) }),
  fc.record({ kind: fc.constant("fields"), fields: fc.array(fc.record({ label: text, value: text, tone }), { maxLength: 7 }) }),
  table,
  fc.record({
    kind: fc.constant("chart"),
    chart: fc.constantFrom("bar", "line", "pie"),
    title: text,
    categories: fc.array(text, { maxLength: 4 }),
    series: fc.array(fc.record({ name: text, values: fc.array(figure, { maxLength: 4 }) }), { maxLength: 3 }),
  }),
  fc.record({ kind: fc.constant("image"), url: fc.constantFrom("https://shop.example/a.png", "javascript:alert(1)", ""), alt: text }),
  fc.record({ kind: fc.constant("note"), text }),
  fc.record({ kind: fc.constant("divider") }),
);
const field: fc.Arbitrary<FormField> = fc
  .tuple(
    fc.record({ label: text, required: fc.boolean() }),
    fc.record({ value: text, hint: text, problem: text }, { requiredKeys: [] }),
    fc.oneof<fc.Arbitrary<FormField extends infer Field ? Omit<Field, "name" | "label" | "required"> : never>[]>(
      fc.constant({ input: "text", lines: "many", maxLength: 30 }),
      fc.constant({ input: "number" }),
      fc.constant({ input: "day" }),
      fc.constant({ input: "yesNo" }),
      fc
        .integer({ min: 1, max: 120 })
        .map((count) => ({ input: "choice", options: Array.from({ length: count }, (_, at) => ({ value: `v${at}`, label: `x${at}` })) })),
    ),
  )
  .map(([head, more, input]) => ({ name: "", ...head, ...more, ...input }) as FormField);
const form: fc.Arbitrary<CardNode> = fc.record({
  kind: fc.constant("form"),
  fields: fc.array(field, { minLength: 1, maxLength: 4 }).map((fields) => fields.map((each, at) => ({ ...each, name: `f${at}` }))),
  submit: button,
});
const node: fc.Arbitrary<CardNode> = fc.oneof<fc.Arbitrary<CardNode>[]>(
  plainNode,
  fc.record({ kind: fc.constant("buttons"), buttons: fc.array(button, { maxLength: 27 }) }),
  fc.record({ kind: fc.constant("fold"), title: text, children: fc.array(plainNode, { maxLength: 3 }) }),
);
const card: fc.Arbitrary<Card> = fc
  .record({
    language: fc.constantFrom("zh", "en"),
    title: text,
    subtitle: text,
    state: fc.record({ text, tone }),
    summary: text,
    nodes: fc.array(node, { maxLength: 5 }),
    form: fc.option(form),
  })
  .map(({ form: last, nodes, ...head }) => ({ name: "any", ...head, nodes: last ? [...nodes, last] : nodes }));

/** Most cards must really be drawn, or the properties below would say nothing. */
let tried = 0;
let refused = 0;
afterAll(() => {
  expect(tried).toBeGreaterThan(1_000);
  expect(refused / tried).toBeLessThan(0.3);
});

/** null when the card is refused as too large, the one thing a renderer may refuse. */
function drawn<Drawn>(draw: () => Drawn): Drawn | null {
  tried += 1;
  try {
    return draw();
  } catch (error) {
    if (error instanceof CardTooLarge && /characters in all|entries|bytes|elements/.test(error.message)) {
      refused += 1;
      return null;
    }
    throw error;
  }
}

describe("whatever is put on a card", () => {
  test("Slack gets what it takes, or the card is refused as too large", () => {
    fc.assert(
      fc.property(card, (any) => {
        for (const features of [undefined, { containers: false, charts: false, tables: false }]) {
          const message = drawn(() => renderSlack(any, features));
          if (!message) continue;
          expect(checkSlackMessage(message)).toEqual([]);
          expect(oracle?.blocks(message.blocks) ?? []).toEqual([]);
        }
        const view = drawn(() => renderSlackModal(any));
        if (!view) return;
        expect(checkSlackModal(view)).toEqual([]);
        expect(oracle?.modal(view) ?? []).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("Lark gets what it takes, or the card is refused as too large", () => {
    fc.assert(
      fc.property(card, (any) => {
        const json = drawn(() => renderLark(any));
        if (json) expect(checkLarkCard(json)).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("plain text is always there", () => {
    fc.assert(
      fc.property(card, (any) => {
        expect(typeof renderText(any)).toBe("string");
      }),
      { numRuns: 300 },
    );
  });
});
