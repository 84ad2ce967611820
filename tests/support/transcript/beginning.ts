import type { Line } from "./parse";

/** Somebody who has an account in the company's chat, whether the bot knows them yet or not. */
export interface Account {
  readonly name: string;
  readonly email: string;
}

/** A company as `found-company` makes it: a name, a warehouse and its operations lead, who does the rest by message. */
export interface Founded {
  readonly nameEn: string;
  readonly nameZh: string;
  readonly lead: Account;
  /** Everybody of the story who writes in the chat, the lead too. */
  readonly accounts: readonly Account[];
}

/** How a story begins: founded, or null for the demo company. */
export function beginningOf(lines: readonly Line[]): Founded | null {
  const [first] = lines;
  return first?.step.kind === "founded" ? first.step.company : null;
}

/** Who has a name in Chinese reads Chinese. */
export function languageOf({ name }: Pick<Account, "name">): "zh" | "en" {
  return /\p{Script=Han}/u.test(name) ? "zh" : "en";
}
