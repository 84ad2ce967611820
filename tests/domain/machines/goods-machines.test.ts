import { stockHoldMachine } from "../../../src/domain/holds/stock-hold.machine";
import { orderMachine } from "../../../src/domain/orders/order.machine";
import { payableMachine } from "../../../src/domain/payables/payable.machine";
import { purchaseOrderMachine } from "../../../src/domain/purchasing/purchase-order.machine";
import { requisitionMachine } from "../../../src/domain/purchasing/requisition.machine";

interface AnyMachine {
  readonly states: readonly string[];
  readonly transitions: readonly { readonly name: string; readonly from: readonly string[]; readonly to: string }[];
}

/** Every (state × verb): where it leads, "." for refused. Columns are the verbs in the order given. */
const tables: readonly [string, AnyMachine, readonly string[], Readonly<Record<string, string>>][] = [
  [
    "sales order",
    orderMachine,
    [
      "edit",
      "submit",
      "confirm",
      "awaitPayment",
      "approve",
      "approveUnpaid",
      "reject",
      "return",
      "withdraw",
      "confirmPayment",
      "shipPart",
      "ship",
      "unship",
      "complete",
      "cancel",
      "cancelRest",
    ],
    {
      draft: "draft pendingApproval pendingShipment pendingPayment . . . . . . . . . . cancelled .",
      pendingApproval: ". . . . pendingShipment pendingPayment cancelled draft draft . . . . . cancelled .",
      pendingPayment: ". . . . . . . . . pendingShipment . . . . cancelled .",
      pendingShipment: ". . . . . . . . . . pendingShipment shipped pendingShipment . cancelled shipped",
      shipped: ". . . . . . . . . . . . pendingShipment completed . .",
      completed: ". . . . . . . . . . . . . . . .",
      cancelled: ". . . . . . . . . . . . . . . .",
    },
  ],
  [
    "hold",
    stockHoldMachine,
    ["hold", "letGo", "takeUpPart", "takeUp", "expire"],
    {
      asked: "held . . . .",
      held: ". released held takenUp expired",
      takenUp: ". . . . .",
      released: ". . . . .",
      expired: ". . . . .",
    },
  ],
  [
    "requisition",
    requisitionMachine,
    ["topUp", "update", "submit", "autoApprove", "approve", "reject", "return", "withdraw", "order", "reorder", "receive", "cancel"],
    {
      suggested: "suggested suggested pendingApproval approved . . . . . . . cancelled",
      pendingApproval: "suggested . . . approved rejected suggested suggested . . . cancelled",
      approved: ". . . . . . . . ordered . . cancelled",
      ordered: ". . . . . . . . . approved received .",
      received: ". . . . . . . . . . . .",
      rejected: ". . . . . . . . . . . .",
      cancelled: ". . . . . . . . . . . .",
    },
  ],
  [
    "purchase order",
    purchaseOrderMachine,
    [
      "change",
      "submit",
      "approve",
      "reject",
      "return",
      "withdraw",
      "confirm",
      "reschedule",
      "receivePart",
      "receive",
      "returnGoods",
      "cancel",
      "cancelRest",
      "close",
    ],
    {
      draft: "draft pendingApproval . . . . confirmed . . . . cancelled . .",
      pendingApproval: ". . confirmed draft draft draft . . . . . cancelled . .",
      confirmed: ". . . . . . . confirmed partlyReceived received . cancelled . .",
      partlyReceived: ". . . . . . . partlyReceived partlyReceived received partlyReceived . received .",
      received: ". . . . . . . . . received received . . closed",
      closed: ". . . . . . . . . . received . . .",
      cancelled: ". . . . . . . . . . . . . .",
    },
  ],
  [
    "payable",
    payableMachine,
    ["payPart", "pay", "void"],
    {
      open: "partlyPaid paid voided",
      partlyPaid: "partlyPaid paid .",
      paid: ". . .",
      voided: ". . .",
    },
  ],
];

test.each(tables)("the %s goes from each state only where the table says", (_name, machine, verbs, expected) => {
  expect(machine.transitions.map((move) => move.name).filter((name) => !verbs.includes(name))).toEqual([]);
  const found = machine.states.map((state) => [
    state,
    verbs.map((verb) => machine.transitions.find((move) => move.name === verb && move.from.includes(state))?.to ?? ".").join(" "),
  ]);
  expect(Object.fromEntries(found)).toEqual(expected);
});
