import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView, type ListPage } from "../kit/list-view";

export interface RuleWordsProps {
  readonly words: readonly {
    /** "2026-11-25T10:30", where the reader is. */
    readonly at: string;
    /** "RL-8" */
    readonly rule: string;
    readonly said: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "规则给我发过的消息",
    columns: ["时间", "规则", "内容"],
    count: (count: number) => `${count} 条，最近的在前`,
    empty: "还没有规则给你发过消息。发送“规则”看有哪些规则",
  },
  en: {
    title: "What rules have told me",
    columns: ["When", "Rule", "What"],
    count: (count: number) => `${count} ${count === 1 ? "message" : "messages"}, the latest first`,
    empty: "No rule has told you anything yet. Send “rules” to see which there are",
  },
};

const one = { at: "2026-11-25T10:30", rule: "RL-6", said: "上海仓 的 A100 可用 40，低于安全库存 50，缺 10" } as const;

export const ruleWordsCard = defineCard<RuleWordsProps>({
  name: "rule-words",
  samples: [
    { words: [one, { ...one, rule: "RL-10", said: "Deal OP-24 was lost" }], page: { before: 0, next: null } },
    { words: Array.from({ length: 20 }, () => one), page: { before: 20, next: "01JD" } },
    { words: [], page: { before: 0, next: null } },
  ],
  view({ words: said, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(said.length),
      columns: say.columns,
      rows: said.map((word) => [moment(word.at, language), word.rule, word.said]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
