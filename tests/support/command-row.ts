import type { Argument, ArgumentValues, TypedLine, ValueByKind } from "../../src/bot/conversation/arguments";
import type { MySqlTx } from "../../src/adapters/mysql/unit-of-work";
import { calendarDay } from "../../src/domain/shared/calendar-day";
import type { Tx } from "../../src/domain/shared/tx";

/** How a test says what the dialogue would have found in a message. */
export interface Said {
  readonly named: (number: string) => { readonly typed: string; readonly id: string };
  readonly doc: (number: string) => ValueByKind["document"];
  readonly line: (sku: string, value: string, unit?: string) => TypedLine;
}

/** One command with values: who says it, which cards come back with what on them, and what the records say afterwards. */
export interface Row {
  readonly name: string;
  readonly what: string;
  readonly who: string;
  /** What must be there first, where the demo company has it not; undone with the rest. */
  readonly before?: (tx: MySqlTx, said: Said) => Promise<unknown>;
  readonly args: (said: Said) => ArgumentValues<Readonly<Record<string, Argument>>>;
  /** What others did before, in the same transaction. */
  readonly first?: readonly Pick<Row, "name" | "who" | "args">[];
  readonly cards: readonly string[];
  readonly shows?: readonly string[];
  readonly after?: (tx: Tx, said: Said) => Promise<unknown>;
  readonly gives?: unknown;
}

export const all = { kind: "all" } as const;
export const page = { limit: 50, after: null };
export const day = (text: string) => ({ day: calendarDay(text) });
export const money = (amount: string) => ({ amount });

const stateOf: Readonly<Record<string, (tx: Tx, number: string) => Promise<unknown>>> = {
  QT: async (tx, number) => (await tx.quotes.byNumber(all, number))?.current.state,
  CT: async (tx, number) => (await tx.contracts.byNumber(all, number))?.state,
  SO: async (tx, number) => (await tx.orders.byNumber(all, number))?.state,
  OB: async (tx, number) => (await tx.outbounds.byNumber(number))?.state,
  LD: async (tx, number) => (await tx.leads.byNumber(all, number))?.state,
  OP: async (tx, number) => (await tx.opportunities.byNumber(all, number))?.state,
  PAY: async (tx, number) => (await tx.payments.byNumber(all, number))?.state,
  TD: async (tx, number) => (await tx.todos.byNumber(number))?.state,
};
export const states =
  (...numbers: readonly string[]) =>
  async (tx: Tx) => {
    const found: unknown[] = [];
    for (const number of numbers) found.push(await stateOf[number.split("-")[0] ?? ""]?.(tx, number));
    return found;
  };
export const onHand = (sku: string, warehouse: string) => async (tx: Tx, said: Said) =>
  (await tx.stock.levels([said.named(sku).id]))
    .filter((level) => level.warehouseId === said.named(warehouse).id)
    .map((level) => level.onHand);
