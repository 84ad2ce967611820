import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.rollback",
  words: {
    zh: ["配置|设置 回滚|退回|恢复到|还原|改回", "回滚|还原|退回 配置|设置"],
    en: ["config|configuration rollback|roll_back|revert|restore", "roll_back|rollback|revert|restore config|configuration|settings"],
  },
  summary: { zh: "回滚配置", en: "Roll the configuration back to a version" },
  args: { version: required("number", { zh: "版本", en: "Version" }) },
  permission: "configuration.manage",
  effect: "irreversible",
  examples: { zh: ["配置回滚 1", "把配置回滚到第 1 版"], en: ["config rollback 1", "roll back the configuration to version 1"] },
});
