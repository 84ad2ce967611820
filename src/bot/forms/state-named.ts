import type { FormDefinition } from "../../domain/forms/form-definition";

/** The code of the state that a text names, the longest name of those in it; undefined where it names none. */
export function stateNamedIn({ settings: { states } }: FormDefinition, text: string): string | undefined {
  const said = text.normalize("NFKC").toLowerCase();
  return states
    .flatMap(({ code, label }) => [label.zh, label.en].map((word) => ({ code, word: word.normalize("NFKC").toLowerCase() })))
    .filter(({ word }) => holds(said, word))
    .toSorted((left, right) => right.word.length - left.word.length)[0]?.code;
}

function holds(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    const latin = /^[a-z0-9]/.test(word);
    if (!latin || (!/[a-z0-9]/.test(text.charAt(at - 1)) && !/[a-z0-9]/.test(text.charAt(at + word.length)))) return true;
  }
  return false;
}
