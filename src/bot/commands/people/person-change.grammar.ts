import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { roleOptions } from "./role-words";

export const grammar = defineGrammar({
  name: "person.change",
  words: {
    zh: [
      "{person} 角色|岗位|职位 改|换|是|为|成",
      "{person} 升为|升|转为|转成|调为|改为|改成|兼任|兼 销售经理|销售|仓库|采购经理|采购|财务|客服|运营",
      "{person} 上级|主管 改|换|是|为|成",
      "{person} 汇报给 {person}",
      "{person} 调到|调往|调去|调至|派到|派去|派往|分到|负责|改到|转到|去 {warehouse} $",
      "{person} 在 {warehouse} 上班|工作 $",
      "{person} 仓库 改|换|是|为|成 {warehouse}",
      "把 {person} 调到|调往|调去|调至|派到|分到 {warehouse}",
      "{person} 邮箱 改|换|是|为|更新",
      "把|改 {person} 角色|岗位|上级|仓库|邮箱",
    ],
    en: [
      "make {person} a|an|the",
      "{person} is_now|becomes|promoted",
      "promote {person}",
      "{person} reports_to {person}",
      "{person} works_in|works_at|works_from|moves_to|now_in|is_based_in|runs {warehouse} $",
      "{person} works_in|works_at|is_based_in",
      "move|transfer|assign|post {person} to {warehouse} $",
      "change|set|update {person} role|manager|warehouse|email|e-mail",
      "{person} role|manager|warehouse|email to|is",
    ],
  },
  summary: { zh: "改同事的角色、上级、仓库、邮箱", en: "Change a colleague's role, manager, warehouse or e-mail" },
  args: {
    person: required("person", { zh: "同事", en: "Colleague" }),
    manager: optional(
      "person",
      { zh: "上级", en: "Manager" },
      {
        cueOnly: true,
        cues: {
          zh: ["上级改成", "上级换成", "上级是", "上级为", "上级", "汇报给"],
          en: ["reports to", "manager to", "manager is", "manager"],
        },
      },
    ),
    role: optional("word", { zh: "角色", en: "Role" }, { options: roleOptions }),
    also: optional("word", { zh: "兼任", en: "As well" }, { options: { yes: { zh: ["兼任", "兼"], en: ["as well", "also", "too"] } } }),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
  },
  permission: "person.manage",
  effect: "write",
  examples: {
    zh: ["汤姆升为销售经理", "韩梅梅的上级改成艾玛", "王磊调到上海仓"],
    en: ["make Tom Baker a sales manager", "Tom Baker reports to Emma Clark", "Leo Wang works in Shanghai"],
  },
});
