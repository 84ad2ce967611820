import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface DuplicateListProps {
  readonly kind: "customer" | "lead";
  /** The newer of each pair stands second. */
  readonly pairs: readonly {
    readonly one: string;
    readonly oneName: string;
    readonly other: string;
    readonly otherName: string;
    readonly by: "phone" | "email" | "name" | "emailDomain";
  }[];
  readonly mayMerge: boolean;
  readonly page: ListPage;
}

const words = {
  zh: {
    titles: { customer: "可能重复的客户", lead: "可能重复的线索" },
    columns: ["可能是同一家", "", "依据", "要合并，发送"],
    by: { phone: "电话相同", email: "邮箱相同", name: "名称相同", emailDomain: "邮箱域名相同（仅供参考）" },
    typed: (other: string, one: string) => `把 ${other} 合并到 ${one}`,
    ask: "请主管合并",
    count: (count: number) => `${count} 对`,
    empty: "没有发现重复。按电话、邮箱、公司名称和邮箱域名比对过了。要合并两条看着不像的，发送「把 C009 合并到 C005」",
  },
  en: {
    titles: { customer: "Customers that look alike", lead: "Leads that look alike" },
    columns: ["May be one", "", "Because of", "To merge, send"],
    by: { phone: "same phone", email: "same e-mail", name: "same name", emailDomain: "same e-mail domain (a hint only)" },
    typed: (other: string, one: string) => `merge ${other} into ${one}`,
    ask: "ask your manager",
    count: (count: number) => (count === 1 ? "1 pair" : `${count} pairs`),
    empty:
      "No duplicates found; phones, e-mails, company names and e-mail domains were compared. To merge two that do not look alike, send “merge C009 into C005”",
  },
};

const pair = { one: "C001", oneName: "深圳华强精密机械有限公司", other: "C014", otherName: "华强精密机械", by: "name" } as const;

export const duplicateListCard = defineCard<DuplicateListProps>({
  name: "duplicate-list",
  samples: [
    { kind: "customer", pairs: [pair, { ...pair, by: "emailDomain" }], mayMerge: true, page: wholeList },
    {
      kind: "lead",
      pairs: [{ one: "LD-7", oneName: "Acme Robotics Inc.", other: "LD-22", otherName: "ACME Robotics", by: "phone" }],
      mayMerge: false,
      page: wholeList,
    },
    {
      kind: "customer",
      pairs: Array.from({ length: 20 }, () => pair),
      mayMerge: true,
      page: { before: 0, next: "01JDLISTROW00000000000020" },
    },
    { kind: "customer", pairs: [], mayMerge: true, page: wholeList },
  ],
  view({ kind, pairs, mayMerge, page }, language) {
    const say = words[language];
    return listView({
      title: say.titles[kind],
      count: say.count(pairs.length),
      columns: say.columns,
      rows: pairs.map((each) => [
        `${each.one} ${each.oneName}`,
        `${each.other} ${each.otherName}`,
        say.by[each.by],
        mayMerge ? say.typed(each.other, each.one) : say.ask,
      ]),
      empty: say.empty,
      page: { ...page, language },
    });
  },
});
