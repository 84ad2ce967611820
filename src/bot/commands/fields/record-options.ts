import { formKindOf } from "../../../domain/shared/form-kind";
import type { Tx } from "../../../domain/shared/tx";
import type { Argument } from "../../conversation/arguments";
import { recordWords } from "../../fields/field-words";

/** What people call a deal and an order at their desks; elsewhere they are opportunity and salesOrder. */
const atTheDesk: Readonly<Record<string, string>> = { opportunity: "deal", salesOrder: "order" };

/** The kinds of record that take fields of their own, as a word to be said. */
export const recordOptions: NonNullable<Argument["options"]> = Object.fromEntries(
  recordWords.map(({ means, zh, en }) => [atTheDesk[means] ?? means, { zh, en }]),
);

/** The kind of record that an option stands for, or a form by its key. */
export async function recordMeant(tx: Tx, said: string | undefined): Promise<string | undefined> {
  const form = (await tx.forms.list()).find(({ id }) => id === said);
  if (form) return formKindOf(form.prefix);
  return Object.keys(atTheDesk).find((kind) => atTheDesk[kind] === said) ?? said;
}
