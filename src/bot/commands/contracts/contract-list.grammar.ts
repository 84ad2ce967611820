import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { stateWords } from "../state-words";

export const grammar = defineGrammar({
  name: "contract.list",
  words: {
    zh: [
      "^ 合同|合同列表|我的合同 $",
      "合同 到期|快到期|要到期",
      "到期|快到期 合同",
      "哪些|有什么|看看|列|查 合同",
      "草稿|待审批|已批准|已签|没签|未签|签了的 合同|的合同 $",
      "{customer} 的合同|合同 $",
      "{person} 的合同|合同 $",
      "合同 到期|续签|续约|快到|要到",
      "到期|续签|续约 合同",
      "哪些|哪几份|有没有|多少 合同",
    ],
    en: [
      "^ contracts $",
      "my|all contracts",
      "contracts expiring|ending|expire|end|expires|up_for_renewal|running_out|due",
      "which|what|list|show contracts",
      "expiring|ending contracts",
      "contract renewals|renewals_due",
      "draft|approved|signed|unsigned|pending contracts",
      "contracts with|of|for {customer} $",
      "{customer} contracts $",
      "{person} contracts $",
      "contracts run_out|running_out|lapse|lapsing|finish|finishing|up|renew|renewing",
      "any|which contracts",
    ],
  },
  summary: { zh: "查合同到期", en: "List contracts by end date" },
  args: {
    endingBy: optional(
      "moment",
      { zh: "到期截止", en: "Ending by" },
      { cueOnly: true, cues: { zh: ["前", "之前", "以前", "底前"], en: ["by", "before", "until", "before the", "no later than"] } },
    ),
    owner: optional("person", { zh: "负责人", en: "Owner" }),
    customer: optional("customer", { zh: "客户", en: "Customer" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: stateWords("contract", {
          pendingApproval: { zh: ["审批中"], en: ["pending"] },
          approved: { zh: ["没签", "未签", "待签"], en: ["unsigned", "not signed", "to be signed"] },
          signed: { zh: ["已签", "签了"], en: [] },
        }),
      },
    ),
    ending: optional("period", { zh: "到期期间", en: "Ending in" }),
  },
  permission: "contract.read",
  effect: "read",
  examples: { zh: ["下个月到期的合同"], en: ["contracts expiring in the next 60 days"] },
});
