import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.withdraw",
  words: {
    zh: [
      "^ 撤回|收回|撤下 {document}",
      "撤回 {document}",
      "{document} 撤回|先撤回|撤一下|撤回来|收回",
      "把 {document} 撤回|收回|撤",
      "{document} 撤了|撤下来|拿回来|收回来|先撤|我撤",
      "撤|撤了|收回|拿回 {document} 审批",
      "^ {document} 撤回审批|撤销审批|撤审批|取消审批",
      "{document} 审批 撤|撤了|收回|撤回",
    ],
    en: [
      "^ withdraw|pull_back|pull|retract|recall {document}",
      "withdraw|pull_back|retract|recall|pull {document}",
      "{document} withdraw|withdrawn|pull_back",
      "take {document} back",
      "take_back|call_back|pull_down|unsubmit|cancel_approval|undo_submission {document}",
      "{document} from_approval|out_of_approval|back_from_approval",
      "{document} take|pull back",
    ],
  },
  summary: { zh: "撤回审批", en: "Withdraw what I submitted" },
  args: {
    doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }),
    reason: optional("text", { zh: "原因", en: "Reason" }),
  },
  permission: "approval.submit",
  effect: "write",
  examples: { zh: ["撤回 QT-33"], en: ["withdraw QT-33, need to fix the price"] },
});
