import { choiceCard } from "../../cards/conversation/choice.card";
import { moment } from "../../cards/kit/format";
import type { Card, CardNode, FormField } from "../../cards/kit/nodes";
import { renderSlack, slackText } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { checkSlackMessage, checkSlackModal } from "../../cards/render/slack.check";
import { localMoment } from "../../src/bot/presenters/wording";
import type { Actor } from "../../src/domain/shared/actor";
import { slackOracle } from "./support/slack-oracle";

/** What other Slack apps were reported for, held against what ours draws. */
const oracle = slackOracle();

function cardOf(...nodes: readonly CardNode[]): Card {
  return { name: "report", language: "en", title: "Report", summary: "report", nodes };
}
function drawn(card: Card): string {
  const message = renderSlack(card);
  expect([checkSlackMessage(message), oracle?.blocks(message.blocks) ?? []]).toEqual([[], []]);
  return JSON.stringify(message.blocks);
}
function modalOf(...fields: readonly FormField[]): string {
  const submit = { label: "Send", action: "a", id: "1", version: 1, typed: "a" };
  const view = renderSlackModal(cardOf({ kind: "form", fields, submit }));
  if (!view) throw new Error("no modal");
  expect([checkSlackModal(view), oracle?.modal(view) ?? []]).toEqual([[], []]);
  return JSON.stringify(view);
}

test.each([
  ["kibana#73061: a text of 3,001 characters", cardOf({ kind: "text", runs: ["x".repeat(3_001)] }), "x".repeat(3_001)],
  ["kibana#73061: a note of 3,001 characters", cardOf({ kind: "note", text: "y".repeat(3_001) }), "y".repeat(2_900)],
  [
    "nautobot-app-chatops#132: 40 devices in one place",
    cardOf({ kind: "fields", fields: Array.from({ length: 40 }, (_, at) => ({ label: `device ${at}`, value: "up" })) }),
    "device 39",
  ],
])("%s goes out whole", (_what, card, whole) => {
  expect(drawn(card)).toContain(whole);
});

test("bolt-js#2509: legal blocks that together are too long fit, and say how many rows are left", () => {
  const rows = Array.from({ length: 90 }, (_, at) => [`row ${at}`, "z".repeat(180)]);
  const card = cardOf({ kind: "table", columns: [{ title: "a" }, { title: "b" }], rows, visibleRows: 90, showAll: "list all" });
  expect(drawn(card)).toContain("send “list all”");
});

test.each([
  ["bolt-js#2094: 650 customers", 650],
  ["bolt-js#1630: 101 customers", 101],
  ["crownheightsaid/mutual-aid-app#53: 11 options", 11],
])("%s can all be chosen", (_what, count) => {
  const options = Array.from({ length: count }, (_, at) => ({ value: `C${at}`, label: `Customer ${at}` }));
  const view = modalOf({ input: "choice", name: "customer", label: "Customer", required: true, options });
  expect(view.match(/"value":"C\d+"/g)).toHaveLength(count);
});

test("a pick-list of many says how many more there are, and to say it more exactly", () => {
  const options = Array.from({ length: 60 }, (_, at) => ({ id: `C${at}`, label: `Customer ${at}`, hint: null }));
  const props = { ...(choiceCard.samples[0] as Parameters<typeof choiceCard.render>[0]), options };
  expect(drawn(choiceCard.render(props, "en"))).toContain("52 more: please say it more exactly");
});

test.each([
  ["langfuse#13149: a name that would ping everybody", "<!channel> Ltd"],
  ["loopover#1538, runlore#196: a link that says Approve", "<https://evil.example|Approve>"],
  ["bugsnag-notification-plugins#109: signs in a name", "A & B <Ltd>"],
  ["a mention of somebody", "<@U0123>"],
])("%s stands as it was typed", (_what, typed) => {
  const json = drawn(cardOf({ kind: "text", runs: [typed] }, { kind: "fields", fields: [{ label: "Customer", value: typed }] }));
  expect(json.split(JSON.stringify(typed).slice(1, -1))).toHaveLength(3);
  expect(json).not.toMatch(/"mrkdwn"|"type":"(user|broadcast|link)"/);
  expect(slackText(typed)).not.toMatch(/[<>]/);
});

test("CrabTrap#24: an address with signs in it breaks out of no link, since no link is written", () => {
  const json = drawn(
    cardOf({ kind: "text", runs: ["https://a.example/?q=<x>|y"] }, { kind: "image", url: "javascript:alert(1)", alt: "picture" }),
  );
  expect(json).not.toContain('"url"');
  expect(json).not.toContain("javascript:");
});

test.each([
  ["in Shanghai", "Asia/Shanghai", "2026-11-25T02:00:00Z", "2026-11-25T10:00"],
  ["in New York, in winter", "America/New_York", "2026-11-25T15:00:00Z", "2026-11-25T10:00"],
  ["in New York, an hour before the clock goes back", "America/New_York", "2026-11-01T05:30:00Z", "2026-11-01T01:30"],
  ["in New York, an hour after it went back", "America/New_York", "2026-11-01T06:30:00Z", "2026-11-01T01:30"],
  ["in New York, when the clock goes forward", "America/New_York", "2026-03-08T07:00:00Z", "2026-03-08T03:00"],
])("standup-slack-bot#28, parabol#3331: a moment is the reader's own %s", (_where, timeZone, at, shown) => {
  const viewer = { timeZone } as Actor;
  expect(localMoment(viewer, new Date(at))).toBe(shown);
  expect(moment(shown, "en")).toContain(shown.slice(11));
});
