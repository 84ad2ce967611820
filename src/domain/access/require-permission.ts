import type { Actor } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import type { Permission } from "./permissions";

/** For what is not a document's move (those ask in `applyTransition`). Throws `access.notAllowed`. */
export function requirePermission(actor: Actor, permission: Permission): void {
  if (!actor.permissions.has(permission)) throw new Refusal("access.notAllowed", { permission });
}
