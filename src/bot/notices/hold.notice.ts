import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard } from "./to-people";

/** Whose hold it is hears what became of it without him. */
export const holdNotices: readonly Notice[] = ["stockHold.expired", "stockHold.released", "stockHold.takenUp", "stockHold.partTakenUp"].map(
  (on) => defineNotice({ on, tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "stockHold", event.subject) }),
);
