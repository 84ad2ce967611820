import { defineStateMachine } from "../shared/state-machine";
import { stockHoldStates, type StockHold, type StockHoldState } from "./stock-hold";

export type StockHoldVerb = "hold" | "letGo" | "takeUpPart" | "takeUp" | "expire";

export const stockHoldMachine = defineStateMachine<StockHoldState, StockHoldVerb, StockHold, null>({
  document: "stockHold",
  states: stockHoldStates,
  initial: "asked",
  transitions: [
    { name: "hold", from: ["asked"], to: "held", permission: "stock.hold", emits: "stockHold.held" },
    { name: "letGo", from: ["held"], to: "released", permission: "stock.hold", emits: "stockHold.released" },
    { name: "takeUpPart", from: ["held"], to: "held", permission: null, emits: "stockHold.partTakenUp" },
    { name: "takeUp", from: ["held"], to: "takenUp", permission: null, emits: "stockHold.takenUp" },
    { name: "expire", from: ["held"], to: "expired", permission: null, emits: "stockHold.expired" },
  ],
});
