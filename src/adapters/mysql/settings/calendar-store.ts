import type { CalendarException, CalendarStore } from "../../../domain/shared/working-calendar";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const calendarDays = table("calendar_days", {
  day: column.day,
  working: column.yesNo,
  nameZh: column.text,
  nameEn: column.text,
});

/** Read once a transaction: all of its work goes by the same calendar. */
export function calendarStore(sql: Sql): CalendarStore {
  let known: readonly CalendarException[] | null = null;
  return {
    exceptions: async () => (known ??= await select(sql, calendarDays, "ORDER BY day")),
    async put(exceptions) {
      known = null;
      if (exceptions.length === 0) return;
      await sql.run(
        `INSERT INTO calendar_days (day, working, name_zh, name_en) VALUES ${exceptions.map(() => "(?, ?, ?, ?)").join(", ")}
         ON DUPLICATE KEY UPDATE working = VALUES(working), name_zh = VALUES(name_zh), name_en = VALUES(name_en)`,
        exceptions.flatMap(({ day, working, nameZh, nameEn }) => [day, working ? 1 : 0, nameZh, nameEn]),
      );
    },
    async remove(days) {
      known = null;
      if (days.length > 0) await sql.run("DELETE FROM calendar_days WHERE day IN (?)", [days]);
    },
  };
}
