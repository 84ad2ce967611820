import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import { stateText } from "../kit/state-tag";

export interface LeadListProps {
  /** Whose, or null for all that the reader may see. */
  readonly asked: string | null;
  readonly pool: boolean;
  /** Whether the reader may claim the pool's leads, from the list itself. */
  readonly mayClaim: boolean;
  readonly leads: readonly (RecordRef & {
    readonly number: string;
    readonly company: string;
    readonly contact: string | null;
    readonly source: string | null;
    readonly state: StateOf<"lead">;
    readonly owner: string | null;
  })[];
  readonly page: ListPage;
}

/** So many can be claimed from the list itself. */
const claimButtons = 3;

const words = {
  zh: {
    titles: { pool: "公海线索", leads: "线索" },
    columns: ["线索", "公司", "联系人", "来源", "状态", "负责人"],
    count: (count: number) => `${count} 条线索`,
    emptyPool: "公海里现在没有线索，都有人跟进",
    empty: "还没有线索。发送「新建线索 公司 联系人 电话」建一条",
    claim: (number: string) => `领取 ${number}`,
    typed: (number: string) => `领 ${number}`,
  },
  en: {
    titles: { pool: "Lead pool", leads: "Leads" },
    columns: ["Lead", "Company", "Contact", "Source", "State", "Owner"],
    count: (count: number) => (count === 1 ? "1 lead" : `${count} leads`),
    emptyPool: "The pool is empty: somebody looks after every lead",
    empty: "No leads yet. Send “add lead company, contact, phone” to make one",
    claim: (number: string) => `Claim ${number}`,
    typed: (number: string) => `claim ${number}`,
  },
};

const one = {
  id: "01JDLEAD00000000000000007",
  version: 1,
  number: "LD-7",
  company: "杭州云汐智能装备",
  contact: "许工",
  source: "trade fair",
  state: "pool",
  owner: null,
} as const;

export const leadListCard = defineCard<LeadListProps>({
  name: "lead-list",
  samples: [
    {
      asked: null,
      pool: true,
      mayClaim: true,
      leads: [one, { ...one, number: "LD-8", company: "Harbor Pumps", contact: "Mike Dunn" }],
      page: wholeList,
    },
    {
      asked: "韩梅梅",
      pool: false,
      mayClaim: true,
      leads: Array.from({ length: 50 }, () => ({ ...one, state: "contacted" as const, owner: "韩梅梅", source: null })),
      page: { before: 0, next: "01JDLISTROW00000000000050" },
    },
    { asked: null, pool: true, mayClaim: false, leads: [], page: wholeList },
    { asked: null, pool: false, mayClaim: false, leads: [], page: wholeList },
  ],
  view({ asked, pool, mayClaim, leads, page }, language) {
    const say = words[language];
    return listView({
      title: pool ? say.titles.pool : say.titles.leads,
      subtitle: asked,
      count: say.count(leads.length),
      columns: say.columns,
      rows: leads.map(({ number, company, contact, source, state, owner }) => [
        number,
        company,
        contact ?? "",
        source ?? "",
        stateText("lead", state, language),
        owner ?? "",
      ]),
      empty: pool ? say.emptyPool : say.empty,
      page: { ...page, language },
      buttons:
        pool && mayClaim
          ? leads.slice(0, claimButtons).map((lead) => button(say.claim(lead.number), "lead.claim", lead, say.typed(lead.number)))
          : [],
    });
  },
});
