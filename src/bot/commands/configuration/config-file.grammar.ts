import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.file",
  words: {
    zh: ["启用|放弃|导入|不要 {CF}", "{CF} 启用|放弃|导入|不要"],
    en: ["put|drop|discard|import|apply|use {CF}", "{CF} put_in_place|drop|discard|import|apply"],
  },
  summary: { zh: "启用或放弃一份配置", en: "Put a configuration file in place, or drop it" },
  args: {
    file: required("document", { zh: "配置文件", en: "Configuration file" }, { series: ["CF"] }),
    to: required(
      "word",
      { zh: "启用或放弃", en: "Put in place or drop" },
      {
        options: {
          drop: { zh: ["放弃", "不要"], en: ["drop", "discard"] },
          putInPlace: { zh: ["启用", "导入"], en: ["put", "in place", "import", "apply", "use"] },
        },
      },
    ),
  },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: { zh: ["启用 CF-3", "放弃 CF-3"], en: ["put CF-3 in place", "drop CF-3"] },
});
