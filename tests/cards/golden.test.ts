import { renderLark } from "../../cards/render/lark";
import { renderSlack } from "../../cards/render/slack";
import { renderSlackModal } from "../../cards/render/slack-modal";
import { renderText } from "../../cards/render/text";
import { everyNodeCard } from "./support/every-node-card";
import { expectGolden } from "./support/golden";

describe("every node kind is drawn as it was agreed", () => {
  const card = everyNodeCard.render({ typed: "LM20UU", rows: 3 }, "en");
  test("on Slack", () => expectGolden("every-node.slack.json", renderSlack(card)));
  test("as a Slack modal", () => expectGolden("every-node.slack-modal.json", renderSlackModal(card)));
  test("on Lark", () => expectGolden("every-node.lark.json", renderLark(card)));
  test("as text", () => expectGolden("every-node.txt", renderText(card)));
});
