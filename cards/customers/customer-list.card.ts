import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface CustomerListProps {
  /** Whose; null for all that the reader may see. */
  readonly asked: string | null;
  /** Only those that have not ordered yet. */
  readonly prospects: boolean;
  /** Only what nobody owns. */
  readonly pool?: boolean;
  readonly customers: readonly {
    readonly number: string;
    readonly name: string;
    readonly prospect: boolean;
    /** null: in the pool. */
    readonly owner: string | null;
    readonly lastFollowUp: string | null;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    titles: { customers: "客户", prospects: "潜在客户", pool: "公海里的潜在客户" },
    emptyPool: "公海里没有潜在客户。没人跟进的会自动收回来，规则见「公海规则」",
    claim: "领取，例如发送「领 C005」",
    columns: ["编号", "客户", "类别", "负责人", "最近跟进"],
    kinds: { customer: "老客户", prospect: "潜在客户" },
    pool: "公海",
    never: "还没有",
    count: (count: number) => `${count} 个客户`,
    empty: "还没有客户。发送「新建客户 公司 联系人 电话」建一个",
  },
  en: {
    titles: { customers: "Customers", prospects: "Prospects", pool: "Prospects in the pool" },
    emptyPool: "No prospects in the pool. Those that nobody follows up come back by themselves; see “pool rules”",
    claim: "To claim one, send for example “claim C005”",
    columns: ["No.", "Customer", "Kind", "Owner", "Last follow-up"],
    kinds: { customer: "customer", prospect: "prospect" },
    pool: "pool",
    never: "none yet",
    count: (count: number) => (count === 1 ? "1 customer" : `${count} customers`),
    empty: "No customers yet. Send “add customer company, contact, phone” to make one",
  },
};

const one = { number: "C001", name: "深圳华强精密机械有限公司", prospect: false, owner: "韩梅梅", lastFollowUp: "2026-11-20" } as const;

export const customerListCard = defineCard<CustomerListProps>({
  name: "customer-list",
  samples: [
    {
      asked: "韩梅梅",
      prospects: false,
      customers: [one, { ...one, number: "C005", name: "东莞市鑫源模具厂", prospect: true, owner: null, lastFollowUp: null }],
      page: wholeList,
    },
    { asked: null, prospects: false, customers: Array.from({ length: 20 }, () => one), page: { before: 20, next: null } },
    { asked: null, prospects: true, customers: [], page: wholeList },
    { asked: null, prospects: true, pool: true, customers: [{ ...one, prospect: true, owner: null }], page: wholeList },
    { asked: null, prospects: true, pool: true, customers: [], page: wholeList },
  ],
  view({ asked, prospects, pool, customers, page }, language) {
    const say = words[language];
    return listView({
      title: pool ? say.titles.pool : prospects ? say.titles.prospects : say.titles.customers,
      subtitle: asked,
      count: say.count(customers.length),
      columns: say.columns,
      rows: customers.map((each) => [
        each.number,
        each.name,
        each.prospect ? say.kinds.prospect : say.kinds.customer,
        each.owner ?? say.pool,
        each.lastFollowUp === null ? say.never : day(each.lastFollowUp, language),
      ]),
      empty: pool ? say.emptyPool : say.empty,
      more: pool ? say.claim : null,
      page: { ...page, language },
    });
  },
});
