import type { CardView } from "./define-card";
import { buttons, note, table } from "./build";
import type { Button } from "./nodes";

/** What lists of records share: a heading count, a table, what to do when there is none, and the next page. */
export interface ListView {
  readonly title: string;
  readonly subtitle?: string | null;
  /** "12 个订单", also the notification line. */
  readonly count: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** Says why it is empty and what to do next. */
  readonly empty: string;
  /** The message that brings the next page; null on the last. */
  readonly next: string | null;
  /** "发送「…」看下一页" */
  readonly more: (typed: string) => string;
  readonly buttons?: readonly (Button | null | false)[];
}

/** Pages are short (at most 50 rows), so a list keeps all its rows and folds after ten. */
export function listView(list: ListView): CardView {
  return {
    title: list.title,
    ...(list.subtitle && { subtitle: list.subtitle }),
    summary: `${list.title} · ${list.rows.length === 0 ? list.empty : list.count}`,
    nodes: [
      list.rows.length === 0 && note(list.empty),
      list.rows.length > 0 && table(list.columns, list.rows),
      list.rows.length > 0 && note(list.next === null ? list.count : `${list.count} · ${list.more(list.next)}`),
      buttons(...(list.buttons ?? [])),
    ],
  };
}

export const moreWords = {
  zh: (typed: string): string => `发送「${typed}」看下一页`,
  en: (typed: string): string => `send “${typed}” for the next page`,
};
