import { needsApproval } from "../../domain/purchasing/confirm-purchase-order";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { purchaseList } from "../presenters/purchase-list";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { fact, peopleOfWarehouse, withCard } from "./to-people";

async function withRoles(tx: Tx, roles: readonly ("purchaser" | "purchasingManager" | "finance")[]): Promise<Id[]> {
  const found: Id[] = [];
  for (const role of roles) found.push(...(await tx.people.activeWithRole(role)).map((person) => person.id));
  return [...new Set(found)];
}

async function ordersDrafter(tx: Tx, event: KeptEvent): Promise<Id | null> {
  return (await tx.purchaseOrders.find(fact(event, "purchaseOrderId") ?? ""))?.draftedBy ?? null;
}

/** One list a person, in their language. */
async function tellLate(tx: Tx, event: KeptEvent): Promise<readonly Told[]> {
  const told: Told[] = [];
  const ids = event.data["orders"];
  if (!Array.isArray(ids)) return told;
  const orders = [];
  for (const id of ids as readonly Id[]) {
    const order = await tx.purchaseOrders.find(id);
    if (order) orders.push(order);
  }
  for (const person of await tx.people.findMany(await withRoles(tx, ["purchaser", "purchasingManager"]))) {
    const card = await purchaseList(tx, person, { kind: "late", orders });
    if (person.active) told.push({ personId: person.id, part: { kind: "card", card } });
  }
  return told;
}

export const purchasingNotices: readonly Notice[] = [
  defineNotice({
    // Ready to be ordered.
    on: "requisition.approved",
    tell: async (tx, event) => withCard(tx, await withRoles(tx, ["purchaser"]), "requisition", event.subject),
  }),
  ...["purchaseOrder.drafted", "purchaseOrder.changed"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => {
        const order = await tx.purchaseOrders.find(event.subject.id);
        if (order?.state !== "draft" || !(await needsApproval(tx, order))) return [];
        return withCard(tx, await withRoles(tx, ["purchasingManager"]), "purchaseOrder", event.subject);
      },
    }),
  ),
  defineNotice({
    // Who drafted it hears that it is on its way, the warehouse what will come.
    on: "purchaseOrder.confirmed",
    tell: async (tx, event) => {
      const warehouse = await peopleOfWarehouse(tx, fact(event, "warehouseId"));
      return withCard(tx, [fact(event, "draftedBy"), ...warehouse], "purchaseOrder", event.subject);
    },
  }),
  ...["purchaseOrder.cancelled", "purchaseOrder.restCancelled", "purchaseOrder.rescheduled"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => withCard(tx, await peopleOfWarehouse(tx, fact(event, "warehouseId")), "purchaseOrder", event.subject),
    }),
  ),
  defineNotice({
    // The purchaser's goods are here, and finance may expect a bill.
    on: "receipt.posted",
    tell: async (tx, event) => {
      if (fact(event, "purchaseOrderId") === null) return [];
      const people = [await ordersDrafter(tx, event), ...(await withRoles(tx, ["finance"]))];
      return withCard(tx, people, "receipt", event.subject);
    },
  }),
  defineNotice({
    on: "receipt.sentBack",
    tell: async (tx, event) =>
      withCard(tx, [await ordersDrafter(tx, event), ...(await withRoles(tx, ["finance"]))], "receipt", event.subject),
  }),
  defineNotice({
    on: "payable.registered",
    tell: async (tx, event) => withCard(tx, [await ordersDrafter(tx, event)], "payable", event.subject),
  }),
  defineNotice({
    on: "payable.paid",
    tell: async (tx, event) => withCard(tx, [await ordersDrafter(tx, event)], "payable", event.subject),
  }),
  defineNotice({ on: "purchaseOrder.wereLate", tellActor: true, tell: tellLate }),
];
