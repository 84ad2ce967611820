import { Refusal } from "../shared/refusal";
import { defineStateMachine, type Guard } from "../shared/state-machine";
import { isCounted, stocktakeStates, type Stocktake, type StocktakeState } from "./stocktake";

export type StocktakeVerb = "count" | "submit" | "post" | "approve" | "reject" | "return" | "withdraw" | "cancel";

const somethingCounted: Guard<Stocktake, null> = ({ number, lines }) =>
  lines.some(isCounted) ? null : new Refusal("stocktake.nothingCounted", { number });

/** What was counted is posted by who counts, and above the company's limit by who approves it. */
export const stocktakeMachine = defineStateMachine<StocktakeState, StocktakeVerb, Stocktake, null>({
  document: "stocktake",
  states: stocktakeStates,
  initial: "counting",
  transitions: [
    { name: "count", from: ["counting"], to: "counting", permission: "stock.count", emits: "stocktake.counted" },
    {
      name: "submit",
      from: ["counting"],
      to: "pendingApproval",
      permission: "stock.count",
      guards: [somethingCounted],
      emits: "stocktake.submitted",
    },
    { name: "post", from: ["counting"], to: "posted", permission: "stock.count", guards: [somethingCounted], emits: "stocktake.posted" },
    { name: "approve", from: ["pendingApproval"], to: "posted", permission: "approval.decide", emits: "stocktake.posted" },
    { name: "reject", from: ["pendingApproval"], to: "counting", permission: "approval.decide", emits: "stocktake.returned" },
    { name: "return", from: ["pendingApproval"], to: "counting", permission: "approval.decide", emits: "stocktake.returned" },
    { name: "withdraw", from: ["pendingApproval"], to: "counting", permission: "stock.count", emits: "stocktake.withdrawn" },
    { name: "cancel", from: ["counting", "pendingApproval"], to: "cancelled", permission: "stock.count", emits: "stocktake.cancelled" },
  ],
});
