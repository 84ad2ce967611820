import type { Actor, PermissionName } from "../../../domain/shared/actor";
import type { CalendarDay } from "../../../domain/shared/calendar-day";
import { minorDigits, type Currency } from "../../../domain/shared/money";
import type { Page, PageRequest } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Tx } from "../../../domain/shared/tx";
import type { Bilingual } from "../../commands/define-command";
import type { Cell, Sheet } from "../workbook";

/** More rows than this in one file are asked for in parts. */
export const mostRows = 20_000;

/** The days that were asked for; null: all. */
export interface Days {
  readonly from: CalendarDay;
  readonly to: CalendarDay;
}

export interface ExportAsked {
  readonly tx: Tx;
  readonly viewer: Actor;
  readonly days: Days | null;
}

/** A list that people can have as a file: what it is called, who may read it, and its sheets, as that viewer may see them. */
export interface ExportedList {
  readonly title: Bilingual;
  readonly permission: PermissionName;
  /** What the days choose by; null: the list has no days, and asking for some is refused. */
  readonly byDay: Bilingual | null;
  sheets(asked: ExportAsked): Promise<readonly Sheet[]>;
}

/** One column: its title, what stands in it, and which permission it needs. */
export interface ExportColumn<Row> {
  readonly title: Bilingual;
  readonly of: (row: Row) => Cell;
  readonly needs?: PermissionName;
}

export function column<Row>(zh: string, en: string, of: (row: Row) => Cell, needs?: PermissionName): ExportColumn<Row> {
  return { title: { zh, en }, of, ...(needs && { needs }) };
}

/** A sheet with the columns that the viewer may see. */
export function sheetOf<Row>({ viewer }: ExportAsked, name: Bilingual, rows: readonly Row[], columns: readonly ExportColumn<Row>[]): Sheet {
  const seen = columns.filter(({ needs }) => needs === undefined || viewer.permissions.has(needs));
  return {
    name: name[viewer.language],
    head: [],
    columns: seen.map(({ title }) => title[viewer.language]),
    rows: rows.map((row) => seen.map(({ of }) => of(row))),
  };
}

/** All pages of a list; with days, only what is of them. Refuses `export.tooMany`. */
export async function allOf<Row>(
  list: (page: PageRequest) => Promise<Page<Row>>,
  days: Days | null = null,
  dayOf: (row: Row) => CalendarDay | null = () => null,
): Promise<readonly Row[]> {
  const rows: Row[] = [];
  for (let after: string | null = null; ;) {
    const page: Page<Row> = await list({ limit: 50, after });
    for (const row of page.items) {
      const day = dayOf(row);
      if (days === null || (day !== null && day >= days.from && day <= days.to)) rows.push(row);
    }
    if (rows.length > mostRows) throw new Refusal("export.tooMany", { most: mostRows });
    if (page.next === null) return rows;
    after = page.next;
  }
}

export const sum = (amount: string, currency: Currency): Cell => ({ number: amount, digits: minorDigits(currency) });
export const figure = (value: string): Cell => ({ number: value, digits: value.split(".")[1]?.length ?? 0 });
export const dated = (day: CalendarDay | null): Cell => (day === null ? null : { day });
