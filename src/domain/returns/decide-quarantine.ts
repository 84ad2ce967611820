import { requirePermission } from "../access/scope";
import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { lockReturn, noteReturn, type ReturnMove } from "./move-return";
import type { Return } from "./return";
import { postReturned, type DecidedGoods } from "./returned-stock";

export interface DecideQuarantine extends ReturnMove {
  readonly fate: "restock" | "scrap";
}

/** What was held apart is good after all, or is scrapped. Refuses `return.nothingHeld`. */
export async function decideQuarantine(tx: Tx, actor: Actor, input: DecideQuarantine): Promise<Return> {
  requirePermission(actor, "return.inspect");
  const { given } = await lockReturn(tx, actor, input);
  const decided: DecidedGoods[] = [];
  const lines = given.lines.map((line) => ({
    ...line,
    outcomes: line.outcomes.map((outcome) => {
      if (outcome.fate !== "quarantine") return outcome;
      const after = { ...outcome, fate: input.fate };
      decided.push({ line, outcome: after });
      return after;
    }),
  }));
  if (decided.length === 0) throw new Refusal("return.nothingHeld", { number: given.number });
  const saved = await tx.returns.save({ ...given, lines });
  noteReturn(tx, actor, "decideQuarantine", given, saved, { fate: input.fate });
  await postReturned(tx, actor, saved, decided);
  return saved;
}
