import { movesFrom } from "../../../src/domain/shared/state-machine";
import { stocktakeMachine } from "../../../src/domain/stocktakes/stocktake.machine";
import { transferMachine } from "../../../src/domain/transfers/transfer.machine";

test.each([
  ["draft", ["dispatch", "cancel"]],
  ["sent", ["recall", "receivePart", "receive", "writeOffRest", "cancel"]],
  ["partlyReceived", ["receivePart", "receive", "writeOffRest"]],
  ["received", []],
  ["cancelled", []],
] as const)("a transfer that is %s allows %j", (state, verbs) => {
  expect(movesFrom(transferMachine, state).map((move) => move.name)).toEqual(verbs);
});

test.each([
  ["counting", ["count", "submit", "post", "cancel"]],
  ["pendingApproval", ["approve", "reject", "return", "withdraw", "cancel"]],
  ["posted", []],
  ["cancelled", []],
] as const)("a stocktake that is %s allows %j", (state, verbs) => {
  expect(movesFrom(stocktakeMachine, state).map((move) => move.name)).toEqual(verbs);
});
