import { formHistoryCard } from "../../../../cards/forms/form-history.card";
import type { FormDefinition } from "../../../domain/forms/form-definition";
import { maySeeRecords } from "../../../domain/forms/form-rights";
import type { FormEdition } from "../../../domain/forms/form-store";
import type { Language } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import { moveInWords, reachInWords, rolesInWords, statesInWords } from "../../forms/form-words";
import { formNamedIn } from "../../forms/named-form";
import type { ChatReply } from "../../pipeline/chat-reply";
import { localMoment, namesOf } from "../../presenters/wording";
import { formTexts } from "../../texts/form-texts";
import { defineCommand, type CommandContext } from "../define-command";
import { showCard, showRecord } from "../replies";
import { grammar } from "./form-show.grammar";

const mostEditions = 20;

export const formShow = defineCommand({
  ...grammar,
  async handle(context, { form: named, history, text = "" }) {
    const form = await formNamedIn(context.tx, text, named?.id);
    if (!maySeeRecords(form, context.actor)) throw new Refusal("form.mayNot", { form: form.label[context.actor.language] });
    return history ? shownHistory(context, form) : showRecord("form", form.id);
  },
});

async function shownHistory({ tx, actor }: CommandContext, form: FormDefinition): Promise<ChatReply> {
  const editions = await tx.forms.editionsOf(form.id, mostEditions + 1);
  const shown = editions.slice(0, mostEditions);
  const who = await namesOf(
    tx,
    actor,
    shown.map(({ changedBy }) => changedBy),
  );
  return showCard(
    formHistoryCard.render(
      {
        form: form.label[actor.language],
        editions: shown.map((edition, index) => ({
          edition: edition.edition,
          by: who(edition.changedBy),
          at: localMoment(actor, edition.changedAt),
          said: newIn(form, edition, editions[index + 1], actor.language),
        })),
        more: editions.length > mostEditions,
      },
      actor.language,
    ),
  );
}

/** What an edition says that the one before did not. */
function newIn(form: FormDefinition, edition: FormEdition, before: FormEdition | undefined, language: Language): string {
  const said = sentences(form, edition, language);
  const had = new Set(before ? sentences(form, before, language) : []);
  const news = said.filter((sentence) => !had.has(sentence));
  return news.join(language === "zh" ? "；" : "; ");
}

function sentences(form: FormDefinition, { label, settings, state }: FormEdition, language: Language): readonly string[] {
  const say = formTexts[language];
  const then = { ...form, label, settings };
  const { create, see, move } = settings.access;
  return [
    say.name(label[language]),
    say.states(statesInWords({ settings }, language)),
    settings.moves.length === 0 ? say.freeMoves : say.moves(settings.moves.map((each) => moveInWords(then, each, language)).join(", ")),
    say.create(rolesInWords(create, language)),
    say.see(rolesInWords(see, language), reachInWords(settings.access, language)),
    say.move(rolesInWords(move, language)),
    state === "archived" ? say.archived : say.inUse,
  ];
}
