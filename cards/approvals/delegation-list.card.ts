import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue } from "../kit/format";
import { listView } from "../kit/list-view";

export interface DelegationListProps {
  readonly delegations: readonly {
    readonly who: string;
    readonly standIn: string;
    /** Both days included. */
    readonly from: string;
    readonly until: string;
    /** null: whatever the amount. */
    readonly limit: MoneyValue | null;
  }[];
}

const words = {
  zh: {
    title: "审批代理",
    columns: ["谁不在", "由谁代批", "从", "到", ">额度"],
    count: (count: number) => `${count} 条。回来了就说“取消审批代理”`,
    all: "不限",
    empty: "没有人请人代批。要请人代批就说“我休假到周五，审批给李雷，5万以内”",
  },
  en: {
    title: "Delegations",
    columns: ["Who is away", "Stand-in", "From", "Until", ">Up to"],
    count: (count: number) => `${count === 1 ? "1 delegation" : `${count} delegations`}. When you are back say “end my delegation”`,
    all: "any amount",
    empty: "Nobody stands in for anybody. Say “I'm away until Friday, approvals to Li Lei, up to 50,000”",
  },
};

const one = { who: "艾玛", standIn: "李雷", from: "2026-11-25", until: "2026-11-27", limit: { amount: "50000.00", currency: "CNY" } };

export const delegationListCard = defineCard<DelegationListProps>({
  name: "delegation-list",
  samples: [{ delegations: [one, { ...one, limit: null }] }, { delegations: [] }],
  view({ delegations }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(delegations.length),
      columns: say.columns,
      rows: delegations.map((each) => [
        each.who,
        each.standIn,
        day(each.from, language),
        day(each.until, language),
        each.limit ? money(each.limit) : say.all,
      ]),
      empty: say.empty,
    });
  },
});
