import { DateTime } from "luxon";
import type { Actor } from "../shared/actor";
import { addDays, type CalendarDay } from "../shared/calendar-day";
import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { poolPolicyOf } from "./pool-policy";
import { releaseLead } from "./release-lead";

const batch = 100;

/** Leads whose day has come (`poolDayOf`) fall back into the pool, one batch. Gives how many; 0: none is left. */
export async function recycleLeads(tx: Tx, actor: Actor, day: CalendarDay): Promise<number> {
  const { untouchedDays } = await poolPolicyOf(tx);
  if (untouchedDays === 0) return 0;
  const { timeZone } = await companyOf(tx);
  // That many full days have passed when the last touch was before the first of them began.
  const firstFullDay = DateTime.fromISO(addDays(day, -untouchedDays), { zone: timeZone }).toJSDate();
  const fallen = await tx.leads.untouched(firstFullDay, day, batch);
  for (const lead of fallen) await releaseLead(tx, actor, { id: lead.id });
  return fallen.length;
}
