import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard } from "./to-people";

/** Whoever told the customer that it shipped must know that it did not. */
export const undoneShipmentNotices: readonly Notice[] = [
  defineNotice({ on: "order.shipmentUndone", tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "order", event.subject) }),
];
