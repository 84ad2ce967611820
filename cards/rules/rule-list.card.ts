import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface RuleListProps {
  readonly rules: readonly {
    readonly number: string;
    readonly name: string;
    readonly state: StateOf<"rule">;
  }[];
}

const words = {
  zh: {
    title: "规则",
    columns: ["编号", "规则", "状态"],
    count: (count: number) => `${count} 条规则。发送编号看详情`,
    empty: "还没有规则。直接说一句，例如“A100 低于 50 提醒我”",
  },
  en: {
    title: "Rules",
    columns: ["No.", "Rule", "State"],
    count: (count: number) => `${count} ${count === 1 ? "rule" : "rules"}. Send a number to see one`,
    empty: "No rules yet. Just say one: “when A100 falls below 50 tell me”",
  },
};

const one = { number: "RL-1", name: "低于安全库存自动生成采购申请", state: "on" } as const;

export const ruleListCard = defineCard<RuleListProps>({
  name: "rule-list",
  samples: [
    { rules: [one, { ...one, number: "RL-9", name: "Quotes without a reply", state: "off" }] },
    { rules: Array.from({ length: 50 }, () => one) },
    { rules: [] },
  ],
  view({ rules }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(rules.length),
      columns: say.columns,
      rows: rules.map(({ number, name, state }) => [number, name, stateText("rule", state, language)]),
      empty: say.empty,
    });
  },
});
