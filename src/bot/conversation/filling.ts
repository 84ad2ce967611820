import type { Grammar } from "../commands/define-grammar";
import type { DocumentInfo, LexiconMatch } from "./lexicon";
import type { Units } from "./lines";
import type { Message, Span, Speaker } from "./read-message";
import type { Reference } from "./references";

/** What is asked back: several records fit, or a day has two readings. */
export interface Doubt {
  readonly argument: string;
  readonly typed: string;
  readonly choices: readonly { readonly id: string; readonly label: string }[];
}
export interface Filled {
  readonly args: Readonly<Record<string, unknown>>;
  readonly doubts: readonly Doubt[];
  readonly missing: readonly string[];
}
export interface Knowledge {
  readonly units: Units;
  readonly documents: ReadonlyMap<string, DocumentInfo>;
  readonly deals: readonly LexiconMatch[];
}

/** A command being filled: what was found, what is taken already, what has to be asked. */
export interface Filling {
  readonly grammar: Grammar;
  readonly message: Message;
  readonly speaker: Speaker;
  readonly knowledge: Knowledge;
  readonly said: readonly (readonly [number, number])[];
  readonly allSaid: readonly (readonly [number, number])[];
  readonly used: Span[];
  readonly doubts: Doubt[];
  readonly args: Record<string, unknown>;
}

/** The product that a count without a name is of: the one that is named, else the first of the named document. */
export const productIn = (filling: Filling) => {
  const named = filling.message.spans.find((span): span is Reference => span.kind === "product")?.matches[0]?.id;
  const document = filling.message.spans.find((span) => span.kind === "document");
  return named ?? (document?.kind === "document" ? filling.knowledge.documents.get(document.number)?.products[0] : undefined);
};

export const doubtOf = (argument: string, reference: Reference): Doubt => ({
  argument,
  typed: reference.typed,
  choices: reference.matches.map(({ id, label }) => ({ id, label })),
});
