import { soundOf } from "./lookup-words";

/** ASCII for a label: its English words, else the sound of its Chinese ones. */
export function codeForLabel({ zh, en }: { readonly zh: string; readonly en: string }, otherwise: string): string {
  const words = /[A-Za-z]/.test(en) ? en : soundOf(zh).whole;
  const plain = words
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "_")
    .replaceAll(/^_+|_+$/g, "")
    .slice(0, 30);
  return plain === "" ? otherwise : plain;
}

/** The name, with a number behind it where it is taken. */
export function unusedName(name: string, taken: ReadonlySet<string>): string {
  for (let count = 1; ; count += 1) {
    const candidate = count === 1 ? name : `${name}_${count}`;
    if (!taken.has(candidate)) return candidate;
  }
}
