import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.list",
  words: {
    zh: ["^ 合同|合同列表|我的合同 $", "合同 到期|快到期|要到期", "到期|快到期 合同", "哪些|有什么|看看|列|查 合同"],
    en: [
      "^ contracts $",
      "my|all contracts",
      "contracts expiring|ending|expire|end|expires|up_for_renewal|running_out|due",
      "which|what|list|show contracts",
      "expiring|ending contracts",
      "contract renewals|renewals_due",
    ],
  },
  summary: { zh: "查合同到期", en: "List contracts by end date" },
  args: {
    endingBy: optional("moment", { zh: "到期截止", en: "Ending by" }, { cueOnly: true, cues: { zh: ["前"], en: ["by", "before"] } }),
    ending: optional("period", { zh: "到期期间", en: "Ending in" }),
  },
  permission: "contract.read",
  effect: "read",
  examples: { zh: ["下个月到期的合同"], en: ["contracts expiring in the next 60 days"] },
});
