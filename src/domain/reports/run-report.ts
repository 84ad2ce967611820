import { DateTime } from "luxon";
import { includes, requirePermission, scopeOf } from "../access/scope";
import type { Actor, PermissionName, Scope } from "../shared/actor";
import { Refusal } from "../shared/refusal";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { fulfilmentTime, stockTurnover, stockValue } from "./goods-reports";
import { collections, receivablesAging } from "./money-reports";
import { groupingsOf, type ReportAsked, type ReportName, type ReportTable } from "./report";
import { forecast, funnel, salesPerformance, type ReportContext } from "./sales-reports";

const reports: Readonly<Record<ReportName, (context: ReportContext) => Promise<ReportTable>>> = {
  salesPerformance,
  funnel,
  forecast,
  stockTurnover,
  stockValue,
  collections,
  receivablesAging,
  fulfilmentTime,
};

/** What each shows and who may read that; cost, margin and money are asked for where they are worked out. */
export const permissionOf: Readonly<Record<ReportName, PermissionName>> = {
  salesPerformance: "opportunity.read",
  funnel: "opportunity.read",
  forecast: "opportunity.read",
  stockTurnover: "cost.read",
  stockValue: "cost.read",
  collections: "payment.read",
  receivablesAging: "receivable.read",
  fulfilmentTime: "outbound.read",
};

/** More days than this are no report but a history. */
const mostDays = 1_100;

/**
 * A report of what the actor may see: own, team or all. Refuses `access.notAllowed`, `report.notBy` for a grouping that it
 * does not have, `report.tooLong`, and `list.notYourTeam` for somebody outside the actor's scope.
 */
export async function runReport(tx: Tx, actor: Actor, asked: ReportAsked): Promise<ReportTable> {
  requireReport(actor, asked);
  const { timeZone } = await companyOf(tx);
  const midnight = (day: string) => DateTime.fromISO(day, { zone: timeZone });
  const [from, until] = [midnight(asked.from), midnight(asked.to).plus({ days: 1 })];
  if (until.diff(from, "days").days > mostDays) throw new Refusal("report.tooLong", { most: mostDays });
  const scope = await narrowed(tx, actor, asked);
  return reports[asked.report]({ tx, actor, asked, scope, span: { from: from.toJSDate(), until: until.toJSDate() } });
}

/** Refuses `access.notAllowed`, and `report.notBy` for a grouping that the report does not have. */
export function requireReport(actor: Actor, { report, by }: Pick<ReportAsked, "report" | "by">): void {
  requirePermission(actor, permissionOf[report]);
  if (!groupingsOf[report].includes(by)) throw new Refusal("report.notBy", { grouping: by, groupings: groupingsOf[report] });
}

async function narrowed(tx: Tx, actor: Actor, { ownerId }: ReportAsked): Promise<Scope> {
  const scope = scopeOf(actor);
  if (ownerId === null) return scope;
  if (!includes(scope, ownerId)) {
    const person = await tx.people.find(ownerId);
    throw new Refusal("list.notYourTeam", { name: person ? (actor.language === "zh" ? person.nameZh : person.nameEn) : "" });
  }
  return { kind: "owners", ownerIds: [ownerId] };
}
