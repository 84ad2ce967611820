import { systemClock } from "../../src/domain/shared/clock";
import { emptyAllTables } from "../support/database";
import { tellBadInput } from "../bad-input/bad-input";
import { millisecondsNow, report, type Bench } from "./bench";

const count = 10_000;
const seed = 1;

/** 10,000 hostile messages and form answers through the real bot: how many were answered, how fast, and what was wrong. */
export const badInput: Bench = async (database, tell) => {
  await emptyAllTables(database);
  const began = millisecondsNow();
  const { answered, forms, wrong } = await tellBadInput(database, systemClock, { count, seed, tell });
  const seconds = (millisecondsNow() - began) / 1_000;
  for (const line of wrong) tell(`WRONG ${line}`);
  const figures = {
    answered,
    forms: forms.length,
    wrong: wrong.length,
    seconds: Math.round(seconds),
    perSecond: Math.round(answered / seconds),
  };
  if (wrong.length > 0) throw new Error(`${wrong.length} faults`);
  report(tell, { name: "bad-input", conditions: { count, seed }, figures, limit: "every message answered", ratio: answered / count });
};
