import { Refusal, type RefusalParams } from "../../domain/shared/refusal";
import { noticeText } from "../texts/notices";
import { refusalSentence } from "../texts/refusals";
import { defineNotice, type KeptEvent, type Notice } from "./define-notice";
import { fact, withSentence } from "./to-people";

const toAuthor = (on: string, name: "ruleCapped" | "ruleCut") =>
  defineNotice({
    on,
    tell: (tx, event) =>
      withSentence(tx, [fact(event, "ownerId")], (language) =>
        noticeText(name, { rule: fact(event, "rule") ?? "", most: String(event.data["most"]) }, language),
      ),
  });

/** What rules say to people, and what their authors must know of them. */
export const ruleNotices: readonly Notice[] = [
  defineNotice({
    on: "rule.notified",
    tell: (tx, event) => {
      const { to, said } = event.data as { readonly to: readonly string[]; readonly said: Readonly<Record<"zh" | "en", string>> };
      return withSentence(tx, to, (language) =>
        noticeText("ruleSaid", { text: said[language], rule: fact(event, "rule") ?? "" }, language),
      );
    },
  }),
  defineNotice({
    on: "rule.failed",
    tell: (tx, event) =>
      withSentence(tx, [fact(event, "ownerId")], (language) =>
        noticeText("ruleFailed", { rule: fact(event, "rule") ?? "", why: refusalSentence(refusalIn(event), language) }, language),
      ),
  }),
  defineNotice({
    on: "rule.webhookFailed",
    tell: (tx, event) =>
      withSentence(tx, [fact(event, "ownerId")], (language) =>
        noticeText("webhookFailed", { rule: fact(event, "rule") ?? "", problem: fact(event, "problem") ?? "" }, language),
      ),
  }),
  defineNotice({
    on: "webhook.answered",
    tell: async (tx, event) => {
      const webhook = await tx.webhooks.find(event.subject.id);
      return withSentence(tx, [fact(event, "personId")], (language) =>
        noticeText("webhookTried", { name: webhook?.name ?? "", answer: fact(event, "answer") ?? "" }, language),
      );
    },
  }),
  toAuthor("rule.capped", "ruleCapped"),
  toAuthor("rule.cut", "ruleCut"),
];

function refusalIn(event: KeptEvent): Refusal {
  return new Refusal(fact(event, "code") ?? "", (event.data["params"] ?? {}) as RefusalParams);
}
