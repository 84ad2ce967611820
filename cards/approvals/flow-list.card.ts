import type { StateOf } from "../../src/domain/shared/state-labels";
import { button } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { listView } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface FlowListProps {
  readonly flows: readonly {
    readonly number: string;
    readonly state: StateOf<"approvalFlow">;
    readonly sentence: string;
  }[];
  /** What goes without a flow of the company's own. */
  readonly standard: readonly { readonly matter: string; readonly sentence: string }[];
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "审批流",
    columns: ["编号", "状态", "怎么走"],
    count: (count: number) => `自定义 ${count} 条，最近发布且条件满足的先用；其余按标准流程`,
    standard: "标准",
    empty: "没有审批流",
    make: "新建审批流",
    typed: "新建审批流 报价超过10万 先经理后财务",
  },
  en: {
    title: "Approval flows",
    columns: ["No.", "State", "Which way"],
    count: (count: number) => `${count} of your own, the one published last that fits goes first; all else by the standard ones`,
    standard: "standard",
    empty: "There are no approval flows",
    make: "New flow",
    typed: "new approval flow: quotes over 100,000 go to the manager, then finance",
  },
};

const one = { number: "AF-3", state: "on", sentence: "报价，当金额（本位币）不低于100000时：由负责人的上级审批，再由财务审批" } as const;

export const flowListCard = defineCard<FlowListProps>({
  name: "approval-flow-list",
  samples: [
    { flows: [one, { ...one, number: "AF-4", state: "off" }], standard: [{ matter: "quote", sentence: one.sentence }], mayManage: true },
    { flows: Array.from({ length: 50 }, () => one), standard: [], mayManage: false },
    { flows: [], standard: [], mayManage: true },
  ],
  view({ flows, standard, mayManage }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(flows.length),
      columns: say.columns,
      rows: [
        ...flows.map(({ number, state, sentence }) => [number, stateText("approvalFlow", state, language), sentence]),
        ...standard.map(({ sentence }) => ["–", say.standard, sentence]),
      ],
      empty: say.empty,
      buttons: mayManage ? [button(say.make, "flow.form", { id: "new", version: 0 }, say.typed)] : [],
    });
  },
});
