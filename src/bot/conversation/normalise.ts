/** A message as the grammar reads it, with the way back to what was typed. */
export interface Normalised {
  /** Half-width, plain quotes and dashes, no invisible characters, no mention of the bot. */
  readonly text: string;
  /** For each place in `text`, the place in the typed message; one more entry for the end. */
  readonly origin: readonly number[];
  readonly typed: string;
}

/** Longer messages are not read: what people say fits, what is longer is a pasted file. */
export const longestMessage = 8000;

const invisible = /\u00ad|[\u200b-\u200f]|[\u202a-\u202e]|[\u2060-\u2064]|\ufe0e|\ufe0f|\ufeff/;
// oxlint-disable-next-line no-control-regex -- these are the characters to leave out
const control = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/;

const plain: Readonly<Record<string, string>> = {
  "“": '"',
  "”": '"',
  "„": '"',
  "「": '"',
  "」": '"',
  "『": '"',
  "』": '"',
  "‘": "'",
  "’": "'",
  "＇": "'",
  "—": "-",
  "–": "-",
  "‑": "-",
  "‒": "-",
  "−": "-",
  "－": "-",
  "、": "、",
  "。": "。",
  "￥": "¥",
  "＄": "$",
  "→": "→",
  "\r": "\n",
  "【": "[",
  "】": "]",
};

/** Reads a message as typed: full-width, smart quotes, no-break spaces, zero-width and control characters do not matter. */
export function normalise(typed: string, botMentions: readonly string[] = []): Normalised {
  let text = "";
  const origin: number[] = [];
  for (let at = 0; at < typed.length; at++) {
    const char = typed.charAt(at);
    if (invisible.test(char) || control.test(char)) continue;
    if (char === "\r" && typed.charAt(at + 1) === "\n") continue;
    text += plainChar(char);
    origin.push(at);
  }
  origin.push(typed.length);
  return withoutMentions({ text, origin, typed }, botMentions);
}

/** What was typed between two places of the normalised text: free text stays as it was. */
export function asTyped(message: Normalised, from: number, to: number): string {
  const start = message.origin[from] ?? message.typed.length;
  const end = to >= message.origin.length - 1 ? message.typed.length : (message.origin[to] ?? message.typed.length);
  return message.typed
    .slice(start, end)
    .replace(/[\u200b-\u200f\ufeff]/g, "")
    .trim();
}

function plainChar(char: string): string {
  const known = plain[char];
  if (known !== undefined) return known;
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || (/\s/.test(char) && char !== "\n" && char !== "\t")) return " ";
  return char;
}

/** The bot's own name is blanked out wherever it stands; a colleague's `@name` loses only its sign. */
function withoutMentions(message: Normalised, botMentions: readonly string[]): Normalised {
  let { text } = message;
  for (const mention of botMentions) {
    const name = mention.toLowerCase();
    for (let at = text.toLowerCase().indexOf(name); at >= 0; at = text.toLowerCase().indexOf(name, at + name.length)) {
      text = text.slice(0, at) + " ".repeat(name.length) + text.slice(at + name.length);
    }
  }
  return { ...message, text };
}
