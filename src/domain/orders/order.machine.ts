import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { orderStates, shippedFraction, type OrderState, type SalesOrder } from "./order";

export type OrderVerb =
  | "edit"
  | "submit"
  | "confirm"
  | "awaitPayment"
  | "approve"
  | "approveUnpaid"
  | "reject"
  | "return"
  | "withdraw"
  | "confirmPayment"
  | "shipPart"
  | "ship"
  | "unship"
  | "complete"
  | "cancel"
  | "cancelRest";

const nothingShipped: Guard<SalesOrder, null> = (order) =>
  shippedFraction(order) === "part" ? new Refusal("order.alreadyShipped", { number: order.number }) : null;

const partShipped: Guard<SalesOrder, null> = (order) =>
  shippedFraction(order) === "none" ? new Refusal("order.nothingShipped", { number: order.number }) : null;

/** Before anything has shipped an order is cancelled whole; afterwards only its rest is, and what is out comes back as a return. */
export const orderMachine = defineStateMachine<OrderState, OrderVerb, SalesOrder, null>({
  document: "salesOrder",
  states: orderStates,
  initial: "draft",
  transitions: [
    { name: "edit", from: ["draft"], to: "draft", permission: "order.create", emits: "order.changed" },
    { name: "submit", from: ["draft"], to: "pendingApproval", permission: "order.create", emits: "order.submitted" },
    { name: "confirm", from: ["draft"], to: "pendingShipment", permission: "order.create", emits: "order.confirmed" },
    { name: "awaitPayment", from: ["draft"], to: "pendingPayment", permission: "order.create", emits: "order.confirmed" },
    { name: "approve", from: ["pendingApproval"], to: "pendingShipment", permission: "approval.decide", emits: "order.confirmed" },
    { name: "approveUnpaid", from: ["pendingApproval"], to: "pendingPayment", permission: "approval.decide", emits: "order.confirmed" },
    { name: "reject", from: ["pendingApproval"], to: "cancelled", permission: "approval.decide", emits: "order.rejected" },
    { name: "return", from: ["pendingApproval"], to: "draft", permission: "approval.decide", emits: "order.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "draft", permission: "order.create", emits: "order.withdrawn" },
    { name: "confirmPayment", from: ["pendingPayment"], to: "pendingShipment", permission: null, emits: "order.paid" },
    { name: "shipPart", from: ["pendingShipment"], to: "pendingShipment", permission: "outbound.ship", emits: "order.partShipped" },
    { name: "ship", from: ["pendingShipment"], to: "shipped", permission: "outbound.ship", emits: "order.shipped" },
    {
      name: "unship",
      from: ["pendingShipment", "shipped"],
      to: "pendingShipment",
      permission: "outbound.ship",
      emits: "order.shipmentUndone",
    },
    { name: "complete", from: ["shipped"], to: "completed", permission: null, emits: "order.completed" },
    {
      name: "cancel",
      from: ["draft", "pendingApproval", "pendingPayment", "pendingShipment"],
      to: "cancelled",
      permission: "order.cancel",
      guards: [nothingShipped],
      emits: "order.cancelled",
    },
    {
      name: "cancelRest",
      from: ["pendingShipment"],
      to: "shipped",
      permission: "order.cancel",
      guards: [partShipped],
      emits: "order.restCancelled",
    },
  ],
});
