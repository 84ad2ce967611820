import { roles as allRoles, type Actor, type Language, type Role } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { setEmail } from "./change-person";
import type { Person } from "./person";
import { requirePermission } from "./scope";

export interface AddPerson {
  readonly name: string;
  readonly nameEn?: string;
  readonly role: Role;
  /** By which the platform's account is recognised; without one a link code does it. */
  readonly email?: string;
  readonly managerId?: Id | null;
  readonly warehouseId?: Id | null;
  readonly language: Language;
}

/**
 * A new colleague, who may act from the first message that comes from the account with the e-mail address. Refuses
 * `person.unknownRole`, `person.emailTaken`, `email.bad`, `person.notFound` of the manager.
 */
export async function addPerson(tx: Tx, actor: Actor, input: AddPerson): Promise<Person> {
  requirePermission(actor, "person.manage");
  if (!allRoles.includes(input.role)) throw new Refusal("person.unknownRole", { role: input.role });
  const manager = input.managerId ? await tx.people.find(input.managerId) : null;
  if (input.managerId && !manager?.active) throw new Refusal("person.notFound");
  const name = requireText("name", input.name, 200);
  const { timeZone } = await companyOf(tx);
  const person: Person = {
    id: newId(),
    number: await tx.numbers.next("P"),
    nameZh: name,
    nameEn: requireText("nameEn", input.nameEn ?? name, 200),
    roles: [input.role],
    managerId: input.managerId ?? null,
    language: input.language,
    timeZone,
    email: null,
    title: null,
    warehouseId: input.warehouseId ?? null,
    active: true,
    awayFrom: null,
    awayUntil: null,
    unreachableSince: null,
    version: 1,
  };
  await tx.people.add(person);
  // On the console everybody is reached under their own key.
  await tx.people.linkChatUser(person.id, { platform: "console", workspace: "", externalId: person.id }, tx.now);
  const subject = { kind: "person", id: person.id };
  auditCreated(tx, actor, "person.create", subject, person);
  tx.emit({ type: "person.created", subject, actorId: actor.personId, data: { number: person.number } });
  return input.email === undefined ? person : setEmail(tx, actor, { id: person.id, email: input.email });
}
