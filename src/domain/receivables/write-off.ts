import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { anyAmountOf } from "../shared/amount-input";
import { dayOf } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { compare, negate, sum } from "../shared/money";
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

/** Gives up a small difference, with a reason. Throws `receivable.lessOpen` and `receivable.writeOffLimit`. */
export async function writeOff(tx: Tx, actor: Actor, input: WriteOff): Promise<Receivable> {
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
  const writtenOff = sum([receivable.writtenOff, given], currency);
  const { limit } = (await tx.settings.read<WriteOffSetting>("writeOff")) ?? smallChange;
  if (compare(writtenOff, limit) > 0)
    throw new Refusal("receivable.writeOffLimit", { receivable: number, amount: writtenOff, limit, currency });
  const subject = { kind: "receivable", id: receivable.id };
  const day = dayOf(tx.now, (await companyOf(tx)).timeZone);
  await postEntries(tx, actor, [{ receivable, kind: "writtenOff", amount: negate(given, currency), source: subject, day, reason }]);
  const after = { ...receivable, writtenOff, version: receivable.version + 1 };
  auditChange(tx, actor, "receivable.writeOff", subject, receivable, after);
  tx.emit({ type: "receivable.writtenOff", subject, actorId: actor.personId, data: { number, amount: given, currency, reason } });
  return after;
}
