import type { StateOf } from "../../src/domain/shared/state-labels";
import { defineCard } from "../kit/define-card";
import { listView, moreWords } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface LeadFormListProps {
  readonly forms: readonly {
    readonly number: string;
    readonly name: string;
    readonly state: StateOf<"leadForm">;
    readonly leads: number;
    readonly address: string;
  }[];
  /** Whether there are forms that the list does not hold. */
  readonly more: boolean;
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
    { forms: [one, { ...one, number: "LF-2", name: "Web site", state: "closed", leads: 0 }], more: false },
    { forms: Array.from({ length: 50 }, () => one), more: true },
    { forms: [], more: false },
  ],
  view({ forms, more }, language) {
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
      more: more ? moreWords[language] : null,
    });
  },
});
