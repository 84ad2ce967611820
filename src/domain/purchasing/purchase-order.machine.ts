import { Refusal } from "../shared/refusal";
import { isZero } from "../shared/money";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { nothingReceived, purchaseOrderStates, type PurchaseOrder, type PurchaseOrderState } from "./purchase-order";

export type PurchaseOrderVerb =
  | "change"
  | "submit"
  | "approve"
  | "reject"
  | "return"
  | "withdraw"
  | "confirm"
  | "reschedule"
  | "receivePart"
  | "receive"
  | "returnGoods"
  | "cancel"
  | "cancelRest"
  | "close";

const priced: Guard<PurchaseOrder, null> = (order) => {
  const line = order.lines.find((each) => isZero(each.unitPrice));
  return line ? new Refusal("purchaseOrder.noPrice", { number: order.number, line: line.lineNo }) : null;
};

const nothingIn: Guard<PurchaseOrder, null> = (order) =>
  nothingReceived(order) ? null : new Refusal("purchaseOrder.partReceived", { number: order.number });

/** Before anything has come an order is cancelled whole, afterwards just its rest; what is here goes back as a return. */
export const purchaseOrderMachine = defineStateMachine<PurchaseOrderState, PurchaseOrderVerb, PurchaseOrder, null>({
  document: "purchaseOrder",
  states: purchaseOrderStates,
  initial: "draft",
  transitions: [
    { name: "change", from: ["draft"], to: "draft", permission: "purchaseOrder.create", emits: "purchaseOrder.changed" },
    {
      name: "confirm",
      from: ["draft"],
      to: "confirmed",
      permission: "purchaseOrder.create",
      guards: [priced],
      emits: "purchaseOrder.confirmed",
    },
    {
      name: "submit",
      from: ["draft"],
      to: "pendingApproval",
      permission: "purchaseOrder.create",
      guards: [priced],
      emits: "purchaseOrder.submitted",
    },
    { name: "approve", from: ["pendingApproval"], to: "confirmed", permission: "approval.decide", emits: "purchaseOrder.confirmed" },
    { name: "reject", from: ["pendingApproval"], to: "draft", permission: "approval.decide", emits: "purchaseOrder.rejected" },
    { name: "return", from: ["pendingApproval"], to: "draft", permission: "approval.decide", emits: "purchaseOrder.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "draft", permission: "purchaseOrder.create", emits: "purchaseOrder.withdrawn" },
    { name: "reschedule", from: ["confirmed"], to: "confirmed", permission: "purchaseOrder.create", emits: "purchaseOrder.rescheduled" },
    {
      name: "reschedule",
      from: ["partlyReceived"],
      to: "partlyReceived",
      permission: "purchaseOrder.create",
      emits: "purchaseOrder.rescheduled",
    },
    {
      name: "receivePart",
      from: ["confirmed", "partlyReceived"],
      to: "partlyReceived",
      permission: "receipt.create",
      emits: "purchaseOrder.partlyReceived",
    },
    {
      name: "receive",
      from: ["confirmed", "partlyReceived", "received"],
      to: "received",
      permission: "receipt.create",
      emits: "purchaseOrder.received",
    },
    {
      name: "returnGoods",
      from: ["partlyReceived"],
      to: "partlyReceived",
      permission: "receipt.return",
      emits: "purchaseOrder.goodsReturned",
    },
    { name: "returnGoods", from: ["received"], to: "received", permission: "receipt.return", emits: "purchaseOrder.goodsReturned" },
    { name: "returnGoods", from: ["closed"], to: "received", permission: "receipt.return", emits: "purchaseOrder.goodsReturned" },
    {
      name: "cancel",
      from: ["draft", "pendingApproval", "confirmed"],
      to: "cancelled",
      permission: "purchaseOrder.create",
      guards: [nothingIn],
      emits: "purchaseOrder.cancelled",
    },
    {
      name: "cancelRest",
      from: ["partlyReceived"],
      to: "received",
      permission: "purchaseOrder.create",
      emits: "purchaseOrder.restCancelled",
    },
    { name: "close", from: ["received"], to: "closed", permission: null, emits: "purchaseOrder.closed" },
  ],
});
