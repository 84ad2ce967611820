import type { ApprovalSubject } from "../approvals/approval-subject";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { creditReleased } from "./credit-hold";
import { moveOrder } from "./move-order";
import type { SalesOrder } from "./order";
import { placeOrder } from "./place-order";

/** What a decision does to an order. Approved, it is placed at once: credit and stock are looked at then, not at submission. */
export const orderApproval: ApprovalSubject = {
  async lock(tx, id) {
    const order = await tx.orders.lock(id);
    return order && { contentHash: order.contentHash, editedBy: order.editedBy };
  },
  async approved(tx, actor, id) {
    const order = await locked(tx, id);
    const customer = await tx.customers.lock(order.customerId);
    if (!customer) throw new Refusal("customer.notFound");
    await placeOrder(tx, actor, customer, order, {
      verb: (prepaid) => (prepaid ? "approveUnpaid" : "approve"),
      isNew: false,
      credit: { releasedTo: await creditReleased(tx, id) },
    });
  },
  async rejected(tx, actor, id, comment) {
    await moveOrder(tx, actor, "reject", await locked(tx, id), { cancelReason: comment }, { comment });
  },
  async returned(tx, actor, id, comment) {
    await moveOrder(tx, actor, "return", await locked(tx, id), {}, { comment });
  },
  async withdrawn(tx, actor, id) {
    await moveOrder(tx, actor, "withdraw", await locked(tx, id));
  },
};

async function locked(tx: Tx, id: Id): Promise<SalesOrder> {
  const order = await tx.orders.lock(id);
  if (!order) throw new Refusal("order.notFound");
  return order;
}
