import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import type { Person } from "../../src/domain/access/person";
import { createOpportunity } from "../../src/domain/opportunities/create-opportunity";
import type { SalesOrder } from "../../src/domain/orders/order";
import { winOpportunity } from "../../src/domain/orders/win-opportunity";
import type { Product } from "../../src/domain/products/product";
import { submitRequisition } from "../../src/domain/purchasing/submit-requisition";
import { createQuote } from "../../src/domain/quotes/create-quote";
import { submitQuote } from "../../src/domain/quotes/submit-quote";
import type { Actor } from "../../src/domain/shared/actor";
import type { CalendarDay } from "../../src/domain/shared/calendar-day";
import { newId, type Id } from "../../src/domain/shared/id";
import { quantity } from "../../src/domain/shared/quantity";
import { receiveStock } from "../../src/domain/stock/adjust-stock";
import { dispatchNext } from "../../src/adapters/mysql/event-dispatcher";
import type { KeptEvent } from "../../src/bot/notices/define-notice";
import { lockOwnTurn } from "../../src/domain/approvals/own-turn";
import { decideTask } from "../../src/domain/approvals/decide-task";
import { approvalSubjects } from "../../src/domain/flows/approval-subjects";
import { flows } from "../../src/domain/flows";
import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { salesWorld, type SalesWorld } from "./sales-world";

export interface SoldLine {
  readonly productId: Id;
  readonly quantity: string;
  /** Where no list has one. */
  readonly price?: string;
}

/** The sales world with two warehouses, in which nothing needs approval and credit is no matter. */
export interface GoodsWorld extends SalesWorld {
  readonly here: Id;
  readonly there: Id;
  /** One unit of work of an operations lead, who may do everything. */
  lead<T>(work: (tx: MySqlTx, actor: Actor) => Promise<T>): Promise<T>;
  key(given?: { readonly lotId?: Id; readonly warehouseId?: Id; readonly productId?: Id }): {
    readonly productId: Id;
    readonly warehouseId: Id;
    readonly lotId: Id;
  };
  receive(pieces: string, given?: { readonly day?: CalendarDay; readonly lotId?: Id; readonly warehouseId?: Id }): Promise<void>;
  lot(number: string, expiryDay: string | null): Promise<Id>;
  addProduct(product: Product): Promise<void>;
  /** A deal with an approved quote over these pieces of the world's product. */
  quoted(pieces: readonly string[] | readonly SoldLine[], owner?: Person): Promise<Id>;
  win(dealId: Id): Promise<SalesOrder>;
  /** A deal over so many pieces, quoted and won. */
  sell(pieces: string): Promise<SalesOrder>;
  order(id: Id): Promise<SalesOrder>;
  /** A requisition, put before its approvers and approved by the second lead where somebody is asked. */
  approveRequisition(id: Id): Promise<void>;
  /** "10 − 3 reserved" of a key. */
  level(given?: { readonly lotId?: Id; readonly warehouseId?: Id }): Promise<string>;
  /** Lets everything follow from what has happened, as the relay does: the flows, event by event, and what they cause. */
  settleDown(): Promise<void>;
  /** Names of the invariants that are broken. */
  broken(): Promise<string[]>;
}

export async function goodsWorld(): Promise<GoodsWorld> {
  const world = await salesWorld();
  const [here, there] = [newId(), newId()];
  await world.uow.run(async (tx) => {
    await tx.sql.run(
      "INSERT INTO warehouses (id, number, name_zh, name_en, position) VALUES (?, 'SH', '上海仓', 'Shanghai', 1), (?, 'SZ', '深圳仓', 'Shenzhen', 2)",
      [here, there],
    );
    await tx.sql.run("UPDATE customers SET credit_limit = 100000000");
    await tx.settings.put("approvalPolicy", {});
  });
  const lead: GoodsWorld["lead"] = (work) => world.as(world.people.lead, work);
  const key: GoodsWorld["key"] = (given = {}) => ({ productId: world.product.id, warehouseId: here, lotId: "", ...given });
  const order = (id: Id) =>
    lead(async (tx) => {
      const found = await tx.orders.find({ kind: "all" }, id);
      if (!found) throw new Error(`no order ${id}`);
      return found;
    });
  const quoted: GoodsWorld["quoted"] = (pieces, owner = world.people.rep) =>
    world.as(owner, async (tx, actor) => {
      const deal = await createOpportunity(tx, actor, { customerId: world.customer.id, title: "轴承" });
      const lines = pieces.map((each) => ({
        unit: "pcs",
        ...(typeof each === "string" ? { productId: world.product.id, quantity: each } : each),
      }));
      const quote = await createQuote(tx, actor, { customerId: world.customer.id, opportunityId: deal.id, lines });
      await submitQuote(tx, actor, { id: quote.id });
      return deal.id;
    });
  const win = (id: Id) => world.as(world.people.rep, async (tx, actor) => (await winOpportunity(tx, actor, { id })).order);
  return {
    ...world,
    here,
    there,
    lead,
    key,
    order,
    quoted,
    receive: (pieces, { day, ...at } = {}) =>
      lead((tx, actor) => receiveStock(tx, actor, { ...key(at), quantity: quantity(pieces), ...(day && { day }) })),
    async lot(number, expiryDay) {
      const id = newId();
      await lead((tx) =>
        tx.sql.run("INSERT INTO lots (id, product_id, number, expiry_day) VALUES (?, ?, ?, ?)", [id, world.product.id, number, expiryDay]),
      );
      return id;
    },
    async approveRequisition(id) {
      const subject = { kind: "requisition", id };
      const state = () => lead(async (tx) => (await tx.requisitions.find(id))?.state);
      if ((await state()) === "suggested") await lead((tx, actor) => submitRequisition(tx, actor, { id }));
      if ((await state()) !== "pendingApproval") return;
      await world.as(world.people.secondLead, async (tx, actor) => {
        const { task } = await lockOwnTurn(tx, actor, approvalSubjects, subject);
        await decideTask(tx, actor, approvalSubjects, { taskId: task.id, decision: "approve" });
      });
    },
    addProduct: (product) => lead((tx) => tx.products.add(product)),
    win,
    sell: async (pieces) => win(await quoted([pieces])),
    async level(given = {}) {
      const at = key(given);
      const levels = await lead((tx) => tx.stock.levels([at.productId]));
      const found = levels.find((each) => each.warehouseId === at.warehouseId && each.lotId === at.lotId);
      return `${found?.onHand ?? "0"} − ${found?.reserved ?? "0"} reserved`;
    },
    async settleDown() {
      const spread = async (tx: MySqlTx, event: KeptEvent) => {
        for (const flow of flows.filter((each) => each.on === event.type)) await flow.start(tx, event);
      };
      const parked = (event: KeptEvent, problem: unknown) => {
        throw new Error(`${event.type} was parked`, { cause: problem });
      };
      while (await dispatchNext({ work: world.uow, spread, parked }));
    },
    broken: async () => (await checkLedgers(world.database)).filter((each) => each.count > 0).map((each) => each.check.name),
  };
}
