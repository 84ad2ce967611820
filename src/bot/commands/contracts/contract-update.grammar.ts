import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.update",
  words: {
    zh: ["{CT} 金额|到期日|到期|生效日|生效|开始|名称|标题 改|改成|改为|调整|调到", "改|修改|调整 {CT}", "把 {CT} 改成|改到|改为"],
    en: ["{CT} change|amount|end|end_date|ends|start|starts|title", "change|edit|update|set {CT}"],
  },
  summary: { zh: "改合同", en: "Change a contract" },
  args: {
    contract: required("document", { zh: "合同", en: "Contract" }, { series: ["CT"] }),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    start: optional(
      "moment",
      { zh: "生效日", en: "Start" },
      { cueOnly: true, cues: { zh: ["生效日", "生效", "开始"], en: ["start", "starts", "from", "effective"] } },
    ),
    endDay: optional("moment", { zh: "到期日", en: "End" }),
    title: optional(
      "text",
      { zh: "名称", en: "Title" },
      { afterCue: true, cues: { zh: ["名称改成", "名称", "标题"], en: ["title", "name"] } },
    ),
  },
  permission: "contract.create",
  effect: "write",
  examples: { zh: ["CT-6 到期日改成 2027年12月31日"], en: ["change CT-6 end date to Dec 31 2027"] },
});
