import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.show",
  words: {
    zh: [
      "看|查|打开|看看|看下|看一下 {document} 审批|审批单|批了没|批到哪",
      "{document} 审批 进展|到哪|批到哪|谁在批",
      "{document} 批了没|批了吗|批到哪了|谁在批",
    ],
    en: [
      "show|open|view|see approval {document}",
      "show|open|view|see {document} approval",
      "who approves|is_approving {document}",
      "approval of|for {document}",
    ],
  },
  summary: { zh: "看审批", en: "Show an approval" },
  args: { doc: required("document", { zh: "单据", en: "Document" }, { series: approvalSeries }) },
  permission: "approval.submit",
  effect: "read",
  examples: { zh: ["看 QT-31 审批"], en: ["show approval QT-31"] },
});
