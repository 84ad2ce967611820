import { requirePermission } from "../access/scope";
import { lockOrder } from "../orders/move-order";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { zero } from "../shared/money";
import { isMore, isPositive, noQuantity, plus, quantity as toQuantity, type Quantity } from "../shared/quantity";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { GivenSerials } from "../stock/serial";
import { askForReturn } from "./return-approval";
import { returnRef, type GoodsFate, type Remedy, type Return, type ReturnLine } from "./return";
import { returnable } from "./returnable";
import { notePieces, soldOn } from "./returned-pieces";

export interface RequestReturn {
  readonly salesOrderId: Id;
  /** Base units by order line; default: all that may still come back. */
  readonly lines?: readonly { readonly orderLineId: Id; readonly quantity: Quantity }[];
  /** The pieces that are to come back; where no lines are named, just these. */
  readonly serials?: readonly GivenSerials[];
  readonly fate?: GoodsFate | null;
  /** Default: refund. */
  readonly remedy?: Remedy;
  readonly reason: string;
  /** Where the goods are to come; default: where they left from. */
  readonly warehouseId?: Id;
}

/**
 * A customer wants to send goods back. At most what was delivered and is not on its way back already, line by line. Refuses
 * `return.nothingToReturn`, `return.tooMuch`, `return.noSuchLine`, `order.noWarehouse`, and for pieces `serial.notSold`, `serial.otherOrder`, `serial.onReturn`.
 */
export async function requestReturn(tx: Tx, actor: Actor, input: RequestReturn): Promise<Return> {
  requirePermission(actor, "return.request");
  const order = await lockOrder(tx, actor, { id: input.salesOrderId });
  const others = await tx.returns.ofOrder(order.id);
  const wanted = new Map<Id, Quantity>();
  const pieces = await soldOn(tx, order, input.serials ?? []);
  for (const [lineId, own] of input.lines ? [] : pieces) wanted.set(lineId, toQuantity(own.length));
  if (!input.lines && pieces.size === 0) for (const line of order.lines) wanted.set(line.id, returnable(line, others));
  for (const { orderLineId, quantity } of input.lines ?? []) {
    wanted.set(orderLineId, plus(wanted.get(orderLineId) ?? noQuantity, quantity));
  }
  const lines: ReturnLine[] = [];
  for (const [orderLineId, quantity] of wanted) {
    const line = order.lines.find((each) => each.id === orderLineId);
    if (!line) throw new Refusal("return.noSuchLine", { order: order.number });
    const most = returnable(line, others);
    if (isMore(quantity, most)) throw new Refusal("return.tooMuch", { order: order.number, line: line.lineNo, most, wanted: quantity });
    if (!isPositive(quantity)) continue;
    const { productId } = line;
    lines.push({ id: newId(), lineNo: lines.length + 1, orderLineId, productId, quantity, received: noQuantity, outcomes: [] });
  }
  if (lines.length === 0) throw new Refusal("return.nothingToReturn", { order: order.number });
  const warehouseId = input.warehouseId ?? order.warehouseId;
  if (warehouseId === null) throw new Refusal("order.noWarehouse");
  const none = zero(order.currency);
  const given: Return = {
    id: newId(),
    number: await tx.numbers.next("RT"),
    customerId: order.customerId,
    ownerId: order.ownerId,
    salesOrderId: order.id,
    warehouseId,
    state: "requested",
    wantedFate: input.fate ?? null,
    wantedRemedy: input.remedy ?? "refund",
    reason: requireText("reason", input.reason, 500),
    currency: order.currency,
    creditedAmount: none,
    releasedAmount: none,
    refundedAmount: none,
    replacementOrderId: null,
    requestedBy: actor.personId,
    decidedBy: null,
    createdAt: tx.now,
    closedAt: null,
    version: 1,
    lines,
  };
  await tx.returns.add(given);
  await notePieces(tx, given, pieces);
  auditCreated(tx, actor, "return.request", returnRef(given), given);
  await askForReturn(tx, actor, given, order);
  const { number, customerId, ownerId, salesOrderId, requestedBy, reason } = given;
  const data = { number, customerId, ownerId, salesOrderId, warehouseId, requestedBy, reason };
  tx.emit({ type: "return.requested", subject: returnRef(given), actorId: actor.personId, data });
  return given;
}
