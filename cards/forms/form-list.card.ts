import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface FormListProps {
  readonly forms: readonly {
    readonly name: string;
    readonly prefix: string;
    readonly states: string;
    readonly records: number;
    readonly state: StateOf<"form">;
  }[];
  readonly page: ListPage;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "表单",
    columns: ["表单", "编号", "状态", ">记录", "使用"],
    count: (count: number) => `${count} 个表单`,
    empty: "还没有自定义表单。",
    make: "发送一句话就能建，例如“新建表单 样品申请 编号 SR 状态 申请中、已寄出、已归还”",
    ask: "需要的话请找运营负责人",
  },
  en: {
    title: "Forms",
    columns: ["Form", "Numbers", "States", ">Records", "Use"],
    count: (count: number) => (count === 1 ? "1 form" : `${count} forms`),
    empty: "There are no forms of the company's own yet. ",
    make: "One message makes one: “new form Sample request, number EL, states requested, lent, returned”",
    ask: "Ask an operations lead if you need one",
  },
};

const loan = { name: "Sample request", prefix: "SR", states: "requested → lent → returned", records: 15, state: "on" as const };

export const formListCard = defineCard<FormListProps>({
  name: "form-list",
  samples: [
    { forms: [loan, { ...loan, name: "Equipment loan", prefix: "EL", state: "archived" }], page: wholeList, mayManage: true },
    { forms: Array.from({ length: 20 }, () => loan), page: { before: 0, next: "01JDLISTROW00000000000020" }, mayManage: true },
    { forms: [], page: wholeList, mayManage: true },
    { forms: [], page: wholeList, mayManage: false },
  ],
  view({ forms, page, mayManage }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(forms.length),
      columns: say.columns,
      rows: forms.map((each) => [each.name, each.prefix, each.states, String(each.records), stateText("form", each.state, language)]),
      empty: `${say.empty}${mayManage ? say.make : say.ask}`,
      page: { ...page, language },
    });
  },
});
