import { isNamedIn } from "../payments/suggest-shares";
import { daysBetween } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { lookupWords } from "../shared/lookup-words";
import { compare } from "../shared/money";
import type { Tx } from "../shared/tx";
import type { BankLine } from "./bank-line";
import type { BankRow } from "./read-bank-table";

type Match = Pick<BankLine, "customerId" | "matchedBy" | "paymentId">;
const nobody: Match = { customerId: null, matchedBy: null, paymentId: null };
const all = { kind: "all" } as const;

/** Whose the money is, as far as it can be told; and the payment that somebody registered for it by hand, if one did. */
export async function matchLine(tx: Tx, row: BankRow): Promise<Match> {
  const customerId = (await byReference(tx, row)) ?? null;
  if (customerId !== null) return withPayment(tx, row, { ...nobody, customerId, matchedBy: "reference" });
  const called = row.payer === null ? [] : await tx.bank.customersCalled(namesOf(row.payer));
  const owing = await tx.bank.customersOwing(row.amount, row.currency);
  // Several may be called so; of those the one who owes just that.
  const [named, another] = called.length > 1 ? called.filter((id) => owing.includes(id)) : called;
  if (named && !another) return withPayment(tx, row, { ...nobody, customerId: named, matchedBy: "name" });
  // A payer who is somebody else by name is not whoever happens to owe that sum.
  const [only, second] = row.payer === null ? owing : [];
  if (only && !second) return withPayment(tx, row, { ...nobody, customerId: only, matchedBy: "exactAmount" });
  return nobody;
}

/** The same for a line whose customer a person named. */
export async function matchedTo(tx: Tx, row: Pick<BankRow, "day" | "amount" | "currency">, customerId: Id): Promise<Match> {
  return withPayment(tx, row, { ...nobody, customerId, matchedBy: "person" });
}

async function byReference(tx: Tx, { reference, memo }: BankRow): Promise<Id | null> {
  const said = [reference, memo].filter(Boolean).join(" ").normalize("NFKC");
  for (const [, letters = "", digits = ""] of said.matchAll(/(?<![A-Za-z0-9])(SO|INV|AR)\s?[-#]?\s?0*(\d{1,9})(?!\d)/gi)) {
    const number = `${letters.toUpperCase()}-${digits}`;
    if (!isNamedIn(said, number)) continue;
    const owed = number.startsWith("AR-") ? [await tx.receivables.byNumber(all, number)] : await tx.receivables.byReference(all, number);
    const order = number.startsWith("SO-") ? await tx.orders.byNumber(all, number) : null;
    const customerId = owed.find((each) => each !== null)?.customerId ?? order?.customerId;
    if (customerId !== undefined) return customerId;
  }
  return null;
}

/** The payer's name as customers are looked up: whole, without its place and legal form, as pinyin. */
function namesOf(payer: string): string[] {
  const strong = lookupWords({ kind: "company", names: [payer] }).filter(({ form }) => form === "name" || form === "pinyin");
  return [...new Set(strong.map(({ word }) => word))];
}

/** How far apart the bank's day and the day that somebody typed may be. */
const daysApart = 3;

async function withPayment(tx: Tx, row: Pick<BankRow, "day" | "amount" | "currency">, match: Match): Promise<Match> {
  if (match.customerId === null) return match;
  const { items } = await tx.payments.list(all, { customerId: match.customerId }, { limit: 50, after: null });
  const alike = items.filter(
    (payment) =>
      payment.state !== "voided" &&
      payment.currency === row.currency &&
      compare(payment.amount, row.amount) === 0 &&
      Math.abs(daysBetween(payment.receivedDay, row.day)) <= daysApart,
  );
  const taken = await tx.bank.takenPayments(alike.map(({ id }) => id));
  const [payment] = alike.filter(({ id }) => !taken.has(id));
  return payment ? { ...match, matchedBy: "registered", paymentId: payment.id } : match;
}
