/**
 * Text as conditions compare it: without regard to case or to spaces at the end, as the database's LOWER and its
 * padded comparison have it. Letter by letter, so that no letter looks at its neighbours.
 * Alphabets that got their small letters after Unicode 5.2 (Cherokee, Georgian capitals) keep their case in the
 * database; here they lose it.
 */
export function foldCase(text: string): string {
  return Array.from(text, (letter) => Array.from(letter.toLowerCase())[0] ?? letter)
    .join("")
    .replace(/ +$/, "");
}
