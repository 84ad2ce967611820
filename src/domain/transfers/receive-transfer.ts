import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isMore, isPositive, less, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { piecesForLots, serialsToGive } from "../stock/given-serials";
import type { GivenSerials } from "../stock/serial";
import { giveUp, lotsInTransit, passOn } from "./goods-in-transit";
import { lockTransfer, moveTransfer, type TransferRef } from "./move-transfer";
import { isOver, openOf, type Transfer } from "./transfer";
import { transferMachine } from "./transfer.machine";

export interface ReceiveTransfer extends TransferRef {
  /** In base units, by product; left out: all that is on its way. */
  readonly lines?: readonly { readonly productId: Id; readonly quantity: Quantity }[];
  /** The pieces that came, of products that keep serial numbers; where no lines are named, just these. */
  readonly serials?: readonly GivenSerials[];
  /** Why the rest will not come: it is written off. Left out: the rest is still on its way. */
  readonly shortReason?: string | null;
  /** The day they came; today where left out. */
  readonly day?: CalendarDay;
}

/**
 * Goods arrived, all or a part. Who has waited longest is served from `stock.arrived`. Refuses `stock.badQuantity`,
 * `transfer.notOnIt`, `transfer.tooMuch` above what was sent, `transfer.beforeSent`.
 */
export async function receiveTransfer(tx: Tx, actor: Actor, input: ReceiveTransfer): Promise<Transfer> {
  const transfer = await lockTransfer(tx, input);
  // Who may not, and what is too late, is told before any quantity is looked at.
  applyTransition(actor, transferMachine, "receive", transfer, null);
  const { day } = input;
  if (day !== undefined && transfer.sentDay !== null && day < transfer.sentDay) {
    throw new Refusal("transfer.beforeSent", { number: transfer.number, day, sentDay: transfer.sentDay });
  }
  const counted = input.serials && (await countedPieces(tx, transfer, input.serials));
  const beside = counted?.filter((each) => !input.lines?.some((line) => line.productId === each.productId));
  const came = await cameOf(tx, transfer, input.lines && beside ? [...input.lines, ...beside] : (input.lines ?? counted));
  const reason = optionalText("reason", input.shortReason, 500);
  const lines = transfer.lines.map((line) => {
    const received = plus(line.received, came.get(line.productId) ?? noQuantity);
    return { ...line, received, ...(reason !== null && { lost: less(line.quantity, received) }) };
  });
  const short = reason !== null && lines.some((line, index) => isMore(line.lost, transfer.lines[index]?.lost ?? noQuantity));
  const verb = short ? "writeOffRest" : isOver({ lines }) ? "receive" : "receivePart";
  const saved = await moveTransfer(tx, actor, verb, transfer, { lines, receivedBy: actor.personId, ...(short && { reason }) });
  const arrived = [...came].map(([productId, quantity]) => ({ productId, quantity }));
  const goods = await piecesForLots(tx, await lotsInTransit(tx, saved, arrived), input.serials);
  if (goods.length > 0)
    await passOn(tx, actor, saved, { fromPlaceId: saved.id, toPlaceId: saved.toWarehouseId, goods, ...(day && { day }) });
  if (short) await writeOffLost(tx, actor, transfer, saved, reason);
  return saved;
}

async function countedPieces(tx: Tx, transfer: Transfer, given: readonly GivenSerials[]) {
  const productIds = transfer.lines.map((line) => line.productId);
  const pieces = await serialsToGive(tx, given, productIds);
  return productIds.flatMap((productId) => {
    const quantity = pieces.count(productId);
    return isPositive(quantity) ? [{ productId, quantity }] : [];
  });
}

/** The rest will not come: it is written off, with the reason. Refuses `text.missing`. */
export async function writeOffRest(tx: Tx, actor: Actor, input: TransferRef & { readonly reason: string }): Promise<Transfer> {
  return receiveTransfer(tx, actor, { ...input, lines: [], shortReason: requireText("reason", input.reason, 500) });
}

async function cameOf(tx: Tx, transfer: Transfer, lines: ReceiveTransfer["lines"]): Promise<ReadonlyMap<Id, Quantity>> {
  const came = new Map<Id, Quantity>();
  for (const { productId, quantity } of lines ?? transfer.lines.map((line) => ({ ...line, quantity: openOf(line) }))) {
    // Nothing of a line came: that is said with a nought.
    if (isMore(noQuantity, quantity)) throw new Refusal("stock.badQuantity", { quantity });
    came.set(productId, plus(came.get(productId) ?? noQuantity, quantity));
  }
  for (const [productId, quantity] of came) {
    const line = transfer.lines.find((each) => each.productId === productId);
    const sku = (await tx.products.find(productId))?.sku ?? "";
    if (!line) throw new Refusal("transfer.notOnIt", { number: transfer.number, sku });
    if (isMore(quantity, openOf(line)))
      throw new Refusal("transfer.tooMuch", { number: transfer.number, sku, open: openOf(line), quantity });
    if (!isPositive(quantity)) came.delete(productId);
  }
  return came;
}

async function writeOffLost(tx: Tx, actor: Actor, before: Transfer, saved: Transfer, reason: string): Promise<void> {
  const lost = saved.lines.map((line, index) => ({
    productId: line.productId,
    quantity: less(line.lost, before.lines[index]?.lost ?? noQuantity),
  }));
  if (!isPositive(total(lost.map((each) => each.quantity)))) return;
  const gone = await lotsInTransit(
    tx,
    saved,
    lost.filter((each) => isPositive(each.quantity)),
  );
  await giveUp(tx, actor, saved, gone, reason);
}
