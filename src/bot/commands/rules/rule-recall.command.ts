import { ruleWordsCard } from "../../../../cards/rules/rule-words.card";
import { pageOf } from "../../../domain/shared/page";
import { wordsIn } from "../../notices/words-of-rules";
import { localMoment } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./rule-recall.grammar";

/** Every word that rules have had for the asker, whole, of which a message may have shown the first ones only. */
export const ruleRecall = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const asked = pageAsked(context);
    const page = pageOf(await tx.rules.wordsTo(actor.personId, asked), asked);
    const words: { readonly at: string; readonly rule: string; readonly said: string }[] = [];
    for (const run of page.items) {
      for (const { rule, said } of await wordsIn(tx, [run], actor.personId))
        words.push({ at: localMoment(actor, run.firedAt), rule, said: said[actor.language] });
    }
    return showPage(context, page, (place) => ruleWordsCard.render({ words, page: place }, actor.language));
  },
});
