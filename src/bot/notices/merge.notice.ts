import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard } from "./to-people";

/** Whose customer or lead it was and whose it is: both hear that the two are one, or two again. */
export const mergeNotices: readonly Notice[] = ["merge.merged", "merge.undone"].map((on) =>
  defineNotice({
    on,
    tell: (tx, event) => withCard(tx, [fact(event, "keepOwnerId"), fact(event, "goneOwnerId")], "merge", event.subject),
  }),
);
