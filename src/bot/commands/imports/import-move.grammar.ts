import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "import.move",
  words: {
    zh: ["导入|放弃|不导入 {IM}", "{IM} 导入|放弃|不导入"],
    en: ["import|drop|discard|do_not_import {IM}", "{IM} import|drop|discard"],
  },
  summary: { zh: "导入或放弃一份表格", en: "Carry out an import, or leave it" },
  args: {
    file: required("document", { zh: "导入", en: "Import" }, { series: ["IM"] }),
    to: required(
      "word",
      { zh: "导入或放弃", en: "Import or drop" },
      {
        options: {
          drop: { zh: ["放弃", "不导入"], en: ["drop", "discard", "do not import"] },
          start: { zh: ["导入"], en: ["import"] },
        },
      },
    ),
  },
  permission: "data.import",
  effect: "irreversible",
  examples: { zh: ["导入 IM-3"], en: ["import IM-3"] },
});
