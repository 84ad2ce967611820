import { calendarDay } from "../../../domain/shared/calendar-day";
import type { Actor } from "../../../domain/shared/actor";
import { requirePermission } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import { todayOf } from "../../../domain/shared/settings";
import type { Tx } from "../../../domain/shared/tx";
import type { ReplyPart, WantedFile } from "../../pipeline/chat-reply";
import type { PlainWorkbook } from "../workbook";
import type { Days, ExportedList } from "./exported-list";
import { pricesList, productsList, stockList } from "./goods";
import { invoicesList, paymentsList, receivablesList } from "./money";
import { customersList, leadsList } from "./parties";
import { contractsList, dealsList, ordersList, quotesList } from "./sales";

/** Every list that people can have as a file, by the word in the command's grammar. */
export const exportedLists = {
  customers: customersList,
  leads: leadsList,
  products: productsList,
  prices: pricesList,
  stock: stockList,
  deals: dealsList,
  quotes: quotesList,
  contracts: contractsList,
  orders: ordersList,
  receivables: receivablesList,
  payments: paymentsList,
  invoices: invoicesList,
} as const satisfies Readonly<Record<string, ExportedList>>;
export type ExportedName = keyof typeof exportedLists;

export function isExported(name: string): name is ExportedName {
  return Object.hasOwn(exportedLists, name);
}

export interface WantedExport {
  readonly name: ExportedName;
  readonly days: Days | null;
}

/** Refuses who may not read the list, and days for a list that has none (`export.noDays`). */
export function requireExport(viewer: Actor, { name, days }: WantedExport): ExportedList {
  const list: ExportedList = exportedLists[name];
  requirePermission(viewer, "data.export");
  requirePermission(viewer, list.permission);
  if (days !== null && list.byDay === null) throw new Refusal("export.noDays", { list: list.title[viewer.language] });
  return list;
}

/** The list as a file: made when it is sent, of what its reader may see then. */
export function exportFile({ name, days }: WantedExport, format: "xlsx" | "csv"): ReplyPart {
  return { kind: "file", file: { document: "export", id: name, format, asked: days === null ? {} : { from: days.from, to: days.to } } };
}

/** Refuses `export.empty` where there is nothing of it that the viewer may see. */
export async function exportWorkbook(tx: Tx, viewer: Actor, { id, asked = {} }: WantedFile): Promise<PlainWorkbook> {
  if (!isExported(id)) throw new Error(`no list is called ${id}`);
  const { from, to } = asked;
  const days = from === undefined || to === undefined ? null : { from: calendarDay(from), to: calendarDay(to) };
  const list = requireExport(viewer, { name: id, days });
  const sheets = await list.sheets({ tx, viewer, days });
  const title = list.title[viewer.language];
  if (sheets.every(({ rows }) => rows.length === 0)) throw new Refusal("export.empty", { list: title });
  const when = days === null ? await todayOf(tx) : `${days.from} ${days.to}`;
  return { fileName: `${title} ${when}`, sheets };
}
