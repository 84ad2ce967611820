import type { Actor, Scope } from "../shared/actor";

const seeAll = new Set(["operationsLead", "finance", "warehouse", "purchaser", "purchasingManager", "service"]);

/** What somebody may see of customers, deals and documents: reps their own, managers their team's, back office all. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === "system" || actor.roles.some((role) => seeAll.has(role))) return { kind: "all" };
  if (actor.roles.includes("salesManager")) return { kind: "owners", ownerIds: actor.team };
  return { kind: "owners", ownerIds: [actor.personId] };
}
