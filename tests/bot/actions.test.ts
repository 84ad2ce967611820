import { allCards } from "../../cards/all-cards";
import type { CardDefinition } from "../../cards/kit/define-card";
import type { Button } from "../../cards/kit/nodes";
import { actions } from "../../src/bot/actions";
import { permissions } from "../../src/domain/access/permissions";

const cards = allCards as unknown as readonly CardDefinition<unknown>[];

function buttonsOf(card: CardDefinition<unknown>): Button[] {
  return card.samples.flatMap((sample) =>
    card
      .render(sample, "en")
      .nodes.flatMap((node) => (node.kind === "buttons" ? [...node.buttons] : node.kind === "form" ? [node.submit] : [])),
  );
}

const names = [...new Set(cards.flatMap(buttonsOf).map((button) => button.action))].toSorted();

/** Answered by the conversation that asked, which keeps the question. */
const ofConversation = (name: string) => name.startsWith("conversation.");

test.each(names.filter((name) => !ofConversation(name)))("the button %s does something", (name) => {
  expect(actions.get(name)?.name).toBe(name);
});

test("every action asks for a permission that there is, or for none", () => {
  const unknown = [...actions.values()].filter(({ permission }) => permission !== null && !(permission in permissions));
  expect(unknown.map((action) => action.name)).toEqual([]);
});
