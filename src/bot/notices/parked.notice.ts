import { defineNotice, type Notice } from "./define-notice";
import { withCard } from "./to-people";

/** Whoever keeps the company running hears of what was given up, with what to do about it. */
export const parkedNotices: readonly Notice[] = ["delivery.parked", "event.parked"].map((on) =>
  defineNotice({
    on,
    tell: async (tx, event) => {
      const leads = await tx.people.activeWithRole("operationsLead");
      return withCard(
        tx,
        leads.map(({ id }) => id),
        "parked",
        event.subject,
      );
    },
  }),
);
