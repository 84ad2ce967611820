import { companyOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { workingCalendarOf } from "../shared/working-calendar";
import type { Moment } from "./moment";

/** The instant by the company's own calendar, as conditions are asked. */
export async function momentOf(tx: Tx, now: Date = tx.now): Promise<Moment> {
  return { now, calendar: await workingCalendarOf(tx, (await companyOf(tx)).timeZone) };
}
