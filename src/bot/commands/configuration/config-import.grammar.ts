import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.import",
  words: {
    zh: ["导入|上传|恢复 配置|公司配置", "配置 导入|上传"],
    en: ["import|upload|load config|configuration|settings", "config|configuration import|upload"],
  },
  summary: { zh: "导入配置", en: "Import a configuration" },
  args: {},
  permission: "configuration.manage",
  effect: "read",
  examples: { zh: ["导入配置"], en: ["config import", "import a configuration"] },
});
