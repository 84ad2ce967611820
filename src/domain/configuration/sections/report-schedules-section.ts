import { z } from "zod";
import { companySchedules, dropSchedule, putSchedule, type ScheduleGiven } from "../../reports/put-schedule";
import { groupings, reportNames } from "../../reports/report";
import { reportSpans } from "../../reports/report-schedule";
import { roles } from "../../shared/actor";
import { withKeys, withNames } from "../named-records";
import { listSection, type Section } from "../section";

type ScheduleInDocument = Omit<ScheduleGiven, "ownerId"> & { readonly owner: string };

const person = z.string().regex(/^@person:.{1,50}$/);
const at = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
const weekday = z.number().int().min(1).max(7);

/** Reports by the clock that are the company's: see `companySchedules`. */
export const reportSchedulesSection: Section = listSection<ScheduleInDocument>({
  name: "reportSchedules",
  label: { zh: "定时报表", en: "Scheduled reports" },
  schema: z
    .array(
      z.strictObject({
        number: z.string().regex(/^RS-\d{1,9}$/),
        owner: person,
        report: z.enum(reportNames),
        by: z.enum(groupings),
        span: z.enum(reportSpans),
        rhythm: z.discriminatedUnion("every", [
          z.strictObject({ every: z.literal("day"), at }),
          z.strictObject({ every: z.literal("week"), weekday, at }),
          z.strictObject({ every: z.literal("weekdays"), weekdays: z.array(weekday).min(1).max(7), at }),
          z.strictObject({ every: z.literal("month"), day: z.number().int().min(1).max(31), at }),
        ]),
        recipients: z
          .array(z.union([z.strictObject({ person }), z.strictObject({ role: z.enum(roles) })]))
          .min(1)
          .max(50),
      }),
    )
    .max(500),
  // Whose they are decides whether they are the company's.
  changedBy: ["report.scheduled", "report.scheduleSwitched", "report.scheduleChanged", "person.changed"],
  key: ({ number }) => number,
  async list(tx) {
    const listed = (await companySchedules(tx)).map(({ ownerId, ...schedule }) => ({ ...schedule, owner: ownerId }));
    return (await withNames(tx, listed)) as unknown as readonly ScheduleInDocument[];
  },
  async put(tx, actor, schedule) {
    const { owner, ...rest } = (await withKeys(tx, schedule)) as unknown as ScheduleInDocument;
    return putSchedule(tx, actor, { ...rest, ownerId: owner });
  },
  drop: (tx, actor, { number }) => dropSchedule(tx, actor, number),
});
