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
