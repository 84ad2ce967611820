import type { ApprovalSubject } from "../approvals/approval-subject";
import { lockQuoteById, moveQuote } from "./move-quote";
import { quoteContentHash } from "./quote-content-hash";

/** What a decision does to a quote. The hash is made anew from the rows, so that what is approved is what is there. */
export const quoteApproval: ApprovalSubject = {
  async lock(tx, id) {
    const quote = await tx.quotes.lock(id);
    return quote && { contentHash: quoteContentHash(quote.customerId, quote.current), editedBy: quote.current.editedBy };
  },
  async approved(tx, actor, id) {
    await moveQuote(tx, actor, await lockQuoteById(tx, id), "approve", { decidedAt: tx.now }, { auto: false });
  },
  async rejected(tx, actor, id, comment) {
    await moveQuote(tx, actor, await lockQuoteById(tx, id), "reject", { decidedAt: tx.now }, { comment });
  },
  async returned(tx, actor, id, comment) {
    await moveQuote(tx, actor, await lockQuoteById(tx, id), "return", { decidedAt: tx.now }, { comment });
  },
  async withdrawn(tx, actor, id) {
    await moveQuote(tx, actor, await lockQuoteById(tx, id), "withdraw");
  },
};
