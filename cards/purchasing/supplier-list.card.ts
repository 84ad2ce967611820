import { defineCard } from "../kit/define-card";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface SupplierListProps {
  readonly suppliers: readonly {
    readonly number: string;
    readonly name: string;
    /** Up to a few SKUs that it offers, and how many there are. */
    readonly offers: readonly string[];
    readonly count: number;
    readonly email: string | null;
    readonly active: boolean;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    title: "供应商",
    columns: ["编号", "供应商", "供应", "邮箱"],
    off: "（已停用）",
    and: (names: string, count: number) => `${names} 等 ${count} 种`,
    count: (count: number) => `${count} 家供应商`,
    empty: "还没有供应商。发送「新建供应商 台州恒锋轴承有限公司 简称恒锋 邮箱 sales@hengfeng.example 月结45天」",
    more: "发送「供应商 名称」看一家，「供应商价格 名称 产品 单价 …」登记价格",
  },
  en: {
    title: "Suppliers",
    columns: ["No.", "Supplier", "Supplies", "E-mail"],
    off: " (not used)",
    and: (names: string, count: number) => `${names} and more, ${count} in all`,
    count: (count: number) => (count === 1 ? "1 supplier" : `${count} suppliers`),
    empty: "No suppliers yet. Send “new supplier Hengfeng Bearings, email sales@hengfeng.example, net 45”",
    more: "Send “supplier NAME” to see one, “supplier price NAME PRODUCT at …” to enter a price",
  },
};

const one = { number: "V1", name: "台州恒锋轴承有限公司", offers: ["A100", "A200"], count: 2, email: "orders@v1.example", active: true };

export const supplierListCard = defineCard<SupplierListProps>({
  name: "supplier-list",
  samples: [
    { suppliers: [one, { ...one, number: "V2", offers: ["A100", "A200", "B16"], count: 12, email: null, active: false }], page: wholeList },
    { suppliers: Array.from({ length: 20 }, () => one), page: { before: 0, next: "x" } },
    { suppliers: [], page: wholeList },
  ],
  view({ suppliers, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(suppliers.length),
      columns: say.columns,
      rows: suppliers.map(({ number, name, offers, count, email, active }) => {
        const names = offers.join(language === "zh" ? "、" : ", ");
        return [number, active ? name : `${name}${say.off}`, count > offers.length ? say.and(names, count) : names, email ?? ""];
      }),
      empty: say.empty,
      more: say.more,
      page: { ...page, language },
    });
  },
});
