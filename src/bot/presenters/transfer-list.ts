import type { ListPage } from "../../../cards/kit/list-view";
import type { Card } from "../../../cards/kit/nodes";
import { transferListCard } from "../../../cards/stock/transfer-list.card";
import type { Transfer } from "../../domain/transfers/transfer";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { inUnit, productsById } from "./purchasing-words";
import { placeName } from "./stock-of-products";

/** Transfers as lines of a list; `asked` says in words which. */
export async function transferList(
  tx: Tx,
  viewer: Actor,
  { transfers, asked, page }: { readonly transfers: readonly Transfer[]; readonly asked: string | null; readonly page: ListPage },
): Promise<Card> {
  const products = await productsById(
    tx,
    transfers.flatMap(({ lines }) => lines.map((line) => line.productId)),
  );
  const places = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, viewer)]));
  return transferListCard.render(
    {
      asked,
      page,
      transfers: transfers.map((transfer) => ({
        number: transfer.number,
        state: transfer.state,
        from: places.get(transfer.fromWarehouseId) ?? "",
        to: places.get(transfer.toWarehouseId) ?? "",
        goods: transfer.lines.map((line) => ({
          product: products.get(line.productId)?.sku ?? "",
          quantity: inUnit(products.get(line.productId), line.unit, line.quantity),
        })),
        day: transfer.sentDay ?? transfer.plannedDay,
      })),
    },
    viewer.language,
  );
}
