import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "flow.switch",
  words: {
    zh: ["{AF} 停|关|开|启用|停用|打开|恢复|禁用|归档|发布", "停|关|开|启用|停用|打开|恢复|禁用|归档|发布 {AF}"],
    en: [
      "turn|switch|disable|enable|pause|stop|activate|deactivate|start|resume|archive|publish {AF}",
      "{AF} on|off|disable|enable|pause|stop|archive|publish",
    ],
  },
  summary: { zh: "发布或开关审批流", en: "Publish an approval flow, or switch it on or off" },
  args: {
    flow: required("document", { zh: "审批流", en: "Approval flow" }, { series: ["AF"] }),
    to: required(
      "word",
      { zh: "发布、开或关", en: "Publish, on or off" },
      {
        options: {
          publish: { zh: ["发布"], en: ["publish"] },
          archive: { zh: ["归档"], en: ["archive"] },
          switchOff: { zh: ["停", "关", "禁用", "停用"], en: ["off", "disable", "pause", "stop", "deactivate"] },
          switchOn: { zh: ["开", "启用", "打开", "恢复"], en: ["on", "enable", "activate", "resume", "start"] },
        },
      },
    ),
  },
  permission: "flow.manage",
  effect: "write",
  examples: { zh: ["发布 AF-1", "停用 AF-1"], en: ["publish AF-1", "turn AF-1 off"] },
});
