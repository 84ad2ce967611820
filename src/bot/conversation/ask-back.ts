import { choiceCard } from "../../../cards/conversation/choice.card";
import { confirmationCard } from "../../../cards/conversation/confirmation.card";
import { halfSaidCard } from "../../../cards/conversation/half-said.card";
import type { Card, FormField } from "../../../cards/kit/nodes";
import type { Language } from "../../domain/shared/actor";
import type { CommandContext } from "../commands/define-command";
import type { Grammar } from "../commands/define-grammar";
import type { ChatReply } from "../pipeline/chat-reply";
import { writeState, type Waiting } from "./dialogue-state";
import type { Doubt } from "./filling";
import { unknownNameTexts } from "../texts/unknown-names";
import { productName } from "../presenters/wording";
import { showValue } from "./show-value";

/** "Which one?": the records that fit, as buttons. */
export async function choice(context: CommandContext, text: string, wish: Waiting, doubt: Doubt, grammar: Grammar): Promise<ChatReply> {
  await writeState(context, { said: text, waiting: { ...wish, for: "choice" } });
  const options = await labelled(context, doubt);
  const kind = doubt.argument === "product" ? "product" : (choiceKinds[grammar.args[doubt.argument]?.kind ?? ""] ?? "other");
  return shown(choiceCard.render({ questionId: wish.id, version: 1, typed: doubt.typed, kind, options }, context.actor.language));
}

/** A line of a document is known by its product's id only: people know it by its name. */
async function labelled({ tx, actor }: CommandContext, { choices }: Doubt): Promise<Doubt["choices"]> {
  const nameless = choices.filter(({ id, label }) => id === label).map(({ id }) => id);
  if (nameless.length === 0) return choices;
  const products = new Map((await tx.products.findMany(nameless)).map((product) => [product.id, product]));
  return choices.map((each) => {
    const product = products.get(each.id);
    return product ? { id: each.id, label: `${product.sku} ${productName(product, actor)}` } : each;
  });
}

const choiceKinds: Readonly<Record<string, "customer" | "contact" | "product" | "person" | "lead" | "deal" | "warehouse" | "supplier" | "document">> = {
  customer: "customer", contact: "contact", product: "product", products: "product", lines: "product", person: "person", lead: "lead",
  opportunity: "deal", warehouse: "warehouse", supplier: "supplier", document: "document", documents: "document",
}; // prettier-ignore

/** What is understood so far, with a field for each thing that is missing. */
export async function form(context: CommandContext, text: string, wish: Waiting, grammar: Grammar): Promise<ChatReply> {
  const { language } = context.actor;
  await writeState(context, { said: text, waiting: { ...wish, for: "rest" } });
  const missing = wish.missing.map((name): FormField => ({
    input: "text",
    ...(grammar.args[name]?.kind === "lines" ? { lines: "many" as const } : {}),
    name,
    label: grammar.args[name]?.label[language] ?? name,
    required: true,
    ...(wish.unknown?.argument === name ? { problem: unknownNameTexts[language](wish.unknown) } : {}),
  }));
  const card = halfSaidCard.render(
    {
      questionId: wish.id,
      version: 1,
      command: grammar.summary[language],
      understood: facts(wish, grammar, language),
      missing,
      // Their own words and what is missing; an example only where nothing was understood yet, for it names other records.
      example:
        Object.keys(wish.args).length === 0
          ? (grammar.examples[language][0] ?? "")
          : [
              text.trim().slice(0, 200),
              ...missing.map(({ label }) => (language === "zh" ? `（${label}）` : `(${label.toLowerCase()})`)),
            ].join(" "),
    },
    language,
  );
  return shown(card);
}

/** "Really?" before what cannot be taken back, and before what was only guessed. */
export async function confirmation(
  context: CommandContext,
  text: string,
  wish: Waiting,
  grammar: Grammar,
  { consequence, dangerous }: { readonly consequence: string | null; readonly dangerous: boolean } = { consequence: null, dangerous: true },
): Promise<ChatReply> {
  const { language } = context.actor;
  await writeState(context, { said: text, waiting: { ...wish, for: "yes" } });
  const card = confirmationCard.render(
    {
      questionId: wish.id,
      version: 1,
      what: grammar.summary[language],
      facts: facts(wish, grammar, language),
      consequence,
      dangerous,
      answered: null,
    },
    language,
  );
  return shown(card);
}

/** The question as it stands in the chat once it was answered by a tap: what was meant, and no buttons. */
export function answeredCard(grammar: Grammar, wish: Waiting, answer: "yes" | "no" | "sent", language: Language): Card {
  const [questionId, what, known] = [wish.id, grammar.summary[language], facts(wish, grammar, language)];
  if (answer === "sent") {
    const said = { understood: known, missing: [], example: "", answered: true };
    return halfSaidCard.render({ questionId, version: 1, command: what, ...said }, language);
  }
  const asked = { questionId, version: 1, what, facts: known, consequence: null, dangerous: false };
  return confirmationCard.render({ ...asked, answered: answer }, language);
}

/** "Which one?" as it stands once it was answered by a tap. */
export async function chosenCard(context: CommandContext, { id }: Waiting, doubt: Doubt, index: number): Promise<Card> {
  const chosen = (await labelled(context, doubt))[index]?.label ?? "";
  return choiceCard.render({ questionId: id, version: 1, typed: doubt.typed, kind: "other", options: [], chosen }, context.actor.language);
}

function facts(wish: Waiting, grammar: Grammar, language: Language): { label: string; value: string }[] {
  return Object.entries(wish.args).flatMap(([name, value]) => {
    const argument = grammar.args[name];
    if (argument === undefined || value === undefined) return [];
    // An option by what people call it: 同意, not "approve".
    const word = typeof value === "string" ? argument.options?.[value]?.[language][0] : undefined;
    return [{ label: argument.label[language], value: word ?? showValue(value, language) }];
  });
}

const shown = (card: ReturnType<typeof choiceCard.render>): ChatReply => ({ parts: [{ kind: "card", card }] });
