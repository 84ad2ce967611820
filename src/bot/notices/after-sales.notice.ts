import type { Id } from "../../domain/shared/id";
import type { Role } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { aboveOf, asUrgent, fact, ownerOfCustomer, peopleOfWarehouse, withCard } from "./to-people";

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
      const owner = await ownerOfCustomer(tx, fact(event, "customerId"));
      return withCard(tx, owner === null ? await withRole(tx, "operationsLead") : [owner], "message", event.subject);
    },
  }),
];
