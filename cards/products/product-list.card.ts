import { defineCard } from "../kit/define-card";
import { money, quantity, unitWord, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface ProductListProps {
  /** Those that are not sold any more. */
  readonly discontinued: boolean;
  readonly products: readonly {
    readonly sku: string;
    readonly name: string;
    readonly unit: string;
    /** Everybody's price of one base unit; null: not listed. */
    readonly price: MoneyValue | null;
    /** In base units; null: no warehouse holds it. */
    readonly available: string | null;
  }[];
  readonly page: ListPage;
}

const words = {
  zh: {
    titles: { sold: "产品", discontinued: "停用的产品" },
    columns: ["编号", "名称", ">单价", ">可用"],
    count: (count: number) => `${count} 个产品`,
    empty: "还没有产品。发送「新建产品 A300 直线轴承 LM40UU 单位个 一箱60个 单价 88」，或发一份产品表（Excel、CSV）",
    noneOff: "没有停用的产品",
    more: "发送「看 编号」看一个，「新建产品 …」加一个",
  },
  en: {
    titles: { sold: "Products", discontinued: "Discontinued products" },
    columns: ["No.", "Name", ">Price", ">Available"],
    count: (count: number) => (count === 1 ? "1 product" : `${count} products`),
    empty: "No products yet. Send “add product A300 Linear bearing LM40UU, pcs, carton of 60, price 88”, or a list of them (Excel, CSV)",
    noneOff: "No product is discontinued",
    more: "Send “show NUMBER” to see one, “add product …” for another",
  },
};

const one = { sku: "A300", name: "直线轴承 LM40UU", unit: "pcs", price: { amount: "88.00", currency: "CNY" }, available: "320" };

export const productListCard = defineCard<ProductListProps>({
  name: "product-list",
  samples: [
    { discontinued: false, products: [one, { ...one, sku: "F1", name: "运费", price: null, available: null }], page: wholeList },
    { discontinued: false, products: Array.from({ length: 20 }, () => one), page: { before: 20, next: null } },
    { discontinued: false, products: [], page: wholeList },
    { discontinued: true, products: [], page: wholeList },
  ],
  view({ discontinued, products, page }, language) {
    const say = words[language];
    return listView({
      title: discontinued ? say.titles.discontinued : say.titles.sold,
      count: say.count(products.length),
      columns: say.columns,
      rows: products.map(({ sku, name, unit, price, available }) => [
        sku,
        name,
        price === null ? "" : `${money(price)} / ${unitWord(unit, language)}`,
        available === null ? "" : quantity({ value: available, unit }, language),
      ]),
      empty: discontinued ? say.noneOff : say.empty,
      more: say.more,
      page: { ...page, language },
    });
  },
});
