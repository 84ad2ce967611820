import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.sign",
  words: {
    zh: [
      "{CT} 签了|已签|签好|签回|签完|签字|签署|回签|签",
      "合同 {CT} 签",
      "签了 {CT}",
      "{customer} 签了|签回|签好 {CT}",
      "{CT} 盖章|盖了章|盖好章|签回来|签字|寄回来|回来了",
      "签|签好|签回|盖章 {CT}",
    ],
    en: [
      "signed {CT}",
      "{CT} signed|is_signed|was_signed|came_back_signed|countersigned",
      "{customer} signed {CT}",
      "mark|register {CT} signed",
      "{CT} back_signed|came_back|got_signed|executed|signature|has_been_signed",
      "got|received|have {CT} signed|back",
      "sign {CT}",
      "{customer} returned|countersigned {CT}",
    ],
  },
  summary: { zh: "合同已签", en: "Register a contract as signed" },
  args: {
    contract: required("document", { zh: "合同", en: "Contract" }, { series: ["CT"] }),
    signedOn: optional("moment", { zh: "签订日", en: "Signed on" }, { looksBack: true }),
    file: optional(
      "text",
      { zh: "签署文件", en: "Signed file" },
      {
        afterCue: true,
        cues: { zh: ["文件编号", "文件", "扫描件", "存档", "附件"], en: ["file", "scan", "filed as", "filed under", "document"] },
      },
    ),
  },
  permission: "contract.sign",
  effect: "write",
  examples: {
    zh: ["CT-6 昨天签了", "CT-6 昨天签了，文件 合同柜A-12"],
    en: ["acme signed CT-6 yesterday", "CT-6 signed yesterday, file cabinet A-12"],
  },
});
