import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "rule.switch",
  words: {
    zh: [
      "{RL} 停|关|开|启用|停用|打开|恢复|禁用|试运行|归档",
      "停|关|开|启用|停用|打开|恢复|禁用|试运行|归档 {RL}",
      "{RL} 关掉|打开|停掉|停了|开启|启动|暂停",
      "关掉|停掉|开启|启动|暂停|把 {RL}",
    ],
    en: [
      "turn|switch|disable|enable|pause|stop|activate|deactivate|start|resume|shadow|archive {RL}",
      "{RL} on|off|disable|enable|pause|stop|shadow|archive",
      "kill|shut_off|set|put|mute {RL} on|off",
      "re-enable|reactivate|restart|shut_off|mute {RL}",
    ],
  },
  summary: { zh: "开关规则", en: "Switch a rule on or off" },
  args: {
    rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
    on: required(
      "word",
      { zh: "开或关", en: "On or off" },
      {
        options: {
          shadow: { zh: ["试运行"], en: ["shadow"] },
          archived: { zh: ["归档"], en: ["archive"] },
          no: { zh: ["停", "关", "禁用", "停用"], en: ["off", "disable", "pause", "stop", "deactivate"] },
          yes: { zh: ["开", "启用", "打开", "恢复"], en: ["on", "enable", "activate", "resume", "start"] },
        },
      },
    ),
  },
  permission: "rule.manage",
  effect: "write",
  examples: { zh: ["把规则 RL-8 停了"], en: ["turn RL-8 off"] },
});
