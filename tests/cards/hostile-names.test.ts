import { allCards } from "../../cards/all-cards";
import type { CardDefinition } from "../../cards/kit/define-card";
import { renderLark } from "../../cards/render/lark";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { slackOracle } from "./support/slack-oracle";

const oracle = slackOracle();
const longName = `${"长".repeat(60)}<!channel><at id=all></at>*B*_[x](https://evil.example)\u202e\u0000🎉`;

/** The props with every Chinese text in them, that is every text which a person wrote, replaced. */
function withNames(props: unknown, name: string): unknown {
  if (typeof props === "string") return /\p{Script=Han}/u.test(props) ? name : props;
  if (Array.isArray(props)) return props.map((each) => withNames(each, name));
  if (typeof props !== "object" || props === null) return props;
  return Object.fromEntries(Object.entries(props).map(([key, value]) => [key, withNames(value, name)]));
}

const definitions = allCards.map((definition) => [definition.name, definition as unknown as CardDefinition<unknown>] as const);

describe.each(definitions)("%s with long names full of markup", (_name, definition) => {
  const card = definition.render(withNames(definition.samples[0], longName), "en");
  const shown = "*B*_[x](https://evil.example)🎉";

  test("is taken by Slack and mentions nobody", () => {
    const message = renderSlack(card);
    expect(oracle?.blocks(message.blocks) ?? []).toEqual([]);
    expect(message.text).not.toMatch(/[<>]/);
    expect(JSON.stringify([message.blocks, renderSlackModal(card)])).not.toMatch(
      /"mrkdwn"|"type":"(user|channel|broadcast|link|usergroup)"/,
    );
  });

  test("is taken by Lark and mentions nobody", () => {
    const json = JSON.stringify(renderLark(card));
    const markdown = json.match(/"tag":"markdown","content":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(markdown.join()).not.toMatch(/<at\b|\]\(/);
    expect(json).not.toContain("lark_md");
  });

  test("keeps the whole name in plain text", () => {
    const text = renderText(card);
    if (text.includes("长")) expect(text).toContain(shown);
    // oxlint-disable-next-line no-control-regex -- they are what must not come through
    expect(text).not.toMatch(/[\u0000\u202e]/);
  });
});

test("a quote for a customer of 1,000 characters is drawn whole on every platform", () => {
  const name = "名".repeat(1_000);
  const quote = definitions.find(([each]) => each === "quote")?.[1];
  const sample = quote?.samples[0] as object;
  const card = quote?.render({ ...sample, customer: name }, "zh");
  if (!card) throw new Error("there is no quote card");
  for (const drawn of [renderSlack(card), renderLark(card), renderText(card)]) expect(JSON.stringify(drawn)).toContain(name);
});
