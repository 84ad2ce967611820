import { dayOf } from "../../domain/shared/calendar-day";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { chineseHolidays } from "./chinese-holidays";

/** Gives a calendar that is still empty the holidays of last year, this one and the next; what people changed stays. */
export async function seedHolidays(tx: Tx): Promise<void> {
  if ((await tx.calendar.exceptions()).length > 0) return;
  const year = Number(dayOf(tx.now, (await companyOf(tx)).timeZone).slice(0, 4));
  await tx.calendar.put([year - 1, year, year + 1].flatMap(chineseHolidays));
}
