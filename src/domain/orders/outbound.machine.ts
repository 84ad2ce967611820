import { defineStateMachine } from "../shared/state-machine";
import { outboundStates, type Outbound, type OutboundState } from "./outbound";

export type OutboundVerb =
  | "stockArrived"
  | "awaitStock"
  | "startPicking"
  | "finishPicking"
  | "shipPart"
  | "ship"
  | "unship"
  | "deliver"
  | "cancel"
  | "cancelRest";

export const outboundMachine = defineStateMachine<OutboundState, OutboundVerb, Outbound, null>({
  document: "outbound",
  states: outboundStates,
  initial: "waiting",
  transitions: [
    { name: "stockArrived", from: ["waiting"], to: "ready", permission: null, emits: "outbound.ready" },
    { name: "awaitStock", from: ["waiting", "ready", "picking"], to: "waiting", permission: null, emits: "outbound.waiting" },
    { name: "startPicking", from: ["waiting", "ready"], to: "picking", permission: "outbound.pick", emits: "outbound.pickingStarted" },
    { name: "finishPicking", from: ["picking"], to: "picking", permission: "outbound.pick", emits: "outbound.picked" },
    { name: "shipPart", from: ["waiting", "ready", "picking"], to: "waiting", permission: "outbound.ship", emits: "outbound.partShipped" },
    { name: "ship", from: ["waiting", "ready", "picking"], to: "shipped", permission: "outbound.ship", emits: "outbound.shipped" },
    {
      name: "unship",
      from: ["waiting", "ready", "picking", "shipped"],
      to: "waiting",
      permission: "outbound.ship",
      emits: "outbound.shipmentUndone",
    },
    { name: "deliver", from: ["shipped"], to: "delivered", permission: "outbound.ship", emits: "outbound.delivered" },
    { name: "cancel", from: ["waiting", "ready", "picking"], to: "cancelled", permission: null, emits: "outbound.cancelled" },
    { name: "cancelRest", from: ["waiting", "ready", "picking"], to: "shipped", permission: null, emits: "outbound.restCancelled" },
  ],
});
