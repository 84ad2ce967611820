import type { Id } from "./id";

/** Part of a list; the newest records come first unless the finder says otherwise. */
export interface PageRequest {
  /** At most 50; more is cut to 50. */
  readonly limit: number;
  /** The last id of the page before; null for the first page. */
  readonly after: Id | null;
}

export interface Page<T> {
  readonly items: readonly T[];
  /** Pass it as `after` for the next page; null when this was the last. */
  readonly next: Id | null;
}

export const firstPage: PageRequest = { limit: 20, after: null };

export function pageSize(request: PageRequest): number {
  return Math.max(1, Math.min(50, Math.trunc(request.limit)));
}

/** Of `limit + 1` rows read, the page and whether more follow. */
export function pageOf<T extends { readonly id: Id }>(rows: readonly T[], request: PageRequest): Page<T> {
  const size = pageSize(request);
  const items = rows.slice(0, size);
  return { items, next: rows.length > size ? (items[items.length - 1]?.id ?? null) : null };
}
