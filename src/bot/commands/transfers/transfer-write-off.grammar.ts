import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.writeOff",
  words: {
    zh: ["{TF} 核销差异|差异|丢了|少了|结差异", "核销差异|核销 {TF}"],
    en: ["write_off {TF}", "write_off rest {TF}", "{TF} missing|lost|short|write_off|never_arrived"],
  },
  summary: { zh: "核销调拨差异", en: "Write off what never arrived" },
  args: {
    transfer: required("document", { zh: "调拨单", en: "Transfer" }, { series: ["TF"] }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "stock.transfer",
  effect: "irreversible",
  examples: { zh: ["TF-3 核销差异，运输压坏"], en: ["write off the rest of TF-3, crushed on the way"] },
});
