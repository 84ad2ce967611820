import { bold, field, fields, fold, note, table, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, grouped, isZero, money, percent, quantity, unitWord, type MoneyValue, type QuantityValue } from "../kit/format";

export interface ProductCardProps {
  readonly sku: string;
  readonly name: string;
  /** In the other language, where it is another one. */
  readonly otherName: string | null;
  readonly unit: string;
  /** Each further unit with what one of it holds, in base units. */
  readonly units: readonly { readonly unit: string; readonly holds: string }[];
  readonly taxRate: string;
  /** null: the viewer may not see it, or it was never entered. */
  readonly cost: MoneyValue | null;
  readonly tracksLots: boolean;
  readonly tracksSerials: boolean;
  readonly tracksStock: boolean;
  readonly warrantyMonths: number | null;
  readonly active: boolean;
  readonly prices: readonly {
    readonly price: MoneyValue;
    readonly from: QuantityValue;
    readonly discount: string;
    /** null: everybody's. */
    readonly customer: string | null;
    /** A day to come, or since when; null: always. */
    readonly since: string | null;
  }[];
  readonly stock: readonly {
    readonly warehouse: string;
    readonly available: string;
    readonly onHand: string;
    readonly incoming: string;
    readonly safety: string | null;
  }[];
  /** null: the viewer may not see suppliers. */
  readonly suppliers:
    | readonly {
        readonly name: string;
        /** null: not known, or not for this viewer. */
        readonly price: MoneyValue | null;
        readonly minimum: QuantityValue;
        readonly leadDays: number;
      }[]
    | null;
  readonly mayChange: boolean;
}

const words = {
  zh: {
    title: (sku: string) => `产品 ${sku}`,
    off: "已停用",
    noPrice: "还没有价格",
    otherName: "英文名",
    units: "单位",
    tax: "税率",
    cost: "成本",
    keeps: "管理方式",
    lots: "按批次",
    serials: "按序列号",
    service: "不管库存",
    warranty: "保修",
    months: (count: number) => `${count} 个月`,
    holds: (unit: string, amount: string) => `1 ${unit} = ${amount}`,
    each: (price: string, unit: string) => `${price} / ${unit}`,
    prices: ["从", ">价格", "给谁", "哪天起"],
    everybody: "所有客户",
    first: "1 起",
    off2: (off: string) => `，折扣 ${off}`,
    stock: ["仓库", ">可用", ">在库", ">在途", ">安全库存"],
    suppliers: (count: number) => `供应商（${count}）`,
    supplierColumns: ["供应商", ">单价", ">起订量", ">交期"],
    days: (count: number) => `${count} 天`,
    noSupplier: (sku: string) => `还没有供应商。发送「供应商价格 供应商名 ${sku} 单价 …」登记`,
    how: (sku: string) =>
      `改：「${sku} 单价 92」「${sku} 满100个 85」「${sku} 单价 92 12月1日起」「${sku} 改名为 …」「${sku} 加单位 一箱60个」「停用 ${sku}」`,
    again: (sku: string) => `再卖它：发送「恢复 ${sku}」`,
  },
  en: {
    title: (sku: string) => `Product ${sku}`,
    off: "Discontinued",
    noPrice: "no price yet",
    otherName: "Chinese name",
    units: "Units",
    tax: "Tax rate",
    cost: "Cost",
    keeps: "Kept",
    lots: "by lot",
    serials: "by serial number",
    service: "no stock",
    warranty: "Warranty",
    months: (count: number) => (count === 1 ? "1 month" : `${count} months`),
    holds: (unit: string, amount: string) => `1 ${unit} = ${amount}`,
    each: (price: string, unit: string) => `${price} per ${unit}`,
    prices: ["From", ">Price", "For", "Since"],
    everybody: "everybody",
    first: "the first",
    off2: (off: string) => `, ${off} off`,
    stock: ["Warehouse", ">Available", ">On hand", ">Incoming", ">Safety stock"],
    suppliers: (count: number) => `Suppliers (${count})`,
    supplierColumns: ["Supplier", ">Price", ">Minimum", ">Lead time"],
    days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
    noSupplier: (sku: string) => `No supplier yet. Send “supplier price NAME ${sku} at …” to enter one`,
    how: (sku: string) =>
      `To change: “${sku} price 92”, “${sku} 85 from 100 pcs”, “${sku} price 92 from Dec 1”, “rename ${sku} to …”, “${sku} add unit carton of 60”, “discontinue ${sku}”`,
    again: (sku: string) => `To sell it again, send “reactivate ${sku}”`,
  },
};

