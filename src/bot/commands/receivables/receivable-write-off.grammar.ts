import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "receivable.writeOff",
  words: {
    zh: ["{AR} 抹零|抹掉|坏账|核销坏账|计坏账|减免|免掉|不要了", "抹零|坏账|核销坏账|减免 {AR}", "把 {AR} 抹零|抹掉|减免"],
    en: ["write_off {AR}", "{AR} write_off|written_off|bad_debt", "write {AR} off", "forgive {AR}"],
  },
  summary: { zh: "核销坏账或抹零", en: "Write a receivable off" },
  args: {
    receivable: required("document", { zh: "应收", en: "Receivable" }, { series: ["AR"] }),
    amount: optional("money", { zh: "金额", en: "Amount" }, { positional: true }),
    reason: required("text", { zh: "原因", en: "Reason" }),
  },
  permission: "receivable.writeOff",
  effect: "irreversible",
  examples: { zh: ["AR-3 抹零，客户少付了零头"], en: ["write off AR-3, they paid a few cents less"] },
});
