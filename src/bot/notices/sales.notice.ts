import { defineNotice, type Notice } from "./define-notice";
import { fact, managerOf, withCard } from "./to-people";

export const salesNotices: readonly Notice[] = [
  ...["lead.created", "lead.assigned"].map((on) =>
    defineNotice({ on, tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "lead", event.subject) }),
  ),
  defineNotice({
    on: "customer.changed",
    // Handed over: whose it is now. Other changes show on the card by themselves.
    tell: async (tx, event) =>
      fact(event, "verb") === "customer.assign" ? withCard(tx, [fact(event, "ownerId")], "customer", event.subject) : [],
  }),
  defineNotice({
    on: "opportunity.won",
    tell: async (tx, event) => {
      const owner = fact(event, "ownerId");
      return withCard(tx, [owner, await managerOf(tx, owner)], "opportunity", event.subject);
    },
  }),
  // By the clock, not by a person: whoever owns it would not know otherwise.
  defineNotice({ on: "quote.expired", tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "quote", event.subject) }),
  defineNotice({ on: "contract.expired", tell: (tx, event) => withCard(tx, [fact(event, "ownerId")], "contract", event.subject) }),
];
