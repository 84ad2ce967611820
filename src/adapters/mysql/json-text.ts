/** An escaped half of a character; not a backslash and "ud83d" that somebody typed, which JSON writes with two backslashes. */
const halfCharacter = /(?<!\\)((?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g;

/**
 * A value as a JSON column takes it. Half a character, which chat messages and cut texts can hold, is no JSON for a database, and
 * the whole row would be refused: it becomes U+FFFD, as it does in a text column.
 */
export function jsonText(value: unknown): string {
  const text = JSON.stringify(value);
  return text.includes("\\ud") ? text.replace(halfCharacter, "$1\ufffd") : text;
}
