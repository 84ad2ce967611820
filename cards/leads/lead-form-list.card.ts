import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface LeadFormListProps {
  readonly forms: readonly {
    readonly number: string;
    readonly name: string;
    readonly state: StateOf<"leadForm">;
    readonly leads: number;
    readonly address: string;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "线索表单",
    columns: ["编号", "活动", "状态", ">线索", "链接"],
    count: (count: number) => `${count} 个表单。发送编号看二维码`,
    empty: "还没有线索表单。发送“新建线索表单 2026 广交会”建一个，展位上扫码就能留资料",
  },
  en: {
    title: "Lead forms",
    columns: ["No.", "Campaign", "State", ">Leads", "Page"],
    count: (count: number) => `${count} ${count === 1 ? "form" : "forms"}. Send a number for its QR code`,
    empty: "No lead forms yet. Send “new lead form Canton Fair 2026”: visitors scan its code and leave their details",
  },
};

const one = { number: "LF-1", name: "2026 广交会", state: "open", leads: 12, address: "https://bot.example/f/x7Kd93kQa2Lp" } as const;

export const leadFormListCard = defineCard<LeadFormListProps>({
  name: "lead-form-list",
  samples: [
    { forms: [one, { ...one, number: "LF-2", name: "Web site", state: "closed", leads: 0 }], page: wholeList },
    { forms: Array.from({ length: 20 }, () => one), page: { before: 0, next: "01JDLISTROW00000000000020" } },
    { forms: [], page: wholeList },
  ],
  view({ forms, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(forms.length),
      columns: say.columns,
      rows: forms.map(({ number, name, state, leads, address }) => [
        number,
        name,
        stateText("leadForm", state, language),
        String(leads),
        address,
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
