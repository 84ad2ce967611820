import { orderMachine } from "../../../src/domain/orders/order.machine";
import { outboundMachine } from "../../../src/domain/orders/outbound.machine";
import { orderable } from "../../../src/domain/purchasing/choose-offer";
import { shortage } from "../../../src/domain/purchasing/cover-shortages";
import { quantity } from "../../../src/domain/shared/quantity";

/** Every state with every verb it allows and where it leads; what is not written here is refused. */
test.each([
  ["draft", { edit: "draft", submit: "pendingApproval", confirm: "pendingShipment", awaitPayment: "pendingPayment", cancel: "cancelled" }],
  [
    "pendingApproval",
    {
      approve: "pendingShipment",
      approveUnpaid: "pendingPayment",
      reject: "cancelled",
      return: "draft",
      withdraw: "draft",
      cancel: "cancelled",
    },
  ],
  ["pendingPayment", { confirmPayment: "pendingShipment", cancel: "cancelled" }],
  [
    "pendingShipment",
    { shipPart: "pendingShipment", unship: "pendingShipment", ship: "shipped", cancel: "cancelled", cancelRest: "shipped" },
  ],
  ["shipped", { complete: "completed", unship: "pendingShipment" }],
  ["completed", {}],
  ["cancelled", {}],
])("a sales order that is %s can be moved so and no other way", (state, moves) => {
  const found = orderMachine.transitions.filter((move) => (move.from as readonly string[]).includes(state));
  expect(Object.fromEntries(found.map((move) => [move.name, move.to]))).toEqual(moves);
});

const open = {
  awaitStock: "waiting",
  startPicking: "picking",
  shipPart: "waiting",
  ship: "shipped",
  cancel: "cancelled",
  cancelRest: "shipped",
  unship: "waiting",
};
const { startPicking: _start, ...picking } = open;
test.each([
  ["waiting", { ...open, stockArrived: "ready" }],
  ["ready", open],
  ["picking", { ...picking, finishPicking: "picking" }],
  ["shipped", { deliver: "delivered", unship: "waiting" }],
  ["delivered", {}],
  ["cancelled", {}],
])("an outbound document that is %s can be moved so and no other way", (state, moves) => {
  const found = outboundMachine.transitions.filter((move) => (move.from as readonly string[]).includes(state));
  expect(Object.fromEntries(found.map((move) => [move.name, move.to]))).toEqual(moves);
});

test.each([
  ["exactly the threshold is enough", "50", "100", "50", "0", "0", "0"],
  ["one under it is filled up to the target", "50", "100", "49", "0", "0", "51"],
  ["what is asked for already is not asked again (C37, C38)", "50", "100", "49", "51", "0", "0"],
  ["what is bought already is not bought again (C39)", "50", "100", "49", "0", "60", "0"],
  ["backorders count without a threshold", "0", "0", "-100", "40", "0", "60"],
])("%s", (_name, threshold, target, projected, requested, purchased, expected) => {
  const facts = { threshold, target, projected, requested, purchased };
  const typed = Object.fromEntries(Object.entries(facts).map(([name, value]) => [name, quantity(value)]));
  expect(shortage(typed as unknown as Parameters<typeof shortage>[0])).toBe(expected);
});

test("a supplier's minimum and pack are kept", () => {
  const offer = { minQuantity: quantity("10"), packQuantity: quantity("5") };
  expect(["3", "11", "15"].map((needed) => orderable(quantity(needed), offer))).toEqual(["10", "15", "15"]);
});
