import type { Actor } from "../shared/actor";
import type { Permission } from "./permissions";

/** What the company does not show to everybody who works there. */
const confidential: readonly Permission[] = ["cost.read", "margin.read"];

/** Somebody where others read along: may do the same, and is not shown what those others may not see. */
export function beforeOthers(actor: Actor): Actor {
  const permissions = new Set(actor.permissions);
  for (const permission of confidential) permissions.delete(permission);
  return { ...actor, permissions };
}
