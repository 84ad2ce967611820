import { reschedulePurchaseOrder } from "../../../domain/purchasing/cancel-purchase-order";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./purchase-reschedule.grammar";

/** The supplier names another day; what is late is reckoned from it. */
export const purchaseReschedule = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { purchaseOrder, due }) {
    const before = await tx.purchaseOrders.find(purchaseOrder.id);
    if (!before) throw new Refusal("purchaseOrder.notFound");
    const { id, version } = await reschedulePurchaseOrder(tx, actor, { id: before.id, dueDay: due.day });
    return {
      ...showRecord("purchaseOrder", id),
      undo: { subject: { kind: "purchaseOrder", id }, version, before: { dueDay: before.dueDay } },
    };
  },
  undo: {
    inverse: takenBackBy<{ readonly dueDay: CalendarDay | null }>(({ tx, actor }, { id, version, before: { dueDay } }) =>
      reschedulePurchaseOrder(tx, actor, { id, version, dueDay, takenBack: true }),
    ),
  },
});
