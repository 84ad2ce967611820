import type { CardView } from "./define-card";
import { button, buttons, note, table } from "./build";
import type { Button } from "./nodes";
import type { Language } from "../../src/domain/shared/actor";

/** Which part of a list a card shows. */
export interface ListPage {
  /** Rows on the pages before. */
  readonly before: number;
  /** The last row's id where the list goes on; null on the last page. */
  readonly next: string | null;
}

/** All there is, on one page. */
export const wholeList: ListPage = { before: 0, next: null };

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
  /** Left out: the rows are all there is. */
  readonly page?: ListPage & { readonly language: Language };
  /** Said where the rows are not all and there is no next page: what to do to see the others. */
  readonly more?: string | null;
  readonly buttons?: readonly (Button | null | false)[];
}

/** Pages are short (at most 50 rows), so a list keeps all its rows and folds after ten. */
export function listView({ page, ...list }: ListView): CardView {
  const place = page ? placeInList(list.rows.length, page, page.language) : null;
  const empty = page && page.before > 0 ? pageWords[page.language].nothingMore : list.empty;
  return {
    title: list.title,
    ...(list.subtitle && { subtitle: list.subtitle }),
    summary: `${list.title} · ${list.rows.length === 0 ? empty : list.count}`,
    nodes: [
      list.rows.length === 0 && note(empty),
      list.rows.length > 0 && table(list.columns, list.rows),
      list.rows.length > 0 && note([place ?? list.count, list.more].filter(Boolean).join(" · ")),
      buttons(...(list.buttons ?? []), page ? nextPageButton(page, page.language) : null),
    ],
  };
}

const pageWords = {
  zh: {
    place: (from: number, to: number) => `第 ${from}–${to} 条`,
    goesOn: "后面还有，发送「下一页」接着看，或加上条件再查",
    next: "下一页",
    typed: "下一页",
    nothingMore: "后面没有了",
  },
  en: {
    place: (from: number, to: number) => `${from}–${to}`,
    goesOn: "there are more: send “next page”, or ask again with a condition",
    next: "Next page",
    typed: "next page",
    nothingMore: "That was all",
  },
};

/** Where on a longer list these rows stand; null when they are the whole list. Never a silent cut. */
export function placeInList(rows: number, { before, next }: ListPage, language: Language): string | null {
  if (before === 0 && next === null) return null;
  const say = pageWords[language];
  const place = say.place(before + 1, before + rows);
  return next === null ? place : `${place} · ${say.goesOn}`;
}

/** null on the last page. */
export function nextPageButton({ next }: ListPage, language: Language): Button | null {
  const say = pageWords[language];
  return next === null ? null : button(say.next, "list.more", { id: next, version: 1 }, say.typed);
}
