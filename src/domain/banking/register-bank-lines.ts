import { registerPayment } from "../payments/register-payment";
import { settleAsSuggested } from "../payments/settle-as-suggested";
import type { Payment } from "../payments/payment";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import type { BankFile, BankLine } from "./bank-line";
import { bankLineMachine } from "./bank-line.machine";
import { lockBankFile, saveBankLine } from "./change-bank-line";

export interface RegisterBankLines {
  readonly bankFileId: Id;
  readonly version?: number;
  /** Only this one; all whose customer is known when left out. */
  readonly rowNo?: number;
}

export interface RegisteredLines {
  readonly file: BankFile;
  /** Those that are new; lines registered by hand before are only linked. */
  readonly payments: readonly Payment[];
}

/**
 * Every open line with a customer becomes a payment, settled with what it most likely pays where the actor may settle;
 * all of them or none. Refuses `bankLine.nothingToRegister`, `bankLine.whose`, and what registering refuses.
 */
export async function registerBankLines(tx: Tx, actor: Actor, input: RegisterBankLines): Promise<RegisteredLines> {
  const { file, lines } = await lockBankFile(tx, input.bankFileId, input.version);
  const meant = lines.filter((line) =>
    input.rowNo === undefined ? line.state === "open" && line.customerId !== null : line.rowNo === input.rowNo,
  );
  if (meant.length === 0) throw new Refusal("bankLine.nothingToRegister", { number: file.number });
  const payments: Payment[] = [];
  // Customers are locked by registering: always in the same order.
  for (const line of meant.toSorted((one, other) => ((one.customerId ?? "") < (other.customerId ?? "") ? -1 : 1))) {
    const payment = await registered(tx, actor, line);
    if (payment) payments.push(payment);
  }
  return { file: await tx.bank.touch(file), payments };
}

async function registered(tx: Tx, actor: Actor, line: BankLine): Promise<Payment | null> {
  const moved = applyTransition(actor, bankLineMachine, "register", line, null);
  const linked = await stillThere(tx, line);
  const payment = linked ?? (await newPayment(tx, actor, line));
  await saveBankLine(tx, actor, "register", line, { ...moved, paymentId: payment.id });
  return linked ? null : payment;
}

/** The payment that the line was found to be, unless it was voided or became another line's meanwhile. */
async function stillThere(tx: Tx, line: BankLine): Promise<Payment | null> {
  if (line.paymentId === null) return null;
  const payment = await tx.payments.lock(line.paymentId);
  if (!payment || payment.state === "voided" || payment.customerId !== line.customerId) return null;
  return (await tx.bank.takenPayments([payment.id])).has(payment.id) ? null : payment;
}

async function newPayment(tx: Tx, actor: Actor, line: BankLine): Promise<Payment> {
  const said = [line.reference, line.memo].filter(Boolean).join(" · ").slice(0, 100);
  const payment = await registerPayment(tx, actor, {
    customerId: line.customerId ?? "",
    amount: line.amount,
    currency: line.currency,
    receivedDay: line.day,
    method: "transfer",
    ...(said !== "" && { reference: said }),
    onceKey: `bank:${line.lineHash}`,
    // The bank says that it came twice; the line's hash keeps the same one from coming in again.
    evenIfAlike: true,
  });
  if (!actor.permissions.has("payment.settle") || payment.state !== "registered") return payment;
  const settled = await tx.attempt(() => settleAsSuggested(tx, actor, { paymentId: payment.id }));
  // Nothing is owed: it stays as the customer's credit.
  if ("refused" in settled && settled.refused.code !== "payment.nothingToSettle") throw settled.refused;
  return "done" in settled ? settled.done.payment : payment;
}
