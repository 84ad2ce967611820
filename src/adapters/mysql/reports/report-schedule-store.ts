import type { Grouping, ReportName } from "../../../domain/reports/report";
import type { ReportRecipient, ReportSchedule, ReportScheduleStore, ReportSpan, Rhythm } from "../../../domain/reports/report-schedule";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

const schedules = table("report_schedules", {
  id: column.id,
  number: column.text,
  ownerId: column.id,
  report: column.word<ReportName>(),
  groupingBy: column.word<Grouping>(),
  span: column.word<ReportSpan>(),
  rhythm: column.json<Rhythm>(),
  recipients: column.json<readonly ReportRecipient[]>(),
  isOn: column.yesNo,
  startedAt: column.instant,
  lastDay: column.dayOrNull,
  version: column.integer,
});

export function reportScheduleStore(sql: Sql): ReportScheduleStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, schedules, rest, values)).map(scheduleFrom);
  const one = async (rest: string, values: readonly unknown[]) => (await many(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    running: (ownerId) =>
      ownerId === null ? many("WHERE is_on = 1 ORDER BY id", []) : many("WHERE is_on = 1 AND owner_id = ? ORDER BY id", [ownerId]),
    add: (schedule) => insert(sql, schedules, [rowOf(schedule)]),
    async save(schedule) {
      if (!(await updateVersioned(sql, schedules, rowOf(schedule)))) throw new Refusal("report.stale", { number: schedule.number });
      return { ...schedule, version: schedule.version + 1 };
    },
  };
}

function scheduleFrom({ groupingBy, isOn, ...row }: RowOf<typeof schedules>): ReportSchedule {
  return { ...row, by: groupingBy, on: isOn };
}

function rowOf({ by, on, ...schedule }: ReportSchedule): RowOf<typeof schedules> {
  return { ...schedule, groupingBy: by, isOn: on };
}
