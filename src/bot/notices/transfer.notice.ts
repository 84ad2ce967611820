import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { defineNotice, type KeptEvent, type Notice } from "./define-notice";
import { fact, peopleOfWarehouse, withCard } from "./to-people";

const sender = (tx: Tx, event: KeptEvent) => peopleOfWarehouse(tx, fact(event, "fromWarehouseId"));
const receiver = (tx: Tx, event: KeptEvent) => peopleOfWarehouse(tx, fact(event, "toWarehouseId"));
const makers = (event: KeptEvent): readonly (Id | null)[] => [fact(event, "draftedBy"), fact(event, "sentBy")];

/** Both warehouses know of a transfer what they must do next. */
export const transferNotices: readonly Notice[] = [
  defineNotice({
    on: "transfer.drafted",
    tell: async (tx, event) => withCard(tx, await sender(tx, event), "transfer", event.subject),
  }),
  defineNotice({
    on: "transfer.sent",
    tell: async (tx, event) => withCard(tx, [...(await receiver(tx, event)), ...makers(event)], "transfer", event.subject),
  }),
  ...["transfer.partlyReceived", "transfer.received"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => withCard(tx, [...(await sender(tx, event)), ...makers(event)], "transfer", event.subject),
    }),
  ),
  defineNotice({
    // Goods are gone: the operations lead hears of it too.
    on: "transfer.short",
    tell: async (tx, event) => {
      const leads = (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
      return withCard(tx, [...(await sender(tx, event)), ...makers(event), ...leads], "transfer", event.subject);
    },
  }),
  ...["transfer.recalled", "transfer.cancelled"].map((on) =>
    defineNotice({
      on,
      // Who waited for goods that were on their way, and who has them again.
      tell: async (tx, event) => {
        const waited = fact(event, "before") === "draft" ? [] : await receiver(tx, event);
        return withCard(tx, [...waited, ...(await sender(tx, event)), ...makers(event)], "transfer", event.subject);
      },
    }),
  ),
];
