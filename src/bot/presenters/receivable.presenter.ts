import { receivableCard, type ReceivableCardProps, type ReceivableMove } from "../../../cards/receivables/receivable.card";
import { includes, scopeOf } from "../../domain/access/scope";
import { openAmount, type Receivable, type ReceivableEntry } from "../../domain/receivables/receivable";
import { dayOf, daysBetween } from "../../domain/shared/calendar-day";
import { amount, isZero } from "../../domain/shared/money";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter } from "./define-presenter";
import { customerName, customersByKey, sumOf } from "./wording";

/** Promises that a card tells of. */
const mostPromises = 3;

export const receivablePresenter = definePresenter({
  card: "receivable",
  async present(tx, viewer, subject) {
    const [receivable] = await tx.receivables.findMany([subject.id]);
    if (!receivable || !viewer.permissions.has("receivable.read") || !includes(scopeOf(viewer), receivable.ownerId)) return null;
    const { currency, customerId, dueDay, source } = receivable;
    const { timeZone } = await companyOf(tx);
    const today = dayOf(tx.now, timeZone);
    const open = openAmount(receivable);
    const isOpen = !isZero(open);
    const daysLate = isOpen && dueDay !== null ? Math.max(0, daysBetween(dueDay, today)) : 0;
    const customer = (await customersByKey(tx, [customerId])).get(customerId);
    const order = source.kind === "salesOrder" ? await tx.orders.find({ kind: "all" }, source.id) : null;
    const invoices = order ? await tx.invoices.ofOrder(order.id) : [];
    const promises = await tx.collections.promisesOf(customerId, mostPromises);
    const reminded = (await tx.collections.remindersOf(receivable)).map((at) => dayOf(at, timeZone));
    const credit = (await tx.receivables.totalsOf(customerId, today)).find((each) => each.currency === currency)?.credit;
    const [asked] = await tx.approvals.of({ kind: "receivable", id: receivable.id });
    const writeOffAsked = asked?.request.state === "pending";
    const moves: ReceivableMove[] = [];
    if (isOpen && viewer.permissions.has("receivable.remind"))
      moves.push(...(daysLate > 0 || dueDay === today ? ["remind" as const] : []), "promise");
    if (isOpen && !writeOffAsked && viewer.permissions.has("receivable.writeOff")) moves.push("writeOff");
    return receivableCard.render(
      {
        id: receivable.id,
        version: receivable.version,
        number: receivable.number,
        state: !isOpen ? "settled" : dueDay === null ? "notRunning" : daysLate > 0 ? "overdue" : "notDue",
        customer: customer ? customerName(customer, viewer) : "",
        order: order?.number ?? null,
        invoices: invoices.filter(({ state }) => state !== "cancelled" && state !== "requested").map((each) => each.number),
        amount: sumOf(receivable.amount, currency),
        open: sumOf(open, currency),
        terms: receivable.due,
        dueDay,
        daysLate,
        entries: await entriesInWords(tx, receivable),
        promises: promises.map((each) => ({
          on: each.promisedDay,
          state: each.state,
          amount: each.amount && sumOf(each.amount, each.currency),
        })),
        reminded: [...new Set(reminded)],
        credit: credit === undefined || isZero(credit) ? null : sumOf(credit, currency),
        writeOffAsked,
        moves,
      },
      viewer.language,
    );
  },
});

/** Each with the document that caused it, and why. */
async function entriesInWords(tx: Tx, { id, currency }: Receivable): Promise<ReceivableCardProps["entries"]> {
  const entries = await tx.receivables.entriesOf(id);
  const numbers = new Map<string, string>();
  for (const { source } of entries) {
    if (numbers.has(source.id)) continue;
    numbers.set(source.id, await numberOf(tx, source));
  }
  return entries.map((entry) => ({
    on: entry.effectiveDay,
    kind: entry.kind,
    amount: sumOf(amount(entry.amount, currency), currency),
    by: [numbers.get(entry.source.id), entry.reason].filter(Boolean).join(" · "),
  }));
}

async function numberOf(tx: Tx, { kind, id }: ReceivableEntry["source"]): Promise<string> {
  if (kind === "payment") return (await tx.payments.find({ kind: "all" }, id))?.number ?? "";
  return kind === "salesOrder" ? ((await tx.orders.find({ kind: "all" }, id))?.number ?? "") : "";
}
