import type { Actor } from "../shared/actor";
import type { Id } from "../shared/id";
import { isInUse, modulesOf } from "../shared/modules";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { permissionTableOf } from "./grants";
import { permissions, permissionsOf } from "./permissions";
import { nameOf, type Person } from "./person";
import type { ChatUserRef } from "./person-store";

/** Who acts in a chat message. Refuses `access.notLinked` for an unknown chat account, `access.left` for who has left. */
export async function identifyActor(tx: Tx, user: ChatUserRef, messageId: Id | null): Promise<Actor> {
  const person = await tx.people.byChatUser(user);
  if (!person) throw new Refusal("access.notLinked", { platform: user.platform });
  return actorFor(tx, person, messageId);
}

/** A person as an actor, with what the roles allow and who is below in the reporting line. */
export async function actorFor(tx: Tx, person: Person, messageId: Id | null): Promise<Actor> {
  if (!person.active) throw new Refusal("access.left", { name: nameOf(person, person.language) });
  return {
    kind: "person",
    personId: person.id,
    name: nameOf(person, person.language),
    roles: person.roles,
    permissions: await permissionsInUse(tx, person),
    language: person.language,
    timeZone: person.timeZone,
    team: person.roles.includes("salesManager") ? await tx.people.teamOf(person.id) : [person.id],
    messageId,
  };
}

/** What the roles allow, of the parts that the company uses: nothing of another part is shown or offered. */
async function permissionsInUse(tx: Tx, { roles }: Person): Promise<Actor["permissions"]> {
  const held = permissionsOf(roles, await permissionTableOf(tx));
  const modules = await modulesOf(tx);
  return new Set([...held].filter((permission) => isInUse(modules, permission)));
}

/** The id in audit rows and events for what no person did. */
export const systemId: Id = "00000000000000000000000000";

/** Jobs, flows and rules act as this: a name for the log, every permission, all data. */
export function systemActor(name: string, timeZone: string): Actor {
  return {
    kind: "system",
    personId: systemId,
    name,
    roles: [],
    permissions: new Set(permissionNames()),
    language: "zh",
    timeZone,
    team: [],
    messageId: null,
  };
}

function permissionNames(): (keyof typeof permissions)[] {
  return Object.keys(permissions) as (keyof typeof permissions)[];
}
