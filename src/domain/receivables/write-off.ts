import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { compare, negate, sum, type Amount } from "../shared/money";
import { auditChange, requireText, requireVersion } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { postEntries } from "./post-entries";
import { openAmount, type Receivable } from "./receivable";

export interface WriteOff {
  readonly receivableId: Id;
  readonly version?: number;
  /** Plain decimal text; all that is open when left out. */
  readonly amount?: string;
  readonly reason: string;
}

/** The setting "writeOff": the most that may be written off of one receivable in all, in its own currency. */
export interface WriteOffSetting {
  readonly limit: string;
}
const smallChange: WriteOffSetting = { limit: "10" };

export async function writeOffLimit(tx: Tx): Promise<string> {
  return ((await tx.settings.read<WriteOffSetting>("writeOff")) ?? smallChange).limit;
}

/** Gives up a small difference, with a reason. Throws `receivable.lessOpen` and `receivable.writeOffLimit`. */
export async function writeOff(tx: Tx, actor: Actor, input: WriteOff): Promise<Receivable> {
  const { receivable, given, reason } = await lockForWriteOff(tx, actor, input);
  const { currency, number } = receivable;
  const amount = sum([receivable.writtenOff, given], currency);
  const limit = await writeOffLimit(tx);
  if (compare(amount, limit) > 0) throw new Refusal("receivable.writeOffLimit", { receivable: number, amount, limit, currency });
  return giveUp(tx, actor, receivable, given, reason);
}

/** The receivable locked, with what is to be given up of it. Throws `receivable.notFound` and `receivable.lessOpen`. */
export async function lockForWriteOff(
  tx: Tx,
  actor: Actor,
  input: WriteOff,
): Promise<{ readonly receivable: Receivable; readonly given: Amount; readonly reason: string }> {
  requirePermission(actor, "receivable.writeOff");
  const [receivable] = await tx.receivables.lockMany([input.receivableId]);
  if (!receivable) throw new Refusal("receivable.notFound");
  requireVersion("receivable", receivable, input.version);
  const { currency, number } = receivable;
  const reason = requireText("reason", input.reason, 500);
  const open = openAmount(receivable);
  const given = input.amount === undefined ? open : anyAmountOf("amount", input.amount, currency);
  if (compare(given, "0") <= 0 || compare(given, open) > 0) {
    throw new Refusal("receivable.lessOpen", { receivable: number, open, amount: given, currency });
  }
  return { receivable, given, reason };
}

/** For a locked receivable, and a sum that may be given up. */
export async function giveUp(tx: Tx, actor: Actor, receivable: Receivable, given: Amount, reason: string): Promise<Receivable> {
  return postWriteOff(tx, actor, receivable, given, reason, "receivable.writeOff", "receivable.writtenOff");
}

/** What was given up by mistake is owed again. Throws `receivable.notFound`, `receivable.stale`, `receivable.overSettled`. */
export async function restoreWrittenOff(
  tx: Tx,
  actor: Actor,
  input: { readonly receivableId: Id; readonly version: number; readonly amount: Amount; readonly reason: string },
): Promise<Receivable> {
  requirePermission(actor, "receivable.writeOff");
  const [receivable] = await tx.receivables.lockMany([input.receivableId]);
  if (!receivable) throw new Refusal("receivable.notFound");
  requireVersion("receivable", receivable, input.version);
  const back = negate(input.amount, receivable.currency);
  return postWriteOff(tx, actor, receivable, back, input.reason, "receivable.restore", "receivable.restored");
}

async function postWriteOff(
  tx: Tx,
  actor: Actor,
  receivable: Receivable,
  given: Amount,
  reason: string,
  verb: string,
  type: string,
): Promise<Receivable> {
  const { currency, number } = receivable;
  const subject = { kind: "receivable", id: receivable.id };
  const day = dayOf(tx.now, (await companyOf(tx)).timeZone);
  await postEntries(tx, actor, [{ receivable, kind: "writtenOff", amount: negate(given, currency), source: subject, day, reason }]);
  const writtenOff = sum([receivable.writtenOff, given], currency);
  const after = { ...receivable, writtenOff, version: receivable.version + 1 };
  auditChange(tx, actor, verb, subject, receivable, after);
  tx.emit({
    type,
    subject,
    actorId: actor.personId,
    data: { number, customerId: receivable.customerId, amount: given, currency, reason, source: receivable.source },
  });
  return after;
}
