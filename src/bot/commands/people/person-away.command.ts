import { personCard } from "../../../../cards/people/person.card";
import { setAway } from "../../../domain/access/change-person";
import { personInWords } from "../../presenters/person-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./person-away.grammar";

/** Away: no new work comes to them on these days. Who decides on approvals meanwhile is said apart. */
export const personAway = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { person, from, until }) {
    const id = person?.id ?? actor.personId;
    const first = from && from.day <= until.day ? from.day : until.day;
    const away = await setAway(tx, actor, { id, from: first, until: until.day });
    return showCard(personCard.render(await personInWords(tx, actor, away), actor.language));
  },
  undo: { instead: { zh: "回来了就说“我回来了”。", en: "When you are back say “I'm back”." } },
});
