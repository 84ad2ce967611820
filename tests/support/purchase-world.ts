import { orderRequisitions } from "../../src/domain/purchasing/order-requisitions";
import { confirmPurchaseOrder } from "../../src/domain/purchasing/confirm-purchase-order";
import { draftPurchaseOrder } from "../../src/domain/purchasing/draft-purchase-order";
import type { PurchaseOrder } from "../../src/domain/purchasing/purchase-order";
import type { Requisition } from "../../src/domain/purchasing/requisition";
import { setSupplierPrice, type SetSupplierPrice } from "../../src/domain/purchasing/set-supplier-price";
import { receivePurchase, type ReceivePurchase } from "../../src/domain/receipts/receive-purchase";
import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { quantity } from "../../src/domain/shared/quantity";
import { goodsWorld, type GoodsWorld } from "./goods-world";

/** The world of goods with a supplier, Hengfeng, whose bills are due 30 days after they are written. */
export interface PurchaseWorld extends GoodsWorld {
  readonly supplier: Id;
  addSupplier(number: string): Promise<Id>;
  price(given: Partial<SetSupplierPrice>): Promise<void>;
  /** A confirmed order over so many pieces of the world's product, at that price. */
  ordered(
    pieces: string,
    given?: { readonly price?: string; readonly dueDay?: CalendarDay; readonly unit?: string },
  ): Promise<PurchaseOrder>;
  purchaseOrder(id: Id): Promise<PurchaseOrder>;
  receiveOf(order: PurchaseOrder, pieces: string, given?: Partial<ReceivePurchase>): Promise<PurchaseOrder>;
  /** "7 suggested", the oldest first. */
  requisitions(): Promise<string[]>;
  newestRequisition(): Promise<Requisition>;
  /** The newest requisition, approved and on a confirmed order. */
  orderNewest(): Promise<PurchaseOrder>;
}

export async function purchaseWorld(): Promise<PurchaseWorld> {
  const world = await goodsWorld();
  const addSupplier = async (number: string) => {
    const id = newId();
    await world.lead((tx) =>
      tx.sql.run("INSERT INTO suppliers (id, number, name, short_name, currency, email, tax_inclusive) VALUES (?, ?, ?, ?, 'CNY', ?, 0)", [
        id,
        number,
        `恒锋轴承 ${number}`,
        `恒锋 ${number}`,
        `${number.toLowerCase()}@hengfeng.example`,
      ]),
    );
    return id;
  };
  const supplier = await addSupplier("V1");
  const purchaseOrder = (id: Id) => world.lead(async (tx) => (await tx.purchaseOrders.find(id)) as PurchaseOrder);
  const newestRequisition = () =>
    world.lead(async (tx) => (await tx.requisitions.list({}, { limit: 1, after: null })).items[0] as Requisition);
  const confirm = (id: Id) => world.lead((tx, actor) => confirmPurchaseOrder(tx, actor, { id }));
  return {
    ...world,
    supplier,
    addSupplier,
    purchaseOrder,
    newestRequisition,
    price: (given) =>
      world.lead(
        async (tx, actor) => void (await setSupplierPrice(tx, actor, { supplierId: supplier, productId: world.product.id, ...given })),
      ),
    async ordered(pieces, { price = "10", dueDay, unit } = {}) {
      const { id } = await world.lead((tx, actor) =>
        draftPurchaseOrder(tx, actor, {
          supplierId: supplier,
          warehouseId: world.here,
          lines: [{ productId: world.product.id, quantity: quantity(pieces), price, ...(unit && { unit }) }],
          ...(dueDay && { dueDay }),
        }),
      );
      return confirm(id);
    },
    receiveOf: (order, pieces, given = {}) =>
      world.lead(
        async (tx, actor) =>
          (await receivePurchase(tx, actor, { id: order.id, lines: [{ lineNo: 1, quantity: quantity(pieces) }], ...given })).order,
      ),
    requisitions: () =>
      world.lead(async (tx) =>
        (await tx.requisitions.list({}, { limit: 20, after: null })).items.toReversed().map((each) => `${each.quantity} ${each.state}`),
      ),
    async orderNewest() {
      const { id } = await newestRequisition();
      await world.approveRequisition(id);
      const [draft] = await world.lead((tx, actor) => orderRequisitions(tx, actor, { requisitionIds: [id] }));
      return confirm((draft as PurchaseOrder).id);
    },
  };
}
