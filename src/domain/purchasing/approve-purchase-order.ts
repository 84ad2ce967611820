import type { ApprovalSubject } from "../approvals/approval-subject";
import { lockPurchaseOrder, movePurchaseOrder } from "./move-purchase-order";
import { purchaseOrderHash } from "./purchase-order-hash";

/** What a decision does to a purchase order: approved it goes to the supplier, else it is a draft again. */
export const purchaseOrderApproval: ApprovalSubject = {
  async lock(tx, id) {
    const order = await tx.purchaseOrders.lock(id);
    return order && { contentHash: purchaseOrderHash(order), editedBy: order.draftedBy ?? "" };
  },
  async approved(tx, actor, id) {
    const order = await lockPurchaseOrder(tx, { id });
    await movePurchaseOrder(tx, actor, "approve", order, { confirmedBy: actor.personId, confirmedAt: tx.now });
  },
  async rejected(tx, actor, id, comment) {
    await movePurchaseOrder(tx, actor, "reject", await lockPurchaseOrder(tx, { id }), { reason: comment }, { comment });
  },
  async returned(tx, actor, id, comment) {
    await movePurchaseOrder(tx, actor, "return", await lockPurchaseOrder(tx, { id }), { reason: comment }, { comment });
  },
  async withdrawn(tx, actor, id) {
    await movePurchaseOrder(tx, actor, "withdraw", await lockPurchaseOrder(tx, { id }));
  },
};
