import type { PersonCardProps } from "../../../cards/people/person.card";
import { absenceOf, nameOf, type Person } from "../../domain/access/person";
import type { Actor } from "../../domain/shared/actor";
import type { Tx } from "../../domain/shared/tx";
import { roleNames } from "../texts/settings";
import { warehouseName } from "./purchasing-words";
import { namesOf } from "./wording";

/** A colleague's card: what they are, whom they report to, and how the bot will know them. */
export async function personInWords(tx: Tx, viewer: Actor, person: Person): Promise<PersonCardProps> {
  const [one] = await peopleInWords(tx, viewer, [person]);
  if (!one) throw new Error(`no words for ${person.number}`);
  return one;
}

export async function peopleInWords(tx: Tx, viewer: Actor, people: readonly Person[]): Promise<PersonCardProps[]> {
  const who = await namesOf(
    tx,
    viewer,
    people.map(({ managerId }) => managerId),
  );
  return Promise.all(
    people.map(async (person) => ({
      number: person.number,
      name: nameOf(person, viewer.language),
      roles: person.roles.map((role) => roleNames[role][viewer.language]),
      manager: person.managerId === null ? null : who(person.managerId),
      warehouse: await warehouseName(tx, person.warehouseId, viewer),
      // Whoever manages people sees the address that an account is recognised by.
      email: viewer.permissions.has("person.manage") || person.id === viewer.personId ? person.email : null,
      platforms: [...new Set((await tx.people.chatUsersOf(person.id)).map(({ platform }) => platform))].filter(
        (each) => each !== "console",
      ),
      away: absenceOf(person),
      mayManage: viewer.permissions.has("person.manage"),
    })),
  );
}
