import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "person.list",
  words: {
    zh: [
      "^ 同事|人员|员工|通讯录|团队成员|所有人|同事列表|人员列表 $",
      "有哪些|看看|列出 同事|人员|员工",
      "谁 不在|休假|请假|出差",
      "今天|明天|这周|本周 谁 不在|休假|请假",
      "谁是 销售|仓库|采购|财务|客服|运营|销售经理|采购经理",
    ],
    en: [
      "^ people|colleagues|team|staff|directory|everyone $",
      "list|show|all people|colleagues|staff",
      "who_is|who's|whos away|off|out|on_leave|on_holiday",
      "who_is|who's|whos in sales|finance|purchasing|service|the_warehouse",
    ],
  },
  summary: { zh: "看同事", en: "See the colleagues" },
  args: {
    away: optional(
      "word",
      { zh: "不在的", en: "Away" },
      { options: { yes: { zh: ["不在", "休假", "请假", "出差"], en: ["away", "off", "out", "on leave", "on holiday"] } } },
    ),
  },
  permission: null,
  effect: "read",
  examples: { zh: ["同事", "这周谁不在"], en: ["people", "who is away this week"] },
});
