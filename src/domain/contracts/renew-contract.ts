import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import { newId } from "../shared/id";
import { auditCreated } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import type { Contract } from "./contract";
import { contractContentHash } from "./contract-content-hash";
import { requireTerm } from "./contract-term";
import { lockContract, moveContract, type ContractRef } from "./move-contract";

export interface RenewContract extends ContractRef {
  readonly endDay: CalendarDay | null;
}

/**
 * The next contract after this one, for the same things and sum, as a draft that is approved and signed by itself; it
 * begins the day after this one ends, or today when that is past. Refuses `contract.endBeforeStart`.
 */
export async function renewContract(tx: Tx, actor: Actor, input: RenewContract): Promise<Contract> {
  requirePermission(actor, "contract.create");
  const before = await lockContract(tx, actor, input);
  await moveContract(tx, actor, "renew", before);
  const today = await todayOf(tx);
  const startDay = before.endDay !== null && before.endDay >= today ? addDays(before.endDay, 1) : today;
  const { customerId, quoteId, quoteVersionNo, title, amount, currency } = before;
  const content = { customerId, quoteId, quoteVersionNo, title, amount, currency, ...requireTerm(startDay, input.endDay) };
  const renewal: Contract = {
    ...before,
    ...content,
    id: newId(),
    number: await tx.numbers.next("CT"),
    state: "draft",
    signedDay: null,
    fileRef: null,
    contentHash: contractContentHash(content),
    editedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  await tx.contracts.add(renewal);
  const subject = { kind: "contract", id: renewal.id };
  auditCreated(tx, actor, "contract.create", subject, renewal);
  const { number, ownerId } = renewal;
  tx.emit({
    type: "contract.created",
    subject,
    actorId: actor.personId,
    data: { number, customerId, ownerId, quoteId, renews: before.number },
  });
  return renewal;
}
