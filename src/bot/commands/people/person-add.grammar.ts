import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";
import { roleOptions } from "./role-words";

export const grammar = defineGrammar({
  name: "person.add",
  words: {
    zh: ["添加|新增|新建|加|加个|加一个|录入|开通 同事|员工|人员|成员|账号", "新同事|新员工|新人入职", "入职"],
    en: [
      "add|new|create|invite|onboard|hire colleague|teammate|employee|team_member|coworker|staff|person",
      "^ new_rep|new_sales_rep|new_buyer|new_accountant|new_picker|add_a_new_rep|add_a_rep",
    ],
  },
  summary: { zh: "添加同事", en: "Add a colleague" },
  args: {
    name: required("company", { zh: "姓名", en: "Name" }),
    role: required("word", { zh: "角色", en: "Role" }, { options: roleOptions }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    manager: optional(
      "person",
      { zh: "上级", en: "Manager" },
      {
        cueOnly: true,
        cues: { zh: ["上级是", "上级", "汇报给", "主管是"], en: ["reports to", "reporting to", "manager is", "manager", "under"] },
      },
    ),
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
  },
  permission: "person.manage",
  effect: "write",
  examples: {
    zh: ["添加同事 陈静，销售，chenjing@ruiheng.example，上级李雷"],
    en: ["add colleague Bob Lee, sales rep, bob.lee@ruiheng.example, reports to Li Lei"],
  },
});
