import { Dec } from "../../domain/shared/decimal";
import type { CalendarDay } from "../../domain/shared/calendar-day";
import { amount, minorDigits, type Amount, type Percent, type UnitPrice } from "../../domain/shared/money";
import type { Quantity } from "../../domain/shared/quantity";
import { jsonText } from "./json-text";
import type { How, Sql } from "./sql";

/** How one column is read and written. `read` sees the whole raw row: an amount needs its currency. */
interface Column<Value> {
  readonly read: (stored: unknown, row: Readonly<Record<string, unknown>>) => Value;
  readonly write: (value: Value) => unknown;
}

function plain<Value>(): Column<Value> {
  return { read: (stored) => stored as Value, write: (value) => value };
}

function orNull<Value>(column: Column<Value>): Column<Value | null> {
  return {
    read: (stored, row) => (stored === null || stored === undefined ? null : column.read(stored, row)),
    write: (value) => (value === null ? null : column.write(value)),
  };
}

const text = plain<string>();
/** A decimal without the zeros that the column fills it up with. The server writes plain decimals, so the text is cut, not reckoned. */
const trimmed = <Value extends string>(): Column<Value> => ({
  read: (stored) => withoutZeros(stored as string) as Value,
  write: (value) => value,
});

const zerosBehind = /\.?0+$/;

function withoutZeros(stored: string): string {
  return stored.includes(".") ? stored.replace(zerosBehind, "") : stored;
}

/** With exactly so many digits behind the point; null when that would need rounding or filling up. */
function withDigits(stored: string, digits: number): string | null {
  const end = stored.indexOf(".") + 1 + digits;
  return digits > 0 && end > digits && end <= stored.length && /^0*$/.test(stored.slice(end)) ? stored.slice(0, end) : null;
}

/** The kinds of column there are; each names what the application sees. `.null` variants allow NULL. */
export const column = {
  id: text,
  text,
  textOrNull: orNull(text),
  /** A state or kind: one of a closed set of words. */
  word: <Word extends string>(): Column<Word> => plain<Word>(),
  wordOrNull: <Word extends string>(): Column<Word | null> => orNull(plain<Word>()),
  integer: { read: Number, write: (value: number) => value } satisfies Column<number>,
  integerOrNull: orNull<number>({ read: Number, write: (value) => value }),
  yesNo: {
    read: (stored) => Number(stored) === 1,
    write: (value: boolean) => (value ? 1 : 0),
  } satisfies Column<boolean>,
  quantity: trimmed<Quantity>(),
  quantityOrNull: orNull(trimmed<Quantity>()),
  percent: trimmed<Percent>(),
  /** A sum in the currency that another column of the row names. */
  amount: (currencyColumn = "currency"): Column<Amount> => ({
    read: (stored, row) => amountText(stored as string, row[currencyColumn] as string),
    write: (value) => value,
  }),
  amountOrNull: (currencyColumn = "currency"): Column<Amount | null> => orNull(column.amount(currencyColumn)),
  price: (currencyColumn = "currency"): Column<UnitPrice> => ({
    read: (stored, row) => priceText(stored as string, row[currencyColumn] as string),
    write: (value) => value,
  }),
  /** A decimal whose currency stands in another table; the store gives it its minor digits. */
  decimal: trimmed<string>(),
  decimalOrNull: orNull(trimmed<string>()),
  json: <Value>(): Column<Value> => ({
    read: (stored) => (typeof stored === "string" ? JSON.parse(stored) : stored) as Value,
    write: (value) => jsonText(value),
  }),
  jsonOrNull: <Value>(): Column<Value | null> => orNull(column.json<Value>()),
  /** A moment, kept in UTC to the millisecond. */
  instant: plain<Date>(),
  instantOrNull: orNull(plain<Date>()),
  day: plain<CalendarDay>(),
  dayOrNull: orNull(plain<CalendarDay>()),
};

function amountText(stored: string, currency: string): Amount {
  return (withDigits(stored, minorDigits(currency)) ?? amount(stored, currency)) as Amount;
}

function priceText(stored: string, currency: string): UnitPrice {
  const exact = new Dec(stored);
  return exact.toFixed(Math.max(minorDigits(currency), exact.decimalPlaces())) as UnitPrice;
}

// oxlint-disable-next-line typescript/no-explicit-any -- a table's columns differ in what they hold
export type Columns = Readonly<Record<string, Column<any>>>;
// oxlint-disable-next-line typescript/no-explicit-any
export type RowOf<T extends Table<any>> = T extends Table<infer C> ? { -readonly [Name in keyof C]: ReturnType<C[Name]["read"]> } : never;

