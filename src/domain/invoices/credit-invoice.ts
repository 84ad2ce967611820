import { creditCancelled } from "../receivables/credit-cancelled";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { dayOf } from "../shared/calendar-day";
import { requireOpenDay } from "../shared/closed-books";
import { Dec } from "../shared/decimal";
import { newId, type Id } from "../shared/id";
import { amount, compare, isZero, minus, sum, zero, type Amount, type Currency } from "../shared/money";
import { isMore, isPositive, less, negated, noQuantity, plus, type Quantity } from "../shared/quantity";
import { auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { invoiceRef, type CreditNote, type CreditNoteLine, type Invoice, type InvoiceLine } from "./invoice";
import { invoiceMachine } from "./invoice.machine";
import { ownNumber } from "./issue-invoice";
import { lockInvoice, moveInvoice, type InvoiceMove } from "./move-invoice";
import { moveInvoiced } from "./request-invoice";

export interface CreditInvoice extends InvoiceMove {
  /** Which goods, in base units by invoice line … */
  readonly lines?: readonly { readonly invoiceLineId: Id; readonly quantity: Quantity }[];
  /** … or how much off the price, tax included, as plain decimal text. Neither: all that is left. */
  readonly amount?: string;
  /** The return it is for: its money moved when the goods were inspected. */
  readonly returnId?: Id | null;
  readonly reason: string;
  /** The number that the tax system gave; left out: the next one of ours. */
  readonly taxNumber?: string | null;
}

/**
 * A credit note (红字发票) over an issued invoice or a part of it, never more than is left of it. By quantity, the goods may
 * be invoiced again and the customer owes what it owed; an amount off the price lowers what is owed. Refuses
 * `invoice.creditTooMuch`, `invoice.noSuchLine`, `invoice.nothingToCredit`, `month.isClosed`, `text.missing` without a reason.
 */
export async function creditInvoice(
  tx: Tx,
  actor: Actor,
  input: CreditInvoice,
): Promise<{ readonly invoice: Invoice; readonly note: CreditNote }> {
  const { invoice, order } = await lockInvoice(tx, actor, input);
  applyTransition(actor, invoiceMachine, "creditPart", invoice, null);
  const reason = requireText("reason", input.reason, 500);
  const { currency, number } = invoice;
  const noteLines = input.amount === undefined ? byQuantity(invoice, input.lines) : byAmount(invoice, input.amount);
  const netAmount = sum(
    noteLines.map((line) => line.netAmount),
    currency,
  );
  const taxAmount = sum(
    noteLines.map((line) => line.taxAmount),
    currency,
  );
  const totalAmount = sum([netAmount, taxAmount], currency);
  if (isZero(totalAmount)) throw new Refusal("invoice.nothingToCredit", { number });
  const creditedAmount = sum([invoice.creditedAmount, totalAmount], currency);
  const lines = invoice.lines.map((line) => afterNote(line, noteLines, currency));
  const day = dayOf(tx.now, (await companyOf(tx)).timeZone);
  await requireOpenDay(tx, day);
  const back = new Map<Id, Quantity>();
  for (const each of noteLines.filter((line) => isPositive(line.quantity))) {
    const { orderLineId } = invoice.lines.find((line) => line.id === each.invoiceLineId) as InvoiceLine;
    back.set(orderLineId, plus(back.get(orderLineId) ?? noQuantity, negated(each.quantity)));
  }
  if (back.size > 0) await moveInvoiced(tx, actor, order, back);
  if (input.amount !== undefined) {
    await creditCancelled(tx, actor, { source: { kind: "salesOrder", id: order.id }, amount: totalAmount, day, reason });
  }
  const whole = compare(creditedAmount, invoice.totalAmount) === 0;
  const note: CreditNote = {
    id: newId(),
    number: await tx.numbers.next("CN"),
    issuedNumber: optionalText("taxNumber", input.taxNumber, 40) ?? (await ownNumber(tx, "creditNote", "R", day)),
    invoiceId: invoice.id,
    returnId: input.returnId ?? null,
    currency,
    netAmount,
    taxAmount,
    totalAmount,
    reason,
    issuedBy: actor.personId,
    issuedDay: day,
    createdAt: tx.now,
    lines: noteLines,
  };
  const news = { creditNote: note.number, credited: totalAmount, reason };
  const saved = await moveInvoice(tx, actor, whole ? "credit" : "creditPart", invoice, { lines, creditedAmount }, news);
  await tx.invoices.addCreditNote(note);
  auditCreated(tx, actor, "invoice.creditNote", invoiceRef(invoice), note);
  return { invoice: saved, note };
}

function left(line: InvoiceLine, currency: Currency): { readonly net: Amount; readonly tax: Amount } {
  return {
    net: minus(minus(line.netAmount, line.creditedNet, currency), line.concededNet, currency),
    tax: minus(minus(line.taxAmount, line.creditedTax, currency), line.concededTax, currency),
  };
}

function byQuantity({ lines, currency, number }: Invoice, wanted: CreditInvoice["lines"]): CreditNoteLine[] {
  const asked = wanted ?? lines.map((line) => ({ invoiceLineId: line.id, quantity: less(line.quantity, line.creditedQuantity) }));
  const taken = new Map<Id, Quantity>();
  for (const { invoiceLineId, quantity } of asked) {
    taken.set(invoiceLineId, plus(taken.get(invoiceLineId) ?? noQuantity, quantity));
  }
  return [...taken]
    .filter(([, quantity]) => wanted !== undefined || isPositive(quantity))
    .map(([invoiceLineId, quantity]) => {
      const line = lines.find((each) => each.id === invoiceLineId);
      if (!line || !isPositive(quantity)) throw new Refusal("invoice.noSuchLine", { order: number });
      const most = less(line.quantity, line.creditedQuantity);
      if (isMore(quantity, most)) throw new Refusal("invoice.creditTooMuch", { number, most, wanted: quantity });
      // What is left of the line goes with its quantity: the last part takes the residual cent.
      const share = new Dec(quantity).dividedBy(most);
      const part = (whole: Amount) => amount(new Dec(whole).times(share).toDecimalPlaces(12), currency);
      const { net, tax } = left(line, currency);
      return { id: newId(), invoiceLineId, quantity, netAmount: part(net), taxAmount: part(tax) };
    });
}

function byAmount({ lines, currency, number }: Invoice, text: string): CreditNoteLine[] {
  const wanted = anyAmountOf("amount", text, currency);
  const sums = lines.map((line) => left(line, currency));
  const gross = sums.map(({ net, tax }) => sum([net, tax], currency));
  const most = sum(gross, currency);
  if (compare(wanted, "0") <= 0) throw new Refusal("invoice.nothingToCredit", { number });
  if (compare(wanted, most) > 0) throw new Refusal("invoice.creditTooMuch", { number, most, wanted });
  return sharesOfLines(wanted, gross, currency).flatMap((share, index) => {
    const line = lines[index] as InvoiceLine;
    const whole = gross[index] as Amount;
    if (isZero(share)) return [];
    const { tax } = sums[index] as { tax: Amount };
    const taxAmount = amount(new Dec(tax).times(share).dividedBy(whole).toDecimalPlaces(12), currency);
    return [{ id: newId(), invoiceLineId: line.id, quantity: noQuantity, netAmount: minus(share, taxAmount, currency), taxAmount }];
  });
}

/** By what each line comes to, reckoned from the whole each time: no line is lowered by more than it comes to, and one of nothing by nothing. */
function sharesOfLines(wanted: Amount, gross: readonly Amount[], currency: Currency): Amount[] {
  const all = new Dec(sum(gross, currency));
  const upTo = (so: Dec) => amount(new Dec(wanted).times(so).dividedBy(all).toDecimalPlaces(12), currency);
  let before = new Dec(0);
  return gross.map((whole) => {
    const after = before.plus(whole);
    const share = minus(upTo(after), upTo(before), currency);
    before = after;
    return share;
  });
}

function afterNote(line: InvoiceLine, noteLines: readonly CreditNoteLine[], currency: Currency): InvoiceLine {
  const own = noteLines.filter((each) => each.invoiceLineId === line.id);
  const by = (kind: "quantity" | "price", of: "netAmount" | "taxAmount") =>
    sum([zero(currency), ...own.filter((each) => isPositive(each.quantity) === (kind === "quantity")).map((each) => each[of])], currency);
  return {
    ...line,
    creditedQuantity: own.reduce((all, each) => plus(all, each.quantity), line.creditedQuantity),
    creditedNet: sum([line.creditedNet, by("quantity", "netAmount")], currency),
    creditedTax: sum([line.creditedTax, by("quantity", "taxAmount")], currency),
    concededNet: sum([line.concededNet, by("price", "netAmount")], currency),
    concededTax: sum([line.concededTax, by("price", "taxAmount")], currency),
  };
}
