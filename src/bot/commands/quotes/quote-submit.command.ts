import { submitContract } from "../../../domain/contracts/submit-contract";
import { submitQuote } from "../../../domain/quotes/submit-quote";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./quote-submit.grammar";

/** Puts a quote or contract before its approvers; its card says at once whether anybody was asked. */
export const quoteSubmit = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { doc }) {
    const subject = subjectOf(doc);
    if (subject.kind === "quote") await submitQuote(tx, actor, { id: subject.id });
    else if (subject.kind === "contract") await submitContract(tx, actor, { id: subject.id });
    else throw new Refusal("approval.notSubmittable", { number: doc.typed });
    return { parts: [liveCardOf(subject)] };
  },
});
