import { whyCard } from "../../../../cards/why/why.card";
import { Refusal } from "../../../domain/shared/refusal";
import type { ValueByKind } from "../../conversation/arguments";
import { presenters } from "../../presenters";
import { lastRuleReason } from "../../presenters/why/rule-reason";
import { whyInWords } from "../../presenters/why/why-in-words";
import { defineCommand, type CommandContext } from "../define-command";
import { cardOf, showCard } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./why-ask.grammar";

/** "Why?", answered from the record: whose turn it is, what is missing, which rule spoke. */
export const whyAsk = defineCommand({
  ...grammar,
  async handle(context, { about, question }) {
    const { tx, actor } = context;
    if (!about && question === "whyMe") {
      const reason = await lastRuleReason(tx, actor, actor.personId);
      if (reason) return showCard(whyCard.render({ number: reason.number, about: "", state: null, reasons: [reason] }, actor.language));
    }
    const document = about ?? (await shownLast(context));
    if (!document) throw new Refusal("why.aboutWhat");
    const subject = subjectOf(document);
    // Who may not see it gets the same answer as for a number that does not exist.
    if (!(await presenters.get(cardOf(subject.kind))?.present(tx, actor, subject)))
      throw new Refusal("record.notFound", { number: document.typed });
    return showCard(whyCard.render({ number: document.typed, ...(await whyInWords(tx, actor, subject)) }, actor.language));
  },
});

const hoursSpokenOf = 12;

/** "Why?" and nothing more speaks of what was shown last. */
async function shownLast({ tx, actor, at }: CommandContext): Promise<ValueByKind["document"] | null> {
  const since = new Date(tx.now.getTime() - hoursSpokenOf * 3_600_000);
  const [last] = await tx.shownDocuments.newest(at.platform, at.conversation, actor.personId, since);
  const id = last && (await tx.lexicon.documents([last.number])).get(last.number)?.id;
  return last && id !== undefined ? { typed: last.number, kind: last.number.replace(/-.*/, ""), id } : null;
}
