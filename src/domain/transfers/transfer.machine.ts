import { defineStateMachine } from "../shared/state-machine";
import { transferStates, type Transfer, type TransferState } from "./transfer";

export type TransferVerb = "dispatch" | "recall" | "receivePart" | "receive" | "writeOffRest" | "cancel";

/** What has arrived is never taken back: it is sent again the other way. */
export const transferMachine = defineStateMachine<TransferState, TransferVerb, Transfer, null>({
  document: "transfer",
  states: transferStates,
  initial: "draft",
  transitions: [
    { name: "dispatch", from: ["draft"], to: "sent", permission: "stock.transfer", emits: "transfer.sent" },
    { name: "recall", from: ["sent"], to: "draft", permission: "stock.transfer", emits: "transfer.recalled" },
    {
      name: "receivePart",
      from: ["sent", "partlyReceived"],
      to: "partlyReceived",
      permission: "stock.transfer",
      emits: "transfer.partlyReceived",
    },
    { name: "receive", from: ["sent", "partlyReceived"], to: "received", permission: "stock.transfer", emits: "transfer.received" },
    { name: "writeOffRest", from: ["sent", "partlyReceived"], to: "received", permission: "stock.transfer", emits: "transfer.short" },
    { name: "cancel", from: ["draft", "sent"], to: "cancelled", permission: "stock.transfer", emits: "transfer.cancelled" },
  ],
});