const bearing: ProductCardProps = {
  sku: "A300",
  name: "直线轴承 LM40UU",
  otherName: "Linear bearing LM40UU",
  unit: "pcs",
  units: [{ unit: "carton", holds: "60" }],
  taxRate: "13",
  cost: { amount: "61.00", currency: "CNY" },
  tracksLots: false,
  tracksSerials: false,
  tracksStock: true,
  warrantyMonths: null,
  active: true,
  prices: [
    { price: { amount: "88.00", currency: "CNY" }, from: { value: "0", unit: "pcs" }, discount: "0", customer: null, since: null },
    { price: { amount: "82.00", currency: "CNY" }, from: { value: "100", unit: "pcs" }, discount: "0", customer: null, since: null },
    {
      price: { amount: "79.00", currency: "CNY" },
      from: { value: "0", unit: "pcs" },
      discount: "5",
      customer: "华强",
      since: "2026-12-01",
    },
  ],
  stock: [{ warehouse: "主仓", available: "320", onHand: "380", incoming: "0", safety: "50" }],
  suppliers: [
    { name: "台州恒锋轴承有限公司", price: { amount: "61.00", currency: "CNY" }, minimum: { value: "100", unit: "pcs" }, leadDays: 9 },
  ],
  mayChange: true,
};

export const productCard = defineCard<ProductCardProps>({
  name: "product",
  samples: [
    bearing,
    { ...bearing, otherName: null, units: [], prices: [], stock: [], suppliers: [], cost: null },
    { ...bearing, active: false, tracksLots: true, tracksSerials: true, warrantyMonths: 24, suppliers: null, mayChange: false },
    { ...bearing, active: false, tracksStock: false, stock: [], suppliers: null },
  ],
  view(product, language) {
    const say = words[language];
    const { sku, unit } = product;
    const counted = (value: string) => quantity({ value, unit }, language);
    const general = product.prices.find(({ customer, from, since }) => customer === null && isZero(from.value) && since === null);
    const main = general ? say.each(money(general.price), unitWord(general.from.unit, language)) : say.noPrice;
    const kept = [product.tracksLots && say.lots, product.tracksSerials && say.serials, !product.tracksStock && say.service].filter(
      Boolean,
    );
    const suppliers = product.suppliers ?? [];
    return {
      title: say.title(sku),
      subtitle: product.name,
      ...(!product.active && { state: { text: say.off, tone: "neutral" as const } }),
      summary: [sku, product.name, product.active ? main : say.off].join(" · "),
      nodes: [
        text(bold(main)),
        fields(
          field(say.otherName, product.otherName),
          field(
            say.units,
            [unitWord(unit, language), ...product.units.map((each) => say.holds(unitWord(each.unit, language), counted(each.holds)))].join(
              " · ",
            ),
          ),
          field(say.tax, percent(product.taxRate)),
          field(say.cost, product.cost && say.each(money(product.cost), unitWord(unit, language))),
          field(say.keeps, kept.join(" · ")),
          field(say.warranty, product.warrantyMonths === null ? null : say.months(product.warrantyMonths)),
        ),
        product.prices.length > 1 &&
          table(
            say.prices,
            product.prices.map(({ from, price, discount, customer, since }) => [
              isZero(from.value) ? say.first : quantity(from, language),
              `${say.each(money(price), unitWord(from.unit, language))}${isZero(discount) ? "" : say.off2(percent(discount))}`,
              customer ?? say.everybody,
              since === null ? "" : day(since, language),
            ]),
          ),
        product.stock.length > 0 &&
          table(
            say.stock,
            product.stock.map((each) => [
              each.warehouse,
              `${grouped(each.available)} ${unitWord(unit, language, each.available)}`,
              grouped(each.onHand),
              isZero(each.incoming) ? "" : grouped(each.incoming),
              each.safety === null ? "" : grouped(each.safety),
            ]),
          ),
        suppliers.length > 0 &&
          fold(
            say.suppliers(suppliers.length),
            table(
              say.supplierColumns,
              suppliers.map((each) => [
                each.name,
                each.price ? money(each.price) : "",
                isZero(each.minimum.value) ? "" : quantity(each.minimum, language),
                say.days(each.leadDays),
              ]),
            ),
          ),
        product.mayChange && product.active && product.tracksStock && product.suppliers?.length === 0 && note(say.noSupplier(sku)),
        product.mayChange && note(product.active ? say.how(sku) : say.again(sku)),
      ],
    };
  },
});
