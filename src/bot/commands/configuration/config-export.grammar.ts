import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "config.export",
  words: {
    zh: ["导出|下载|备份|导一份 配置|公司配置|设置", "配置 导出|下载|备份"],
    en: ["export|download|back_up|backup config|configuration|settings", "config|configuration|settings export|download|backup"],
  },
  summary: { zh: "导出配置", en: "Export the configuration as a file" },
  args: {},
  permission: "configuration.manage",
  effect: "read",
  examples: { zh: ["导出配置"], en: ["config export", "export the configuration"] },
});
