import { acceptQuote } from "../../../domain/quotes/accept-quote";
import { declineQuote } from "../../../domain/quotes/decline-quote";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./quote-answer.grammar";

/** What the customer said to the quote that was sent: yes or no, and why. */
export const quoteAnswer = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { quote: { id }, answer, reason = null }) {
    if (answer === "accepted") await acceptQuote(tx, actor, { id });
    else await declineQuote(tx, actor, { id, reason });
    return showRecord("quote", id);
  },
});
