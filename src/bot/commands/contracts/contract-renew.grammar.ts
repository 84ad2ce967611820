import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "contract.renew",
  words: {
    zh: ["续签|续约|续 {CT}", "{CT} 续签|续约|续一年|续到"],
    en: ["renew|extend {CT}", "{CT} renewed|renew|renewal"],
  },
  summary: { zh: "续签合同", en: "Renew a contract" },
  args: {
    contract: required("document", { zh: "合同", en: "Contract" }, { series: ["CT"] }),
    end: required("moment", { zh: "新的到期日", en: "New end date" }),
  },
  permission: "contract.create",
  effect: "write",
  examples: { zh: ["续签 CT-7 到 2027年12月25日"], en: ["renew CT-5 until Dec 31 2027"] },
});
