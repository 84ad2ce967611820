import { postMoves } from "../stock/post-moves";
import { tellArrival } from "../stock/adjust-stock";
import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { negated } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { receiptRef, type Receipt } from "./receipt";

const eventOf = { purchase: "receipt.posted", free: "receipt.posted", supplierReturn: "receipt.sentBack" } as const;

/** The pieces of a receipt's lines by their serial numbers, where they were named. */
export type SerialsByLine = ReadonlyMap<Id, readonly string[]>;

/** The receipt with its moves in the ledger, last in the transaction: stock rows are held for the commit only. */
export async function postReceipt(tx: Tx, actor: Actor, receipt: Receipt, serials: SerialsByLine = new Map()): Promise<void> {
  await tx.receipts.add(receipt);
  auditCreated(tx, actor, `receipt.${receipt.kind}`, receiptRef(receipt), receipt);
  const { number, purchaseOrderId, supplierId, warehouseId, kind } = receipt;
  const data = { number, purchaseOrderId, supplierId, warehouseId, kind };
  tx.emit({ type: eventOf[kind], subject: receiptRef(receipt), actorId: actor.personId, data });
  const kept = new Set(
    (await tx.products.findMany(receipt.lines.map((line) => line.productId))).filter((p) => p.tracksStock).map((p) => p.id),
  );
  const lines = receipt.lines.filter((line) => kept.has(line.productId));
  const out = kind === "supplierReturn";
  if (!out) for (const { productId, lotId, quantity } of lines) tellArrival(tx, actor, { productId, warehouseId, lotId, quantity });
  await tx.flush();
  await postMoves(tx, actor, {
    kind: out ? "return" : "receipt",
    source: receiptRef(receipt),
    reason: receipt.reason,
    ...(receipt.receivedDay !== (await todayOf(tx)) && { day: receipt.receivedDay }),
    moves: lines.map(({ id, productId, lotId, quantity, value }) => {
      const named = serials.get(id);
      return {
        productId,
        warehouseId,
        lotId,
        quantity: out ? negated(quantity) : quantity,
        ...(value !== null && !out && { value }),
        ...(named && { serials: named }),
      };
    }),
  });
}
