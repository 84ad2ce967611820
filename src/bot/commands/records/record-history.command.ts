import { recordHistoryCard } from "../../../../cards/operations/record-history.card";
import { Refusal } from "../../../domain/shared/refusal";
import { shownLately } from "../../conversation/shown-lately";
import { presenters } from "../../presenters";
import { historyInWords } from "../../presenters/history-in-words";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { cardOf } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./record-history.grammar";

/** The audit log of one record: who did what, when, and by which message; of what was shown last where none is named. */
export const recordHistory = defineCommand({
  ...grammar,
  async handle(context, { record, customer, product }) {
    const { tx, actor } = context;
    const named = record ? { number: record.typed, subject: subjectOf(record) } : null;
    const called = customer ?? product;
    const thing = called ? { number: called.typed, subject: { kind: customer ? "customer" : "product", id: called.id } } : null;
    const asked = named ?? thing ?? (await shownLately(context))[0];
    if (!asked) throw new Refusal("history.ofWhat");
    // Who may not see it gets the same answer as for a number that does not exist.
    if (!(await presenters.get(cardOf(asked.subject.kind))?.present(tx, actor, asked.subject)))
      throw new Refusal("record.notFound", { number: asked.number });
    const { items, next } = await tx.auditLog.of(asked.subject, pageAsked(context));
    const lines = await historyInWords(tx, actor, items);
    return showPage(context, { items, next }, (page) => recordHistoryCard.render({ record: asked.number, lines, page }, actor.language));
  },
});
