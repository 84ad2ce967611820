import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "report.unschedule",
  words: {
    zh: ["停止|停|停掉|取消|不要再发|别再发|关掉 {RS}", "{RS} 停|停止|停掉|取消|不要|别"],
    en: ["stop|cancel|end|remove|delete|turn_off {RS}", "{RS} stop|cancel|off|no_more"],
  },
  summary: { zh: "停止定时报表", en: "Stop a scheduled report" },
  args: { schedule: required("document", { zh: "定时报表", en: "Scheduled report" }, { series: ["RS"] }) },
  permission: null,
  effect: "write",
  examples: { zh: ["停止 RS-1"], en: ["stop RS-1"] },
});
