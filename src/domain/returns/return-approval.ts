import type { ApprovalSubject } from "../approvals/approval-subject";
import { decideTask, type Decision } from "../approvals/decide-task";
import { lockOwnTurn } from "../approvals/own-turn";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import type { SalesOrder } from "../orders/order";
import type { Actor } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { Dec } from "../shared/decimal";
import { amount, sum, type Amount } from "../shared/money";
import { total } from "../shared/quantity";
import type { Tx } from "../shared/tx";
import { worthInBase } from "../shared/worth-in-base";
import { moveReturn } from "./move-return";
import { returnRef, type Return } from "./return";
import { lineOf } from "./returnable";

const all = { kind: "all" } as const;

/** What the goods that are to come back were sold for, tax included. */
export function worthAsSold(given: Return, order: SalesOrder): Amount {
  return sum(
    given.lines.map(({ orderLineId, quantity }) => {
      const line = lineOf(order, orderLineId);
      const whole = new Dec(line.netAmount).plus(line.taxAmount);
      return amount(whole.times(quantity).dividedBy(line.quantity).toDecimalPlaces(12), given.currency);
    }),
    given.currency,
  );
}

/** Puts a new return before its approvers: the company's own flow, else the owner's manager, service or an operations lead. */
export async function askForReturn(tx: Tx, actor: Actor, given: Return, order: SalesOrder): Promise<void> {
  const worth = worthAsSold(given, order);
  const base = await worthInBase(tx, worth, given.currency);
  const subject = returnRef(given);
  const quantity = total(given.lines.map((line) => line.quantity));
  const facts = { quantity, customer: given.customerId, warehouse: given.warehouseId };
  const route = await routeFor(tx, actor, { matter: "return", subject, ownerId: given.ownerId, ...base, facts });
  await submitForApproval(tx, actor, {
    ...route,
    subject,
    number: given.number,
    hash: returnHash(given),
    content: { amount: worth, currency: given.currency, quantity, title: given.reason },
    editedBy: given.requestedBy,
  });
}

/** What may come back, of which order, and what the customer gets for it. */
function returnHash({ salesOrderId, warehouseId, wantedFate, wantedRemedy, reason, lines }: Return): string {
  const goods = lines.map(({ orderLineId, quantity }) => ({ orderLineId, quantity }));
  return contentHash({ salesOrderId, warehouseId, wantedFate, wantedRemedy, reason, goods });
}

/** The approver's word on a return that waits for it. */
export async function decideReturn(
  tx: Tx,
  actor: Actor,
  { id }: Pick<Return, "id">,
  decision: Decision,
  comment: string | null = null,
): Promise<Return> {
  const subjects = { return: returnApproval };
  const { task } = await lockOwnTurn(tx, actor, subjects, { kind: "return", id });
  await decideTask(tx, actor, subjects, { taskId: task.id, decision, comment });
  return present(tx, id);
}

/** What a decision does to a return: approved its goods may come, else they may not. */
export const returnApproval: ApprovalSubject = {
  async lock(tx, id) {
    const seen = await tx.returns.find(all, id);
    if (!seen || !(await tx.orders.lock(seen.salesOrderId))) return null;
    const given = await tx.returns.lock(id);
    return given && { contentHash: returnHash(given), editedBy: given.requestedBy };
  },
  async approved(tx, actor, id) {
    await moveReturn(tx, actor, "approve", await present(tx, id), { decidedBy: actor.personId });
  },
  rejected: refuse,
  returned: refuse,
  async withdrawn(tx, actor, id) {
    await moveReturn(tx, actor, "cancel", await present(tx, id), { closedAt: tx.now });
  },
};

async function refuse(tx: Tx, actor: Actor, id: string, reason: string): Promise<void> {
  await moveReturn(tx, actor, "reject", await present(tx, id), { decidedBy: actor.personId, closedAt: tx.now }, { reason });
}

async function present(tx: Tx, id: string): Promise<Return> {
  const given = await tx.returns.lock(id);
  if (!given) throw new Error(`no return ${id}`);
  return given;
}
