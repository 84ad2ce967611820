import { CardTooLarge } from "../../cards/kit/card-too-large";
import type { Card } from "../../cards/kit/nodes";
import { renderConsole } from "../../cards/render/console";
import { renderLark } from "../../cards/render/lark";
import { renderSlack, slackText } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { everyNodeCard } from "./support/every-node-card";
import { slackOracle } from "./support/slack-oracle";

const oracle = slackOracle();

const hostile: readonly (readonly [string, string])[] = [
  ["a mention of the whole channel", "<!channel> <@U0123> <#C1|x>"],
  ["a mention of everybody on Lark", '<at id=all></at> <at user_id="all">all</at>'],
  ["markup of both platforms", "A*B_[x](https://evil.example) ~s~ `c` **b** <font color='red'>r</font> # h | t |"],
  ["an emoji code", ":boom: :+1:"],
  ["emoji and half an emoji", "👩‍👩‍👧‍👦🎉\ud83d"],
  ["control characters", "a\u0000b\u0007c\u001b[31md\u009b"],
  ["marks that turn the reading order", "exe.\u202ecod \u2066x\u2069 \u200f"],
  ["nothing but spaces", "   "],
  ["nothing", ""],
  ["line breaks and tabs", "one\ttwo\r\nthree\n\nfour"],
  ["SQL", "'; DROP TABLE customers; --"],
];

describe.each(hostile)("with %s typed everywhere", (_what, typed) => {
  const card = everyNodeCard.render({ typed, rows: 12, showAll: typed }, "en");

  test("Slack takes the message and the modal", () => {
    const message = renderSlack(card);
    const view = renderSlackModal(card);
    expect(view).not.toBeNull();
    expect(oracle?.blocks(message.blocks) ?? []).toEqual([]);
    expect((view && oracle?.modal(view)) ?? []).toEqual([]);
  });

  test("on Slack nothing typed becomes a mention, a link or markup", () => {
    const json = JSON.stringify(renderSlack(card).blocks) + JSON.stringify(renderSlackModal(card));
    expect(json).not.toMatch(/"mrkdwn"|"type":"(user|channel|broadcast|link|usergroup)"/);
    expect(renderSlack(card).text).not.toMatch(/[<>]/);
  });

  test("on Lark nothing typed becomes a mention, a link or markup", () => {
    const json = renderLark(card);
    const markdown = JSON.stringify(json).match(/"tag":"markdown","content":"(?:[^"\\]|\\.)*"/g) ?? [];
    expect(markdown.length).toBe(1);
    expect(markdown.join().replace(/<text_tag color='[a-z]+'>|<\/text_tag>|\*\*/g, "")).not.toMatch(/[<>[\]()_~`|*]/);
    expect(JSON.stringify(json)).not.toContain("lark_md");
  });

  test("no screen gets control characters, turned reading order or half an emoji", () => {
    for (const drawn of [renderConsole(card), renderSlack(card), renderLark(card), renderText(card)]) {
      const text = JSON.stringify(drawn);
      // JSON.stringify writes control characters and lone surrogates as \u escapes.
      expect(text).not.toMatch(/\\u(00[01]|d[89a-f])|[\u0080-\u009f\u202a-\u202e\u2066-\u2069\u200f]/);
    }
  });
});

describe("long things", () => {
  test("a name of 1,000 characters is whole on every platform: in the title, a field, a table, a button", () => {
    const name = "长".repeat(500) + "x".repeat(500);
    const card: Card = {
      name: "long",
      language: "zh",
      title: name,
      summary: "x",
      nodes: [
        { kind: "fields", fields: [{ label: "客户", value: name }] },
        { kind: "table", columns: [{ title: "产品" }], rows: [[name]], visibleRows: 1 },
        { kind: "buttons", buttons: [{ label: name, action: "choose", id: "1", version: 1 }] },
      ],
    };
    for (const drawn of [renderText(card), renderLark(card), renderSlack(card)]) {
      expect(JSON.stringify(drawn).split(name)).toHaveLength(5);
    }
  });

  test("a title, a button and a question over Slack's limits are shortened and then said in full", () => {
    const typed = "x".repeat(400);
    const message = renderSlack(everyNodeCard.render({ typed, rows: 1 }, "en"));
    const [header, whole] = message.blocks;
    expect(header).toEqual({ type: "header", text: { type: "plain_text", text: `${"x".repeat(149)}…`, emoji: false } });
    expect(JSON.stringify(whole)).toContain(typed);
    const at = message.blocks.findIndex(({ type }) => type === "actions");
    expect(JSON.stringify(message.blocks.slice(at - 3, at + 1))).toContain(typed);
  });

  test("400 rows with a way to see all of them: as many as fit, and how many are left", () => {
    const card = everyNodeCard.render({ typed: "A100", rows: 400, showAll: "stock all" }, "en");
    expect(JSON.stringify(renderSlack(card))).toContain("301 more rows: send “stock all” to see all");
    expect(JSON.stringify(renderLark(card))).toContain("300 more rows: send “stock all” to see all");
    expect(renderText(card).match(/A100 \| \d+/g)).toHaveLength(405);
  });

  test("400 long rows with a way to see all of them fit too", () => {
    const card = everyNodeCard.render({ typed: "y".repeat(300), rows: 400, showAll: "stock all" }, "en");
    expect(JSON.stringify(renderSlack(card))).toMatch(/3\d\d more rows: send/);
    expect(JSON.stringify(renderLark(card))).toMatch(/3\d\d more rows: send/);
  });

  test("400 long rows without a way to see them are refused, never cut", () => {
    const card = everyNodeCard.render({ typed: "y".repeat(300), rows: 400 }, "en");
    expect(() => renderSlack(card)).toThrow(CardTooLarge);
    expect(() => renderLark(card)).toThrow(CardTooLarge);
    expect(renderText(card).match(/y{300} \| \d+/g)).toHaveLength(405);
  });
});

test("a sentence for Slack keeps its signs and mentions nobody", () => {
  expect(slackText("A&B <!channel> > 5")).toBe("A&amp;B &lt;!channel&gt; &gt; 5");
});
