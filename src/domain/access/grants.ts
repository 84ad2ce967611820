import { roles as allRoles, type Actor, type Role } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { changeSetting } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { permissions, type Permission, type PermissionTable } from "./permissions";
import { requirePermission } from "./scope";

/** The setting "grants": where the company's table differs from the standard one, the roles that have it instead. */
export type Grants = Readonly<Partial<Record<Permission, readonly Role[]>>>;

/** What an operations lead must keep, so that somebody can always put things right. */
export const keysOfTheHouse: readonly Permission[] = ["person.manage", "configuration.manage"];

export function isPermission(name: string): name is Permission {
  return Object.hasOwn(permissions, name);
}

export async function grantsOf(tx: Tx): Promise<Grants> {
  return (await tx.settings.read<Grants>("grants")) ?? {};
}

/** Verb on noun → the roles that have it in this company. */
export async function permissionTableOf(tx: Tx): Promise<PermissionTable> {
  return { ...permissions, ...(await grantsOf(tx)) };
}

/** Gives a role a permission, or takes it. Refuses `grant.alreadySo`, `grant.keyOfTheHouse`. */
export async function changeGrant(
  tx: Tx,
  actor: Actor,
  { permission, role, allowed }: { readonly permission: Permission; readonly role: Role; readonly allowed: boolean },
): Promise<Grants> {
  const held = (await permissionTableOf(tx))[permission];
  if (held.includes(role) === allowed) throw new Refusal("grant.alreadySo", { permission, role });
  const wanted = allowed ? [...held, role] : held.filter((each) => each !== role);
  return setGrants(tx, actor, { ...(await grantsOf(tx)), [permission]: wanted });
}

/** The whole table at once; what says the same as the standard one is not kept. Refuses `grant.keyOfTheHouse`. */
export async function setGrants(tx: Tx, actor: Actor, wanted: Grants): Promise<Grants> {
  requirePermission(actor, "configuration.manage");
  for (const permission of keysOfTheHouse) {
    if (wanted[permission]?.includes("operationsLead") === false) throw new Refusal("grant.keyOfTheHouse", { permission });
  }
  const differing = Object.entries(wanted)
    .filter(([name]) => isPermission(name))
    .map(([name, given]) => [name, inOrder(given)] as const)
    .filter(([name, given]) => JSON.stringify(given) !== JSON.stringify(inOrder(permissions[name as Permission])))
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  return changeSetting(tx, actor, { name: "grants", verb: "grants.set", read: grantsOf, change: () => Object.fromEntries(differing) });
}

function inOrder(given: readonly Role[]): readonly Role[] {
  return allRoles.filter((role) => given.includes(role));
}
