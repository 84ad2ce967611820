/** Puts an end to a clause where something was cut out. */
const stop = "\n";

/** A text from which what was understood is cut out, so that nothing is read twice and what nobody understood is left. */
export class CutText {
  #left: string;

  constructor(text: string) {
    this.#left = text;
  }

  /** The first match that `means` something, cut out; null where there is none. */
  cut<Meaning>(pattern: RegExp, means: (match: RegExpExecArray) => Meaning | null): Meaning | null {
    const global = new RegExp(pattern.source, pattern.flags.includes("g") ? pattern.flags : `${pattern.flags}g`);
    for (let match = global.exec(this.#left); match; match = global.exec(this.#left)) {
      const meaning = match[0] === "" ? null : means(match);
      if (meaning !== null) {
        this.#left = `${this.#left.slice(0, match.index)}${stop}${this.#left.slice(match.index + match[0].length)}`;
        return meaning;
      }
      global.lastIndex = match.index + 1;
    }
    return null;
  }

  /** Every match that means something. */
  cutAll<Meaning>(pattern: RegExp, means: (match: RegExpExecArray) => Meaning | null): Meaning[] {
    const all: Meaning[] = [];
    for (let found = this.cut(pattern, means); found !== null; found = this.cut(pattern, means)) all.push(found);
    return all;
  }

  /** Whether it said so. */
  says(pattern: RegExp): boolean {
    return this.cut(pattern, () => true) ?? false;
  }

  /** What is left, clause by clause, without marks between them. */
  clauses(): string[] {
    return this.#left
      .split(/[\n,，;；。、]/)
      .map((clause) => clause.replace(/^[\s:：=]+|[\s:：=.!！]+$/g, ""))
      .filter((clause) => clause !== "");
  }
}
