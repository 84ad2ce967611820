import { dayOfAlarm } from "../../domain/rules/alarm-author";
import type { Tx } from "../../domain/shared/tx";
import { Refusal, type RefusalParams } from "../../domain/shared/refusal";
import { noticeText } from "../texts/notices";
import { refusalSentence } from "../texts/refusals";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { wordsIn, wordsTogether } from "./words-of-rules";
import { fact, withSentence } from "./to-people";

/** By now all that happened in one go is there: how many records it is of. */
async function countOf(tx: Tx, event: KeptEvent, state: "capped" | "cut" | "failed", problem?: string): Promise<number> {
  const { began } = await dayOfAlarm(tx, event.happenedAt);
  return tx.rules.runsSince(event.subject.id, began, { state, ...(problem !== undefined && { problem }) });
}

const toAuthor = (state: "capped" | "cut", name: "ruleCapped" | "ruleCut") =>
  defineNotice({
    on: `rule.${state}`,
    async tell(tx, event) {
      const params = { rule: fact(event, "rule") ?? "", most: String(event.data["most"]), count: String(await countOf(tx, event, state)) };
      return withSentence(tx, [fact(event, "ownerId")], (language) => noticeText(name, params, language));
    },
  });

/** What rules say to people, and what their authors must know of them. */
export const ruleNotices: readonly Notice[] = [
  defineNotice({
    on: "rule.notified",
    async tell(tx, event) {
      const told: Told[] = [];
      for (const person of (event.data["to"] ?? []) as readonly string[]) {
        // Whatever waits for them is said with it; what was said before has been.
        const runs = await tx.rules.takeWords(person, tx.now);
        if (runs.length === 0) continue;
        const words = await wordsIn(tx, runs, person);
        told.push(...(await withSentence(tx, [person], (language) => wordsTogether(words, language))));
      }
      return told;
    },
  }),
  defineNotice({
    on: "rule.failed",
    async tell(tx, event) {
      const count = await countOf(tx, event, "failed", fact(event, "code") ?? "");
      return withSentence(tx, [fact(event, "ownerId")], (language) =>
        noticeText(
          count > 1 ? "ruleFailedOften" : "ruleFailed",
          { rule: fact(event, "rule") ?? "", count: String(count), why: refusalSentence(refusalIn(event), language) },
          language,
        ),
      );
    },
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
  toAuthor("capped", "ruleCapped"),
  toAuthor("cut", "ruleCut"),
];

function refusalIn(event: KeptEvent): Refusal {
  return new Refusal(fact(event, "code") ?? "", (event.data["params"] ?? {}) as RefusalParams);
}
