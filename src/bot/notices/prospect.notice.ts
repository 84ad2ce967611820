import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard, withSentence } from "./to-people";

/** Whoever has a prospect hears that it is about to go back into the pool, and who had it that it did. */
export const prospectNotices: readonly Notice[] = [
  defineNotice({ on: "customer.aboutToFall", tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "customer", event.subject) }),
  defineNotice({
    on: "customer.released",
    tell: (tx, event) =>
      withSentence(tx, [fact(event, "fromOwnerId")], (language) =>
        language === "zh"
          ? `${fact(event, "number")} 很久没有跟进，已收回公海。`
          : `${fact(event, "number")} was not followed up for long and is back in the pool.`,
      ),
  }),
];
