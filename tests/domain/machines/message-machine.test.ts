import { messageMachine } from "../../../src/domain/messages/message.machine";
import { movesFrom } from "../../../src/domain/shared/state-machine";

test.each([
  ["waiting", ["startSending", "drop"]],
  ["sending", ["noteSent", "putOff", "park", "skip"]],
  ["sent", []],
  ["skipped", ["address"]],
  ["parked", ["resend", "drop"]],
  ["dropped", []],
] as const)("a message that is %s allows %j", (state, verbs) => {
  expect(movesFrom(messageMachine, state).map((move) => move.name)).toEqual(verbs);
});
