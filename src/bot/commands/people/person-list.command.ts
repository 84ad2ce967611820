import { personListCard } from "../../../../cards/people/person-list.card";
import { absenceOf } from "../../../domain/access/person";
import { addDays, dayOf } from "../../../domain/shared/calendar-day";
import { pageOf } from "../../../domain/shared/page";
import { peopleInWords } from "../../presenters/person-in-words";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./person-list.grammar";

/** "This week" is the seven days from today: whoever is away on one of them. */
const daysAhead = 6;

export const personList = defineCommand({
  ...grammar,
  async handle(context, { away }) {
    const { tx, actor } = context;
    const today = dayOf(tx.now, actor.timeZone);
    const last = addDays(today, daysAhead);
    const all = (await tx.people.listActive()).filter((person) => {
      const absence = absenceOf(person);
      return away !== "yes" || (absence !== null && absence.from <= last && (absence.until === null || absence.until >= today));
    });
    const asked = pageAsked(context);
    const found = pageOf(all.slice(asked.after === null ? 0 : all.findIndex(({ id }) => id === asked.after) + 1), asked);
    const people = await peopleInWords(tx, actor, found.items);
    return showPage(context, found, (page) => personListCard.render({ away: away === "yes", people, page }, actor.language));
  },
});
