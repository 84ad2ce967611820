import { personCard } from "../../../../cards/people/person.card";
import { addPerson } from "../../../domain/access/add-person";
import { workplaceOf } from "../../../domain/stock/workplace";
import type { Role } from "../../../domain/shared/actor";
import { personInWords } from "../../presenters/person-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./person-add.grammar";

export const personAdd = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { name, role, email, manager, warehouse }) {
    const person = await addPerson(tx, actor, {
      name,
      role: role as Role,
      // Who has a name in Chinese is answered in it.
      language: /\p{Script=Han}/u.test(name) ? "zh" : "en",
      ...(email !== undefined && { email }),
      ...(manager && { managerId: manager.id }),
      warehouseId: await workplaceOf(tx, warehouse?.id, [role as Role]),
    });
    return showCard(personCard.render(await personInWords(tx, actor, person), actor.language));
  },
  undo: {
    instead: {
      zh: "请说这位同事离职，例如“陈静离职，都交给李雷”。",
      en: "Say that the colleague leaves, as in “Bob is leaving, everything to Li Lei”.",
    },
  },
});
