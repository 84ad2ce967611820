import type { Actor, PermissionName, Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import { Refusal } from "../shared/refusal";

const seeAll = new Set(["operationsLead", "finance", "warehouse", "purchaser", "purchasingManager", "service"]);

/** What somebody may see of customers, deals and documents: reps their own, managers their team's, back office all. */
export function scopeOf(actor: Actor): Scope {
  if (actor.kind === "system" || actor.roles.some((role) => seeAll.has(role))) return { kind: "all" };
  if (actor.roles.includes("salesManager")) return { kind: "owners", ownerIds: actor.team };
  return { kind: "owners", ownerIds: [actor.personId] };
}

/** Whether a record of this owner is in the scope. What nobody owns is only in the scope of all. */
export function includes(scope: Scope, ownerId: Id | null): boolean {
  return scope.kind === "all" || (ownerId !== null && scope.ownerIds.includes(ownerId));
}

/** The record, if there is one and the actor may see it; else refuses `<room>.notFound`: what is hidden does not exist. */
export function requireInScope<T extends { readonly ownerId: Id | null }>(room: string, actor: Actor, record: T | null): T {
  if (!record || !includes(scopeOf(actor), record.ownerId)) throw new Refusal(`${room}.notFound`);
  return record;
}

/** Refuses `access.notAllowed` when none of the actor's roles has the permission. */
export function requirePermission(actor: Actor, permission: PermissionName): void {
  if (!actor.permissions.has(permission)) throw new Refusal("access.notAllowed", { permission });
}
