import { renderLark } from "../../cards/render/lark";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { approvalCard } from "../../cards/approvals/approval.card";
import { approvalSamples } from "../../cards/approvals/approval.samples";
import { halfSaidCard } from "../../cards/conversation/half-said.card";
import type { Card } from "../../cards/kit/nodes";
import { quoteCard } from "../../cards/quotes/quote.card";
import { quoteSamples } from "../../cards/quotes/quote.samples";
import { everyNodeCard } from "./support/every-node-card";
import { expectGolden } from "./support/golden";

describe("every node kind is drawn as it was agreed", () => {
  const card = everyNodeCard.render({ typed: "LM20UU", rows: 3 }, "en");
  test("on Slack", () => expectGolden("every-node.slack.json", renderSlack(card)));
  test("as a Slack modal", () => expectGolden("every-node.slack-modal.json", renderSlackModal(card)));
  test("on Lark", () => expectGolden("every-node.lark.json", renderLark(card)));
  test("as text", () => expectGolden("every-node.txt", renderText(card)));
});

function first<Item>(items: readonly Item[]): Item {
  const [item] = items;
  if (item === undefined) throw new Error("there is no sample");
  return item;
}

describe.each<[string, Card]>([
  ["approval-open.zh", approvalCard.render(first(approvalSamples), "zh")],
  ["approval-rejected.en", approvalCard.render(first(approvalSamples.filter(({ state }) => state === "rejected")), "en")],
  ...(["salesOrder", "requisition", "contract"] as const).map((document): [string, Card] => [
    `approval-${document === "salesOrder" ? "order" : document}.${document === "contract" ? "en" : "zh"}`,
    approvalCard.render(first(approvalSamples.filter((sample) => sample.document === document)), document === "contract" ? "en" : "zh"),
  ]),
  ["quote.en", quoteCard.render(first(quoteSamples), "en")],
  ["half-said.zh", halfSaidCard.render(first(halfSaidCard.samples), "zh")],
])("%s is drawn as it was agreed", (name, card) => {
  test("on Slack", () => expectGolden(`${name}.slack.json`, renderSlack(card)));
  test("on Lark", () => expectGolden(`${name}.lark.json`, renderLark(card)));
  test("as text", () => expectGolden(`${name}.txt`, renderText(card)));
});

test("an approval has its buttons while it is open and none once it is decided", () => {
  for (const props of approvalSamples) {
    const buttons = approvalCard.render(props, "en").nodes.filter((node) => node.kind === "buttons");
    if (props.state !== "pending") expect(buttons).toEqual([]);
    else if (props.mayDecide)
      expect(buttons.flatMap((node) => node.buttons.map(({ action }) => action))).toEqual([
        "approval.approve",
        "approval.reject",
        "approval.return",
      ]);
  }
});
