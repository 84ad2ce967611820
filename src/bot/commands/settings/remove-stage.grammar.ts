import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "settings.removeStage",
  words: {
    zh: ["删除|删掉|去掉|取消 阶段|商机阶段"],
    en: ["remove|delete|drop|take_away stage|deal_stage"],
  },
  summary: { zh: "删商机阶段", en: "Take a deal stage away" },
  args: { text: optional("text", { zh: "你说的", en: "You said" }, { whole: "always" }) },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: { zh: ["删除阶段 报价，商机转到谈判"], en: ["remove stage quotation, its deals go to negotiation"] },
});
