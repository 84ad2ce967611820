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
  /** What to do to see those that are not listed; null when all are. */
  readonly more?: string | null;
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
      list.rows.length > 0 && note([list.count, list.more].filter(Boolean).join(" · ")),
      buttons(...(list.buttons ?? [])),
    ],
  };
}

/** Where a list stops although there is more: never a silent cut. */
export const moreWords = {
  zh: "还有更多没列出：加上条件再查，比如负责人、客户、状态或日期",
  en: "there are more than these: ask again with a condition, such as whose, which customer, state or date",
} as const;
