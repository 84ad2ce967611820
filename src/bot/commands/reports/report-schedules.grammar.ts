import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "report.schedules",
  words: {
    zh: ["^ 定时报表 $", "^ 定时报表 列表|清单|有哪些", "看|查看|列出|有哪些 定时报表"],
    en: ["^ scheduled_reports|report_schedules $", "list|show|see|which|my scheduled_reports|report_schedules"],
  },
  summary: { zh: "看定时报表", en: "List the scheduled reports" },
  args: {},
  permission: null,
  effect: "read",
  examples: { zh: ["定时报表"], en: ["scheduled reports"] },
});
