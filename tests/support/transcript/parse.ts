import type { Account, Founded } from "./beginning";

/** What one line of a transcript means. Unknown lines are errors, so that no expectation is ever skipped unnoticed. */
export type Step =
  /** `clock 2026-11-25 10:00` or `clock +2 days` */
  | { readonly kind: "clock"; readonly to: { readonly at: string } | { readonly days: number } | { readonly minutes: number } }
  /** `Tom: text`; further lines of the message begin with `|`. `Tom in #sales: text`: in a group, with a mention of the bot */
  | { readonly kind: "say"; readonly who: string; readonly text: string; readonly group?: string }
  /** `Tom sends file leads.csv:`; the lines of the file follow and begin with `|` */
  | { readonly kind: "file"; readonly who: string; readonly name: string; readonly text: string }
  /** `Tom taps "Submit"`, `Li Lei taps "Reject" with reason = too cheap; other = x` */
  /** `Tom taps old "Approve"`: a button that the person had before, on a card that has changed since; `Li Lei taps "Approve" in #sales` */
  | {
      readonly kind: "tap";
      readonly who: string;
      readonly label: string;
      readonly old: boolean;
      readonly group?: string;
      readonly values: Readonly<Record<string, string>>;
    }
  /** `founded: name = Orion; name-zh = 猎户; lead = Emma Clark emma@orion.example; in the chat = Bob Lee bob@orion.example, …` */
  | { readonly kind: "founded"; readonly company: Founded }
  /** `Tom again`: the platform delivers the last event a second time */
  | { readonly kind: "again"; readonly who: string }
  /** `gateway {"id": "G1", …} = 202`, `forged gateway {…} = 401`: a payment gateway calls the webhook and is answered so */
  | { readonly kind: "gateway"; readonly body: string; readonly forged: boolean; readonly status: number }
  /** `< text` (the person's newest message or card holds it), `< card quote`, `< state 待审批`, `< no "text"`, `< button "Approve"`, `< no button "Approve"` */
  | { readonly kind: "sees"; readonly what: Seen }
  /** `Li Lei sees:`, `#sales sees:` make the following `<` lines speak of what that person or group has */
  | { readonly kind: "turnTo"; readonly who: string }
  /** `db stock A100 SH = 100 / 60` and the like: see `facts.ts` */
  | { readonly kind: "fact"; readonly fact: string; readonly expected: string };

export type Seen =
  | { readonly see: "text"; readonly text: string; readonly absent: boolean }
  | { readonly see: "card"; readonly card: string }
  | { readonly see: "state"; readonly state: string }
  | { readonly see: "button"; readonly label: string; readonly absent: boolean }
  | { readonly see: "nothing" };

export interface Line {
  readonly number: number;
  readonly source: string;
  readonly step: Step;
}

/** Whether a story has something said or seen in a group: it cannot be played where there is none. */
export const needsGroups = (lines: readonly Line[]): boolean =>
  lines.some(({ step }) => (step.kind === "turnTo" && step.who.startsWith("#")) || ("group" in step && step.group !== undefined));

export class TranscriptError extends Error {}

/**
 * A transcript's steps. `#` lines and empty ones are for the reader.
 * Throws `TranscriptError` naming file and line for a line that means nothing.
 */
