import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard } from "./to-people";

/** A record's owner hears of what others, rules and the web do with it. */
export const formNotices: readonly Notice[] = ["formRecord.created", "formRecord.moved"].map((on) =>
  defineNotice({
    on,
    tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "formRecord", event.subject),
  }),
);
