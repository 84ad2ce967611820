import { defineNotice, type Notice } from "./define-notice";
import { fact, peopleOfWarehouse, withCard } from "./to-people";

/** Who counts hears that there is a sheet, and how it ended; approvers are asked by the approval itself. */
export const stocktakeNotices: readonly Notice[] = [
  ...["stocktake.started", "stocktake.cancelled"].map((on) =>
    defineNotice({
      on,
      tell: async (tx, event) => withCard(tx, await peopleOfWarehouse(tx, fact(event, "warehouseId")), "stocktake", event.subject),
    }),
  ),
  ...["stocktake.posted", "stocktake.returned"].map((on) =>
    defineNotice({
      on,
      tell: (tx, event) => withCard(tx, [fact(event, "startedBy"), fact(event, "countedBy")], "stocktake", event.subject),
    }),
  ),
];
