import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.calendar",
  words: {
    zh: [
      "^ 工作日历|日历|节假日|放假安排 $",
      "看|查看|公司 工作日历|日历|节假日|放假安排",
      "^ 放假|补班",
      "^ {moment} 放假|补班|调休",
      "公司 {moment} 放假|补班|调休",
      "^ 取消 放假|补班|调休",
      "^ 工作日 周|星期",
      "^ 工作时间|上班时间|营业时间",
    ],
    en: [
      "^ calendar|working_calendar|holidays|company_calendar $",
      "show|see|our working_calendar|company_calendar|holidays",
      "^ holiday|company_holiday",
      "^ no_holiday",
      "^ cancel holiday",
      "^ working_day|working_days",
      "^ working_hours|office_hours|business_hours",
      "^ closed {moment}",
    ],
  },
  summary: { zh: "看或改工作日历", en: "See or change the working calendar" },
  args: { text: optional("text", { zh: "怎么改", en: "What to change" }, { whole: "always" }) },
  permission: "configuration.read",
  effect: "write",
  examples: {
    zh: ["工作日历", "放假 2027年2月5日到2027年2月11日 春节", "工作时间 8:30 到 17:30"],
    en: ["working calendar", "holiday 24 December 2026 to 26 December 2026 Christmas", "working hours 8:30 to 17:30"],
  },
});
