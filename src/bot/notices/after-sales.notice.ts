import type { Id } from "../../domain/shared/id";
import type { Role } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { noticeText } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { aboveOf, asUrgent, fact, ownerOfCustomer, peopleOfWarehouse, withCard, withSentence } from "./to-people";

async function withRole(tx: Tx, role: Role): Promise<readonly Id[]> {
  return (await tx.people.activeWithRole(role)).map(({ id }) => id);
}

/** An urgent ticket buzzes, as an urgent to-do does. */
const asPressing = (event: KeptEvent, told: readonly Told[]) => (fact(event, "priority") === "high" ? told.map(asUrgent) : told);

const owners = (event: KeptEvent) => [fact(event, "ownerId"), fact(event, "requestedBy")];

export const afterSalesNotices: readonly Notice[] = [
  defineNotice({
    on: "invoice.requested",
    tell: async (tx, event) => withCard(tx, await withRole(tx, "finance"), "invoice", event.subject),
  }),
  ...["invoice.issued", "invoice.partlyCredited", "invoice.credited"].map((on) =>
    defineNotice({ on, tell: (tx, event) => withCard(tx, owners(event), "invoice", event.subject) }),
  ),
  defineNotice({
    on: "return.approved",
    tell: async (tx, event) =>
      withCard(tx, [...owners(event), ...(await peopleOfWarehouse(tx, fact(event, "warehouseId")))], "return", event.subject),
  }),
  defineNotice({
    on: "return.received",
    // Whoever received it has the card in hand; the others who may inspect get it with its form.
    tell: async (tx, event) =>
      withCard(
        tx,
        (await peopleOfWarehouse(tx, fact(event, "warehouseId"))).filter((id) => id !== event.actorId),
        "return",
        event.subject,
      ),
  }),
  ...["return.rejected", "return.replaced", "return.refunded"].map((on) =>
    defineNotice({ on, tell: (tx, event) => withCard(tx, owners(event), "return", event.subject) }),
  ),
  defineNotice({
    on: "return.inspected",
    // Finance pays back and corrects the invoice.
    tell: async (tx, event) => withCard(tx, [...owners(event), ...(await withRole(tx, "finance"))], "return", event.subject),
  }),
  ...["ticket.created", "ticket.reopened"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => asPressing(event, await withCard(tx, [fact(event, "ownerId")], "ticket", event.subject)),
    }),
  ),
  defineNotice({
    on: "ticket.late",
    tell: async (tx, event) => {
      const owner = fact(event, "ownerId");
      return asPressing(event, await withCard(tx, [owner, ...(await aboveOf(tx, owner))], "ticket", event.subject));
    },
  }),
  ...["ticket.resolved", "ticket.closed"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) =>
        withCard(tx, [fact(event, "openedBy"), await ownerOfCustomer(tx, fact(event, "customerId"))], "ticket", event.subject),
    }),
  ),
  defineNotice({
    on: "message.parked",
    tell: async (tx, event) => {
      const order = orderAbout(event);
      if (order !== null) return withCard(tx, await purchasersOf(tx, order), "message", event.subject);
      const owner = await ownerOfCustomer(tx, fact(event, "customerId"));
      return withCard(tx, owner === null ? await withRole(tx, "operationsLead") : [owner], "message", event.subject);
    },
  }),
];

/** The purchase order that a message to a supplier speaks of. */
function orderAbout(event: KeptEvent): Id | null {
  const about = event.data["about"] as { readonly kind: string; readonly id: Id } | null | undefined;
  return about?.kind === "purchaseOrder" ? about.id : null;
}

/** Who drafted it, else all purchasers. */
async function purchasersOf(tx: Tx, orderId: Id): Promise<readonly Id[]> {
  const drafter = (await tx.purchaseOrders.find(orderId))?.draftedBy ?? null;
  if (drafter !== null && (await tx.people.find(drafter))?.active) return [drafter];
  return [...(await withRole(tx, "purchaser")), ...(await withRole(tx, "purchasingManager"))];
}

/** An order that its supplier does not get by itself: the purchaser hears so, and what sends it. */
export const supplierNotices: readonly Notice[] = [
  defineNotice({
    on: "message.skipped",
    async tell(tx, event) {
      const orderId = orderAbout(event);
      const order = orderId === null ? null : await tx.purchaseOrders.find(orderId);
      if (!order) return [];
      const supplier = await tx.suppliers.find(order.supplierId);
      const name = fact(event, "reason") === "optedOut" ? "orderOptedOut" : "orderWithoutAddress";
      return withSentence(tx, await purchasersOf(tx, order.id), (language) =>
        noticeText(name, { order: order.number, supplier: supplier?.shortName ?? supplier?.name ?? "" }, language),
      );
    },
  }),
];
