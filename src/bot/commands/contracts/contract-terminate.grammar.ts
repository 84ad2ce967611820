import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.terminate",
  words: {
    zh: ["终止|解除|提前结束 {CT}", "{CT} 终止|解除|提前结束|不做了"],
    en: ["terminate|end {CT}", "{CT} terminated|is_terminated|ended_early"],
  },
  summary: { zh: "终止合同", en: "Terminate a contract" },
  args: {
    contract: required("document", { zh: "合同", en: "Contract" }, { series: ["CT"] }),
    reason: optional("text", { zh: "原因", en: "Reason" }),
  },
  permission: "contract.sign",
  effect: "irreversible",
  examples: { zh: ["终止 CT-7，客户停产"], en: ["terminate CT-5, they moved production abroad"] },
});
