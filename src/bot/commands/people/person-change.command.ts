import { personCard } from "../../../../cards/people/person.card";
import { restorePerson, setEmail, updatePerson, type PersonRecord } from "../../../domain/access/change-person";
import { workplaceOf } from "../../../domain/stock/workplace";
import type { Role } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import { personInWords } from "../../presenters/person-in-words";
import { defineCommand, takenBackBy } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./person-change.grammar";

/** One role takes the place of the others unless it is said to come to them. */
export const personChange = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { person, role, also, manager, warehouse, email }) {
    const before = await tx.people.find(person.id);
    if (!before) throw new Refusal("person.notFound");
    if (role === undefined && !manager && !warehouse && email === undefined) {
      throw new Refusal("change.nothing", { number: before.number });
    }
    const roles = role === undefined ? undefined : also === "yes" ? [...new Set([...before.roles, role as Role])] : [role as Role];
    const warehouseId = warehouse || before.warehouseId === null ? await workplaceOf(tx, warehouse?.id, roles ?? []) : before.warehouseId;
    if (roles || manager || warehouse) {
      await updatePerson(tx, actor, {
        id: before.id,
        ...(roles && { roles }),
        ...(manager && { managerId: manager.id }),
        warehouseId,
      });
    }
    if (email !== undefined) await setEmail(tx, actor, { id: before.id, email });
    const after = (await tx.people.find(before.id)) ?? before;
    const was: PersonRecord = { roles: before.roles, managerId: before.managerId, warehouseId: before.warehouseId, email: before.email };
    return {
      ...showCard(personCard.render(await personInWords(tx, actor, after), actor.language)),
      undo: { subject: { kind: "person", id: after.id }, version: after.version, before: was },
    };
  },
  undo: {
    inverse: takenBackBy<PersonRecord>(({ tx, actor }, note) => restorePerson(tx, actor, note)),
    instead: { zh: "请把角色、上级、仓库或邮箱再改回来。", en: "Please change the role, manager, warehouse or e-mail back." },
  },
});
