import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface ContractListProps {
  readonly asked: string | null;
  readonly contracts: readonly {
    readonly number: string;
    readonly customer: string;
    readonly title: string;
    readonly state: StateOf<"contract">;
    readonly endDay: string | null;
    readonly owner: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "合同",
    columns: ["合同", "客户", "名称", "状态", "到期", "负责人"],
    count: (count: number) => `${count} 份合同`,
    empty: "没有符合条件的合同",
  },
  en: {
    title: "Contracts",
    columns: ["Contract", "Customer", "Title", "State", "Ends", "Owner"],
    count: (count: number) => (count === 1 ? "1 contract" : `${count} contracts`),
    empty: "No contract matches",
  },
};

const frame = { number: "CT-5", customer: "华强", title: "2026 年度框架", state: "signed", endDay: "2026-12-31", owner: "韩梅梅" } as const;

export const contractListCard = defineCard<ContractListProps>({
  name: "contract-list",
  samples: [
    { asked: "60 天内到期", contracts: [frame, { ...frame, number: "CT-7", customer: "宏达液压", endDay: null }], page: wholeList },
    { asked: "60 天内到期", contracts: [], page: wholeList },
  ],
  view({ asked, contracts, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(contracts.length),
      columns: say.columns,
      rows: contracts.map((each) => [
        each.number,
        each.customer,
        each.title,
        stateText("contract", each.state, language),
        each.endDay ? day(each.endDay, language) : "",
        each.owner,
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
