import { ruleListCard } from "../../../../cards/rules/rule-list.card";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./rule-list.grammar";

export const ruleList = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const rules = await tx.rules.list(["on", "shadow", "draft", "off"]);
    return showCard(
      ruleListCard.render(
        { rules: rules.map(({ number, name, state }) => ({ number, state, name: name[actor.language] })) },
        actor.language,
      ),
    );
  },
});
