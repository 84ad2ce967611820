import { reportCard, type ReportCardProps } from "../../../cards/reports/report.card";
import { focalColumn } from "../../../cards/reports/focal-column";
import type { Card } from "../../../cards/kit/nodes";
import { scopeOf } from "../../domain/access/scope";
import { stagesOf } from "../../domain/opportunities/stages";
import {
  groupings,
  groupingsOf,
  reportNames,
  type Grouping,
  type ReportAsked,
  type ReportName,
  type ReportTable,
} from "../../domain/reports/report";
import type { Actor } from "../../domain/shared/actor";
import { calendarDay, type CalendarDay } from "../../domain/shared/calendar-day";
import { Refusal } from "../../domain/shared/refusal";
import { todayOf } from "../../domain/shared/settings";
import { stateLabels } from "../../domain/shared/state-labels";
import type { Tx } from "../../domain/shared/tx";
import { placeName } from "./stock-of-products";
import { customerName, customersByKey, namesOf } from "./wording";

/** Rows that are still looked through on a phone; the others are in the file. */
const mostShown = 15;

const ofOneDay: ReadonlySet<ReportName> = new Set(["stockValue", "receivablesAging", "forecast"]);

/** What the buttons of a report carry: which one it is. */
export function reportKey({ report, by, from, to, ownerId }: ReportAsked): string {
  return [report, by, from, to, ownerId ?? ""].join(".");
}

/** Refuses `action.unknown` for a key that is none. */
export function readReportKey(key: string): ReportAsked {
  const [report = "", by = "", from = "", to = "", ownerId = ""] = key.split(".");
  const unknown = new Refusal("action.unknown", { action: key.slice(0, 40) });
  if (!(reportNames as readonly string[]).includes(report) || !(groupings as readonly string[]).includes(by)) throw unknown;
  try {
    return {
      report: report as ReportName,
      by: by as Grouping,
      from: calendarDay(from),
      to: calendarDay(to),
      ownerId: ownerId === "" ? null : ownerId,
    };
  } catch {
    throw unknown;
  }
}

const nothing: Readonly<Record<Grouping, { readonly zh: string; readonly en: string }>> = {
  person: { zh: "公海", en: "pool" },
  customer: { zh: "—", en: "—" },
  product: { zh: "—", en: "—" },
  month: { zh: "未定日期", en: "no day" },
  warehouse: { zh: "在途", en: "on its way" },
  stage: { zh: "—", en: "—" },
};

/** What each row is called, in the viewer's language. */
export async function rowLabels(tx: Tx, viewer: Actor, { asked, rows }: ReportTable): Promise<readonly string[]> {
  const keys = rows.flatMap(({ key }) => key ?? []);
  const names = await namesByKey(tx, viewer, asked.by, keys);
  return rows.map(({ key }) => (key === null ? nothing[asked.by][viewer.language] : (names(key) ?? nothing[asked.by][viewer.language])));
}

async function namesByKey(tx: Tx, viewer: Actor, by: Grouping, keys: readonly string[]): Promise<(key: string) => string | undefined> {
  const { language } = viewer;
  switch (by) {
    case "person":
      return namesOf(tx, viewer, keys);
    case "customer": {
      const customers = await customersByKey(tx, keys);
      return (key) => {
        const customer = customers.get(key);
        return customer && customerName(customer, viewer);
      };
    }
    case "product": {
      const products = new Map(
        (await tx.products.findMany(keys)).map((each) => [each.id, `${each.sku} ${language === "zh" ? each.nameZh : each.nameEn}`]),
      );
      return (key) => products.get(key);
    }
    case "warehouse": {
      const places = new Map((await tx.stock.warehouses()).map((each) => [each.id, placeName(each, viewer)]));
      return (key) => places.get(key);
    }
    case "stage": {
      const stages = new Map((await stagesOf(tx)).map((stage) => [stage.code, stage[language]]));
      return (key) => (key === "won" || key === "lost" ? stateLabels.opportunity[key][language] : stages.get(key));
    }
    case "month":
      return (key) => key;
  }
}

interface Shown {
  readonly chart: boolean;
  /** So many rows at most. */
  readonly top?: number | null;
  /** The day that was asked for and has not come, where the report is of another one. */
  readonly notYet?: CalendarDay | null;
}

/** The report as a card: its largest rows, all of its totals. */
export async function reportFacts(tx: Tx, viewer: Actor, table: ReportTable, { chart, top = null, notYet = null }: Shown): Promise<Card> {
  const { asked, columns, rows, totals } = table;
  const shown = rows.slice(0, Math.max(1, Math.min(top ?? mostShown, mostShown)));
  const labels = await rowLabels(tx, viewer, { ...table, rows: shown });
  const who = await namesOf(tx, viewer, [asked.ownerId]);
  const scope = scopeOf(viewer);
  const props: ReportCardProps = {
    id: reportKey(asked),
    report: asked.report,
    by: asked.by,
    from: asked.from,
    to: asked.to,
    asOf: ofOneDay.has(asked.report),
    notYet: notYet ?? (asked.report === "receivablesAging" && asked.to > (await todayOf(tx)) ? asked.to : null),
    whose: asked.ownerId === null ? null : who(asked.ownerId),
    scope: scope.kind === "all" ? "all" : scope.ownerIds.length > 1 ? "team" : "own",
    columns,
    rows: shown.map(({ currency, cells }, index) => ({ label: labels[index] ?? "", currency, cells })),
    more: rows.length - shown.length,
    totals,
    chart: chart ? chartColumn(table) : null,
    others: groupingsOf[asked.report].filter((by) => by !== asked.by),
  };
  return reportCard.render(props, viewer.language);
}

/** The column that counts; rows of several currencies are not drawn on one scale. */
function chartColumn({ columns, rows }: ReportTable): number | null {
  if (new Set(rows.map(({ currency }) => currency)).size > 1) return null;
  return columns.length > 0 ? focalColumn(columns) : null;
}