export function parseTranscript(name: string, text: string): Line[] {
  const lines: Line[] = [];
  text.split(/\r?\n/).forEach((raw, index) => {
    const source = raw.trim();
    if (source === "" || (source.startsWith("#") && !/^#\S+ sees:$/.test(source))) return;
    if (source.startsWith("|")) {
      const last = lines.at(-1);
      if (last?.step.kind !== "say" && last?.step.kind !== "file")
        throw new TranscriptError(`${name}:${index + 1}: "|" goes on with a message or a file, and there is none before it`);
      const goesOn = source.slice(1).replace(/^ /, "").replaceAll("\\t", "\t");
      const more = { ...last.step, text: last.step.kind === "file" ? `${last.step.text}${goesOn}\n` : `${last.step.text}\n${goesOn}` };
      lines[lines.length - 1] = { ...last, step: more };
      return;
    }
    const step = read(source);
    if (!step) throw new TranscriptError(`${name}:${index + 1}: not understood: ${source}`);
    lines.push({ number: index + 1, source, step });
  });
  return lines;
}

/** "Emma Clark emma@orion.example" */
function accountIn(text: string): Account {
  const [, name = "", email = ""] = /^(.+?)\s+(\S+@\S+)$/.exec(text.trim()) ?? [];
  if (name === "") throw new TranscriptError(`somebody in the chat is "name e-mail": ${text}`);
  return { name, email };
}

function foundedBy(said: Readonly<Record<string, string>>): Founded {
  const { name = "", lead = "" } = said;
  const others = (said["in the chat"] ?? "").split(",").filter((each) => each.trim() !== "");
  const first = accountIn(lead);
  return { nameEn: name, nameZh: said["name-zh"] ?? name, lead: first, accounts: [first, ...others.map(accountIn)] };
}

const forms: readonly (readonly [RegExp, (match: RegExpMatchArray) => Step])[] = [
  [/^founded: (.+)$/, (m) => ({ kind: "founded", company: foundedBy(answers(m[1])) })],
  [/^clock \+(\d+) days?$/, (m) => ({ kind: "clock", to: { days: Number(m[1]) } })],
  [/^clock \+(\d+) minutes?$/, (m) => ({ kind: "clock", to: { minutes: Number(m[1]) } })],
  [/^clock (\d{4}-\d{2}-\d{2} \d{2}:\d{2})$/, (m) => ({ kind: "clock", to: { at: m[1] as string } })],
  [
    /^(forged )?gateway (\{.*\}) = (\d{3})$/,
    (m) => ({ kind: "gateway", body: m[2] as string, forged: Boolean(m[1]), status: Number(m[3]) }),
  ],
  [/^db (.+?) = (.*)$/, (m) => ({ kind: "fact", fact: m[1] as string, expected: m[2] as string })],
  [/^< nothing$/, () => ({ kind: "sees", what: { see: "nothing" } })],
  [/^< card (\S+)$/, (m) => ({ kind: "sees", what: { see: "card", card: m[1] as string } })],
  [/^< state (.+)$/, (m) => ({ kind: "sees", what: { see: "state", state: m[1] as string } })],
  [/^< (no )?button "(.+)"$/, (m) => ({ kind: "sees", what: { see: "button", label: m[2] as string, absent: Boolean(m[1]) } })],
  [/^< (no )?"(.+)"$/, (m) => ({ kind: "sees", what: { see: "text", text: m[2] as string, absent: Boolean(m[1]) } })],
  [/^(.+?) sees:$/, (m) => ({ kind: "turnTo", who: m[1] as string })],
  [/^([^:<"]{1,40}) again$/, (m) => ({ kind: "again", who: m[1] as string })],
  [
    /^(.+?) taps (old )?"(.+?)"(?: in (#\S+))?(?: with (.+))?$/,
    (m) => ({
      kind: "tap",
      who: m[1] as string,
      label: m[3] as string,
      old: Boolean(m[2]),
      ...(m[4] && { group: m[4] }),
      values: answers(m[5]),
    }),
  ],
  [/^([^:<"]{1,40}) sends file (\S.*):$/, (m) => ({ kind: "file", who: m[1] as string, name: m[2] as string, text: "" })],
  [/^([^:<"]{1,40}?) in (#\S+?): (.+)$/, (m) => ({ kind: "say", who: m[1] as string, group: m[2] as string, text: m[3] as string })],
  [/^([^:<"]{1,40}): ?(.*)$/, (m) => ({ kind: "say", who: m[1] as string, text: (m[2] as string).replaceAll("\\t", "\t") })],
];

function read(source: string): Step | null {
  for (const [form, step] of forms) {
    const match = form.exec(source);
    if (match) return step(match);
  }
  return null;
}

function answers(typed: string | undefined): Readonly<Record<string, string>> {
  if (!typed) return {};
  return Object.fromEntries(
    typed.split(";").map((pair) => {
      const at = pair.indexOf("=");
      if (at < 0) throw new TranscriptError(`an answer is "field = value": ${pair}`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}
