import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { approvalSeries } from "./approval-series";

export const grammar = defineGrammar({
  name: "approval.decide",
  words: {
    zh: [
      "^ 同意|批准|通过|驳回|拒绝|退回|否决 $",
      "^ 同意|批准|通过|驳回|拒绝|退回|否决|打回|准 {document}",
      "同意|批准|通过|批|批了|驳回|拒绝|退回|否决|不同意|打回|不批|准了 {document}",
      "{document} 同意|批准|通过|批了|批|驳回|拒绝|退回|否决|不同意|打回|不批|可以|没问题|准了|ok|过了",
    ],
    en: [
      "^ approve|reject|decline $",
      "^ approve|reject|decline|return|approving|rejecting {document}",
      "approve|approved|reject|rejected|return|decline|declined|ok|okay|yes_to|no_to|send_back|sign_off|turn_down {document}",
      "{document} approved|approve|rejected|reject|ok|okay|looks_good|declined|fine|is_fine|returned|good_to_go|lgtm|no",
      "send {document} back",
      "bounce {document}",
    ],
  },
  summary: { zh: "审批", en: "Approve, reject or return" },
  args: {
    docs: required("documents", { zh: "单据", en: "Documents" }, { series: approvalSeries }),
    decision: required(
      "word",
      { zh: "决定", en: "Decision" },
      {
        oneForAll: true,
        options: {
          reject: {
            zh: ["驳回", "拒绝", "否决", "不同意", "不批", "不行", "不通过"],
            en: [
              "reject",
              "rejected",
              "decline",
              "declined",
              "no to",
              "turn down",
              "no",
              "not approved",
              "deny",
              "refuse",
              "refused",
              "kill",
            ],
          },
          return: {
            zh: ["退回", "打回", "退回去", "退给", "打回去", "退了"],
            en: ["return", "send back", "returned", "send it back", "back to", "bounce", "back"],
          },
          approve: {
            zh: ["同意", "批准", "通过", "批了", "批", "可以", "没问题", "准了", "ok", "过了"],
            en: ["approve", "approved", "ok", "okay", "yes to", "sign off", "looks good", "fine", "good to go", "lgtm", "go ahead with"],
          },
        },
      },
    ),
    comment: optional("text", { zh: "意见", en: "Comment" }),
  },
  permission: "approval.decide",
  effect: "write",
  examples: { zh: ["同意 QT-31", "QT-33 退回，付款方式改成30%预付再来"], en: ["approve QT-31 and SO-16", "reject QT-31 margin too thin"] },
});
