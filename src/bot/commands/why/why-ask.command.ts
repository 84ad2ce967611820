import { whyCard } from "../../../../cards/why/why.card";
import { Refusal } from "../../../domain/shared/refusal";
import { shownLately } from "../../conversation/shown-lately";
import { presenters } from "../../presenters";
import { lastRuleReason } from "../../presenters/why/rule-reason";
import { whyInWords } from "../../presenters/why/why-in-words";
import { defineCommand } from "../define-command";
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
    // "Why?" and nothing more speaks of what was shown last.
    const asked = about ? { number: about.typed, subject: subjectOf(about) } : (await shownLately(context))[0];
    if (!asked) throw new Refusal("why.aboutWhat");
    const { number, subject } = asked;
    // Who may not see it gets the same answer as for a number that does not exist.
    if (!(await presenters.get(cardOf(subject.kind))?.present(tx, actor, subject))) throw new Refusal("record.notFound", { number });
    return showCard(whyCard.render({ number, ...(await whyInWords(tx, actor, subject)) }, actor.language));
  },
});
