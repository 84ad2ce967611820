import { poolPolicyCard } from "../../../../cards/leads/pool-policy.card";
import { poolPolicyOf, setPoolPolicy, type PoolPolicy } from "../../../domain/leads/pool-policy";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./pool-set.grammar";

/** The pool's rules; with numbers, changed first. */
export const poolSet = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { untouched, prospects, warn, limit, cooling, extension }) {
    const change: Partial<PoolPolicy> = {
      ...(untouched !== undefined && { untouchedDays: untouched }),
      ...(prospects !== undefined && { prospectDays: prospects }),
      ...(warn !== undefined && { warnDays: warn }),
      ...(limit !== undefined && { mostHeld: limit }),
      ...(cooling !== undefined && { coolingOffDays: cooling }),
      ...(extension !== undefined && { extensionDays: extension }),
    };
    const before = await poolPolicyOf(tx);
    if (Object.keys(change).length === 0) return showCard(poolPolicyCard.render(before, actor.language));
    const after = await setPoolPolicy(tx, actor, change);
    return {
      ...showCard(poolPolicyCard.render(after, actor.language)),
      undo: { subject: { kind: "setting", id: "pool" }, version: null, before },
    };
  },
  undo: { inverse: ({ tx, actor }, { before }) => setPoolPolicy(tx, actor, before as PoolPolicy) },
});
