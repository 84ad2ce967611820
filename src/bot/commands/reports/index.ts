import type { Command } from "../define-command";
import { reportSchedule } from "./report-schedule.command";
import { reportSchedules } from "./report-schedules.command";
import { reportUnschedule } from "./report-unschedule.command";
import { reportShow } from "./report-show.command";

export const reportsCommands: readonly Command[] = [reportSchedule, reportSchedules, reportUnschedule, reportShow];
