import type { FieldDeclaration } from "../../domain/conditions/record-type";
import { standardStages } from "../../domain/opportunities/stages";
import { stageWords } from "../commands/opportunities/stage-words";

/** What a field can hold as people say it, the longer word first. */
export type OptionWords = readonly { readonly word: string; readonly value: string }[];

export function wordsOf(kind: string, name: string, { options = {} }: FieldDeclaration): OptionWords {
  return Object.entries(options)
    .flatMap(([value, { zh, en }]) => {
      const standard = kind === "opportunity" && name === "stage" ? standardStages.find(({ code }) => code === value) : undefined;
      const usual = standard?.zh === zh && standard.en === en ? stageWords[value] : undefined;
      const words = new Set([zh, en, ...(usual?.zh ?? []), ...(usual?.en ?? [])].map((word) => word.toLowerCase()));
      return [...words].map((word) => ({ word, value }));
    })
    .toSorted((left, right) => right.word.length - left.word.length);
}

/** The option that a text begins with, and how much of the text it takes. */
export function optionAt(text: string, words: OptionWords): { readonly value: string; readonly length: number } | null {
  const lead = /^\s*(?:the )?["“「]?/.exec(text)?.[0].length ?? 0;
  const rest = text.slice(lead);
  const found = words.find(({ word }) => rest.startsWith(word) && !(/[a-z0-9]$/.test(word) && /[a-z0-9_]/.test(rest.charAt(word.length))));
  return found ? { value: found.value, length: lead + found.word.length } : null;
}

export function escaped(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}
