import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { isPositive, noQuantity, plus, type Quantity } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { chooseWarehouse } from "../stock/choose-warehouse";
import { factsOf } from "./move-transfer";
import { transferRef, type Transfer, type TransferLine } from "./transfer";

export interface DraftTransfer {
  readonly fromWarehouseId: Id;
  readonly toWarehouseId: Id;
  /** In base units; a product that is named twice is summed. */
  readonly lines: readonly { readonly productId: Id; readonly quantity: Quantity; readonly unit?: string }[];
  /** When it is wanted, or when it happened. */
  readonly plannedDay?: CalendarDay;
}

/**
 * What is to go from one warehouse to another; nothing moves yet. Refuses `stock.sameWarehouse`, `stock.badQuantity`,
 * `transfer.noLines`, `transfer.notStocked` for services.
 */
export async function draftTransfer(tx: Tx, actor: Actor, input: DraftTransfer): Promise<Transfer> {
  requirePermission(actor, "stock.transfer");
  const [from, to] = [await chooseWarehouse(tx, input.fromWarehouseId), await chooseWarehouse(tx, input.toWarehouseId)];
  if (from.id === to.id) throw new Refusal("stock.sameWarehouse");
  const transfer: Transfer = {
    id: newId(),
    number: await tx.numbers.next("TF"),
    fromWarehouseId: from.id,
    toWarehouseId: to.id,
    state: "draft",
    plannedDay: input.plannedDay ?? null,
    sentDay: null,
    reason: null,
    draftedBy: actor.personId,
    sentBy: null,
    receivedBy: null,
    createdAt: tx.now,
    version: 1,
    lines: await linesOf(tx, input.lines),
  };
  await tx.transfers.add(transfer);
  auditCreated(tx, actor, "transfer.draft", transferRef(transfer), transfer);
  tx.emit({ type: "transfer.drafted", subject: transferRef(transfer), actorId: actor.personId, data: factsOf(transfer) });
  return transfer;
}

async function linesOf(tx: Tx, wanted: DraftTransfer["lines"]): Promise<TransferLine[]> {
  if (wanted.length === 0) throw new Refusal("transfer.noLines");
  const products = new Map((await tx.products.findMany(wanted.map((each) => each.productId))).map((each) => [each.id, each]));
  const lines = new Map<Id, TransferLine>();
  for (const { productId, quantity, unit } of wanted) {
    const product = products.get(productId);
    if (!product) throw new Refusal("product.notFound");
    if (!product.tracksStock) throw new Refusal("transfer.notStocked", { sku: product.sku });
    if (!isPositive(quantity)) throw new Refusal("stock.badQuantity", { quantity });
    const before = lines.get(productId);
    lines.set(productId, {
      id: before?.id ?? newId(),
      lineNo: before?.lineNo ?? lines.size + 1,
      productId,
      unit: before?.unit ?? (unit === undefined || unit === "base" ? product.baseUnit : unit),
      quantity: plus(before?.quantity ?? noQuantity, quantity),
      received: noQuantity,
      lost: noQuantity,
    });
  }
  return [...lines.values()];
}
