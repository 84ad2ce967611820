import type { Scope } from "../../domain/shared/actor";
import { pageSize, type PageRequest } from "../../domain/shared/page";

/** A piece of a WHERE with its `?` values; names are the columns' own. */
export interface Condition {
  readonly text: string;
  readonly values: readonly unknown[];
}

export function condition(text: string, ...values: readonly unknown[]): Condition {
  return { text, values };
}

export function isOneOf(column: string, values: readonly unknown[]): Condition {
  return values.length === 0 ? condition("1 = 0") : condition(`${column} IN (?)`, values);
}

export function inScope(scope: Scope, column = "owner_id"): Condition {
  return scope.kind === "all" ? condition("1 = 1") : isOneOf(column, scope.ownerIds);
}

/** "WHERE a AND b" of those that are given. */
export function where(...given: readonly (Condition | null | false)[]): Condition {
  const parts = given.filter((each): each is Condition => Boolean(each));
  return {
    text: parts.length === 0 ? "" : `WHERE ${parts.map((each) => `(${each.text})`).join(" AND ")}`,
    values: parts.flatMap((each) => each.values),
  };
}

/** One page of rows, newest first, with one row more to see whether others follow: see `pageOf`. */
export function newestFirst(page: PageRequest, ...given: readonly (Condition | null | false)[]): Condition {
  const all = where(...given, page.after !== null && condition("id < ?", page.after));
  return { text: `${all.text} ORDER BY id DESC LIMIT ?`, values: [...all.values, pageSize(page) + 1] };
}

/** One page of rows in an order of their own, with one row more; it begins behind the row `page.after`, wherever that stands by now. */
export function inOrderOf(page: PageRequest, order: RowOrder, ...given: readonly (Condition | null | false)[]): Condition {
  return rowsInOrder(pageSize(page) + 1, page.after, order, ...given);
}

/** SQL keys of a table's rows, none of them null; the id decides between equals. */
export interface RowOrder {
  readonly table: string;
  readonly keys: readonly string[];
}

/** So many rows in that order, behind the row `after`. */
export function rowsInOrder(
  limit: number,
  after: string | null,
  { table, keys }: RowOrder,
  ...given: readonly (Condition | null | false)[]
): Condition {
  const key = [...keys, "id"].join(", ");
  const all = where(...given, after !== null && condition(`ROW(${key}) > (SELECT ${key} FROM ${table} WHERE id = ?)`, after));
  return { text: `${all.text} ORDER BY ${key} LIMIT ?`, values: [...all.values, limit] };
}

/** A key for `inOrderOf`: the nearest day first, what has none at the end. */
export const dayOrLast = (column: string): string => `IFNULL(${column}, DATE '9999-12-31')`;
