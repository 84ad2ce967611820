import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";
import { later } from "./later";

export const rulesLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "rule.create",
    words: {
      zh: [
        "订单|付款|回款|报价|合同|线索|库存|客户 后|之后|以后|时 通知|提醒|告诉|发短信|建待办|推送",
        "^ 每天|每周|每月|每当|当|如果|一旦|只要 待办|通知|提醒|告诉|短信|邮件",
        "^ 每天 建 待办",
        "低于|超过|少于|高于 通知|提醒|建|告诉|发",
        "每天|每次|当|如果|一旦|只要 通知|提醒|建|发|待办|告诉",
        "规则 建|新建|加",
        "的时候|时 通知|提醒|告诉 ",
      ],
      en: [
        "tell|notify|alert|remind|ping|email|text|message whenever|every_time|as_soon_as|each_time|any_time|when",
        "^ when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
        "when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
        "every_day|each_day|daily create|notify|tell|todo|to-do",
        "new|create|add|make rule",
        "drops_below|falls_below|below|under|goes_below tell|notify|alert|ping|remind",
        "alert|notify|ping|tell|warn when|if|below|under",
      ],
    },
    summary: { zh: "建规则", en: "Make a rule in words" },
    args: { text: required("text", { zh: "规则", en: "Rule" }) },
    examples: { zh: ["A100 低于 50 提醒我"], en: ["when a payment is registered tell the rep and the warehouse"] },
  }),
  defineGrammar({
    ...later,
    name: "rule.switch",
    words: {
      zh: ["{RL} 停|关|开|启用|停用|打开|恢复|禁用", "停|关|开|启用|停用|打开|恢复|禁用 {RL}"],
      en: ["turn|switch|disable|enable|pause|stop|activate|deactivate|start|resume {RL}", "{RL} on|off|disable|enable|pause|stop"],
    },
    summary: { zh: "开关规则", en: "Switch a rule on or off" },
    args: {
      rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
      on: required(
        "word",
        { zh: "开或关", en: "On or off" },
        {
          options: {
            no: { zh: ["停", "关", "禁用", "停用"], en: ["off", "disable", "pause", "stop", "deactivate"] },
            yes: { zh: ["开", "启用", "打开", "恢复"], en: ["on", "enable", "activate", "resume", "start"] },
          },
        },
      ),
    },
    examples: { zh: ["把规则 RL-8 停了"], en: ["turn RL-8 off"] },
  }),
  defineGrammar({
    ...later,
    name: "rule.rehearse",
    words: {
      zh: ["{RL} 试跑|演练|回放|跑一遍|试一下|跑一下", "试跑|演练 {RL}", "用 {period} 试跑 {RL}"],
      en: ["dry_run|rehearse|test|simulate|try|dry-run|replay {RL}", "{RL} dry_run|rehearse|would_have|test|against", "what would {RL}"],
    },
    summary: { zh: "规则试跑", en: "Rehearse a rule on past data" },
    args: {
      rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
      period: optional("period", { zh: "期间", en: "Period" }),
    },
    examples: { zh: ["RL-9 用上个月的数据试跑"], en: ["dry run RL-9 on last month's data"] },
  }),
];