/** A table's columns, declared once: what the statements and the row's type are made from. */
export interface Table<C extends Columns> {
  readonly name: string;
  readonly columns: C;
  /** camelCase name → column's own name. */
  readonly fields: Readonly<Record<keyof C & string, string>>;
  readonly selectList: string;
  /** Each column with how it is read and written, in a form that is quick to walk through. */
  readonly list: readonly { readonly name: string; readonly field: string; readonly column: Column<unknown> }[];
  /** "INSERT INTO … VALUES", and the marks of one row behind it. */
  readonly insertHead: string;
  readonly insertMarks: string;
}

export function table<const C extends Columns>(name: string, columns: C): Table<C> {
  const fields = Object.fromEntries(Object.keys(columns).map((each) => [each, snake(each)])) as Table<C>["fields"];
  return {
    name,
    columns,
    fields,
    selectList: Object.values(fields)
      .map((each) => `\`${name}\`.\`${each}\``)
      .join(", "),
    list: Object.entries<string>(fields).map(([each, field]) => ({ name: each, field, column: columns[each] as Column<unknown> })),
    insertHead: `INSERT INTO \`${name}\` (${Object.values<string>(fields)
      .map((each) => `\`${each}\``)
      .join(", ")}) VALUES`,
    insertMarks: `(${Object.keys(columns)
      .map(() => "?")
      .join(", ")})`,
  };
}

function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

export function rowFrom<C extends Columns>(from: Table<C>, stored: Readonly<Record<string, unknown>>): RowOf<Table<C>> {
  const row: Record<string, unknown> = {};
  for (const { name, field, column: kind } of from.list) row[name] = kind.read(stored[field], stored);
  return row as RowOf<Table<C>>;
}

/** `rest` is all behind the table's name: "WHERE id = ? FOR UPDATE". Its names are the columns' own (snake_case). */
export async function select<C extends Columns>(
  sql: Sql,
  from: Table<C>,
  rest: string,
  values: readonly unknown[] = [],
): Promise<RowOf<Table<C>>[]> {
  const statement = `SELECT ${from.selectList} FROM \`${from.name}\` ${rest}`;
  const stored = await sql.rows<Record<string, unknown>>(statement, values, howToRead(rest, values));
  return stored.map((each) => rowFrom(from, each));
}

const byKey = /(= \?|FOR UPDATE)$/;

/** Reads by a key and locks come in a few shapes, in every change; a list among the values makes each length a shape of its own. */
export function howToRead(rest: string, values: readonly unknown[]): How {
  return byKey.test(rest) && !values.some(Array.isArray) ? "prepared" : "asText";
}

/** Statements over up to so many rows are the same few again and again; longer ones come and go. */
const mostPrepared = 8;

/** For a statement whose text grows with the rows it is about. */
export function forRows(count: number): How {
  return count <= mostPrepared ? "prepared" : "asText";
}

/** One statement for all rows. Nothing is sent for none. */
export async function insert<C extends Columns>(sql: Sql, into: Table<C>, rows: readonly RowOf<Table<C>>[]): Promise<void> {
  if (rows.length === 0) return;
  const values: unknown[] = [];
  for (const row of rows as readonly Readonly<Record<string, unknown>>[]) {
    for (const { name, column: kind } of into.list) values.push(written(into, name, kind, row[name]));
  }
  const statement = `${into.insertHead} ${rows.map(() => into.insertMarks).join(", ")}`;
  await sql.run(statement, values, forRows(rows.length));
}

/** Sets columns of the rows that match `rest`; returns how many matched. */
export async function update<C extends Columns>(
  sql: Sql,
  into: Table<C>,
  set: Partial<RowOf<Table<C>>>,
  rest: string,
  values: readonly unknown[],
): Promise<number> {
  const names = Object.keys(set);
  const list = names.map((name) => `\`${into.fields[name]}\` = ?`).join(", ");
  const given = names.map((name) => written(into, name, into.columns[name], (set as Record<string, unknown>)[name]));
  const statement = `UPDATE \`${into.name}\` SET ${list} ${rest}`;
  const all = [...given, ...values];
  return sql.run(statement, all, values.some(Array.isArray) ? "asText" : "prepared");
}

/**
 * Saves a document if nobody changed it since it was read: `WHERE id = ? AND version = ?`, then one more.
 * Returns false when somebody did.
 */
export async function updateVersioned<C extends Columns>(
  sql: Sql,
  into: Table<C>,
  row: RowOf<Table<C>> & { id: string; version: number },
): Promise<boolean> {
  const { id, version, ...rest } = row as Record<string, unknown> & { id: string; version: number };
  const set = { ...rest, version: version + 1 } as unknown as Partial<RowOf<Table<C>>>;
  return (await update(sql, into, set, "WHERE id = ? AND version = ?", [id, version])) === 1;
}

function written(into: { readonly name: string }, name: string, kind: Column<unknown> | undefined, value: unknown): unknown {
  if (!kind) throw new Error(`${into.name} has no column ${name}`);
  if (value === undefined) throw new Error(`${into.name}.${name} was left out`);
  return kind.write(value);
}
