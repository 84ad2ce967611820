import { bold, button, buttons, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import type { Button } from "../kit/nodes";

export const morningSections = ["falling", "untouched", "steps", "cold", "quotes", "contracts"] as const;
export type MorningSection = (typeof morningSections)[number];

export interface MorningItem extends RecordRef {
  readonly number: string;
  readonly name: string;
  /** The day that matters: due, last touched, expiring. */
  readonly on: string | null;
}

export interface MorningProps {
  readonly day: string;
  /** Only those with something in them. */
  readonly sections: readonly { readonly section: MorningSection; readonly items: readonly MorningItem[]; readonly more: boolean }[];
}

type Words = Readonly<Record<MorningSection, { readonly title: string; readonly column: string; readonly all: string }>>;

const words = {
  zh: {
    title: "今天要跟的",
    count: (count: number) => `${count} 件事等你`,
    columns: ["编号", "名称"],
    more: (all: string) => `还有更多没列出，发送“${all}”看全部`,
    sections: {
      falling: { title: "快被收回公海的线索", column: "收回日", all: "我的线索" },
      untouched: { title: "还没跟进的线索", column: "上次跟进", all: "我的线索" },
      steps: { title: "到期的下一步", column: "约定日", all: "我的商机" },
      cold: { title: "很久没联系的潜在客户", column: "上次跟进", all: "我的客户" },
      quotes: { title: "快过期的报价", column: "有效期至", all: "我的报价" },
      contracts: { title: "快到期的合同", column: "到期日", all: "合同" },
    } satisfies Words,
    do: {
      falling: ["留 ", "lead.keep", (number: string) => `${number} 再留几天`],
      untouched: ["跟进 ", "lead.contact", (number: string) => `跟进 ${number} 内容`],
      steps: ["跟进 ", "opportunity.followUp", (number: string) => `跟进 ${number} 内容`],
      cold: ["跟进 ", "customer.followUp", (number: string) => `跟进 ${number} 内容`],
      quotes: ["客户已接受 ", "quote.accept", (number: string) => `客户接受了 ${number}`],
      contracts: ["续签 ", "contract.renew", (number: string) => `续签 ${number}`],
    },
  },
  en: {
    title: "To follow up today",
    count: (count: number) => `${count} ${count === 1 ? "thing waits" : "things wait"} for you`,
    columns: ["No.", "Name"],
    more: (all: string) => `there are more than these: send “${all}” for all`,
    sections: {
      falling: { title: "Leads about to go back into the pool", column: "Goes back", all: "my leads" },
      untouched: { title: "Leads nobody has followed up", column: "Last touched", all: "my leads" },
      steps: { title: "Next steps that are due", column: "Agreed for", all: "my deals" },
      cold: { title: "Prospects that have gone cold", column: "Last touched", all: "my customers" },
      quotes: { title: "Quotes about to expire", column: "Valid until", all: "my quotes" },
      contracts: { title: "Contracts about to end", column: "Ends on", all: "contracts" },
    } satisfies Words,
    do: {
      falling: ["Keep ", "lead.keep", (number: string) => `keep ${number}`],
      untouched: ["Follow up ", "lead.contact", (number: string) => `follow up ${number} what was said`],
      steps: ["Follow up ", "opportunity.followUp", (number: string) => `follow up ${number} what was said`],
      cold: ["Follow up ", "customer.followUp", (number: string) => `log follow-up ${number} what was said`],
      quotes: ["Accepted: ", "quote.accept", (number: string) => `customer accepted ${number}`],
      contracts: ["Renew ", "contract.renew", (number: string) => `renew ${number}`],
    },
  },
} as const;

/** So many of a section can be seen to from the message itself. */
const buttonsEach = 2;

const item = (number: string, name: string, on: string): MorningItem => ({
  id: `01JDMORNING0000000000${number}`,
  version: 1,
  number,
  name,
  on,
});

export const morningCard = defineCard<MorningProps>({
  name: "morning",
  samples: [
    {
      day: "2026-11-30",
      sections: [
        { section: "falling", items: [item("LD-7", "杭州云汐智能装备", "2026-12-02")], more: false },
        { section: "untouched", items: [item("LD-9", "Harbor Pumps", "2026-11-26"), item("LD-10", "启帆电机", "2026-11-25")], more: true },
        { section: "steps", items: [item("OP-21", "直线导轨 2 米", "2026-11-29")], more: false },
        { section: "cold", items: [item("C005", "Kestrel Robotics", "2026-10-20")], more: false },
        { section: "quotes", items: [item("QT-31", "博远", "2026-12-01")], more: false },
        { section: "contracts", items: [item("CT-5", "华强", "2026-12-20")], more: false },
      ],
    },
    { day: "2026-11-30", sections: [{ section: "steps", items: [item("OP-21", "Rails", "2026-11-30")], more: false }] },
  ],
  view({ day: today, sections }, language) {
    const say = words[language];
    const count = sections.reduce((all, { items }) => all + items.length, 0);
    const doing = (section: MorningSection, each: MorningItem): Button => {
      const [label, action, typed] = say.do[section];
      return button(`${label}${each.number}`, action, each, typed(each.number));
    };
    return {
      title: say.title,
      subtitle: day(today, language),
      summary: `${say.title} · ${say.count(count)}`,
      nodes: sections.flatMap(({ section, items, more }) => {
        const { title, column, all } = say.sections[section];
        return [
          text(bold(title)),
          table(
            [...say.columns, column],
            items.map(({ number, name, on }) => [number, name, on === null ? "" : day(on, language)]),
          ),
          more && note(say.more(all)),
          buttons(...items.slice(0, buttonsEach).map((each) => doing(section, each))),
        ];
      }),
    };
  },
});
