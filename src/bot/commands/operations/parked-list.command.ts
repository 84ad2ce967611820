import { parkedListCard } from "../../../../cards/operations/parked-list.card";
import { parkedInWords } from "../../presenters/parked.presenter";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./parked-list.grammar";

export const parkedList = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const parked = await parkedInWords(tx, actor, await tx.parked.list());
    return showCard(parkedListCard.render({ parked }, actor.language));
  },
});
