import { createHash, randomInt } from "node:crypto";

/** Without letters and digits that look alike; 31^8 codes, about 2^40. */
const letters = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const length = 8;

/** How long a code is good for. */
export const codeMinutes = 15;
/** How many wrong codes an account may type within the window. */
export const mostWrongCodes = 5;
export const wrongCodesMinutes = 60;

/** A new code as people read it: "K7PM-3XQ9". */
export function drawCode(): string {
  const drawn = Array.from({ length }, () => letters.charAt(randomInt(letters.length))).join("");
  return `${drawn.slice(0, length / 2)}-${drawn.slice(length / 2)}`;
}

const spoken = new RegExp(
  `^\\s*(LINK(?: CODE)?|CODE|关联码|绑定码|关联|绑定)?[\\s:是]*([${letters}]{4})([\\s\\-–—_]?)([${letters}]{4})[\\s.。!]*$`,
);

/**
 * The code in a message that is nothing else, or has it behind "link" or 关联. Small letters, spaces and full-width signs are as good.
 * Two bare words of four letters are no code: it shows by a digit, a dash or the word before it.
 */
export function codeIn(text: string): string | null {
  const [, word, left = "", between = "", right = ""] = spoken.exec(text.normalize("NFKC").toUpperCase()) ?? [];
  const code = `${left}${right}`;
  return code !== "" && (word !== undefined || between.trim() !== "" || /\d/.test(code)) ? code : null;
}

/** What is kept of a code. */
export function codeHashOf(code: string): string {
  return createHash("sha256")
    .update(code.toUpperCase().replace(/[^2-9A-Z]/g, ""))
    .digest("hex");
}
