import { bold, field, fields, table, text } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { money, quantity, unitWord, type MoneyValue, type QuantityValue } from "../kit/format";

export interface SupplierPriceProps {
  readonly supplier: string;
  readonly product: string;
  readonly unit: string;
  /** Of one base unit; null: not known. */
  readonly price: MoneyValue | null;
  readonly breaks: readonly { readonly from: QuantityValue; readonly price: MoneyValue }[];
  readonly minimum: QuantityValue | null;
  readonly pack: QuantityValue | null;
  readonly leadDays: number;
  readonly priority: number;
}

const words = {
  zh: {
    title: "供应商报价",
    each: (price: string, unit: string) => `${price} / ${unit}`,
    unknown: "价格未定",
    minimum: "起订量",
    pack: "包装量",
    lead: "交期",
    days: (days: number) => `${days} 天`,
    priority: "优先级",
    columns: [">数量起", ">单价"],
  },
  en: {
    title: "Supplier's price",
    each: (price: string, unit: string) => `${price} per ${unit}`,
    unknown: "no price yet",
    minimum: "Smallest order",
    pack: "Comes in",
    lead: "Lead time",
    days: (days: number) => (days === 1 ? "1 day" : `${days} days`),
    priority: "Priority",
    columns: [">From", ">Price"],
  },
} as const;

const bearing: SupplierPriceProps = {
  supplier: "台州恒锋轴承有限公司",
  product: "A100 直线轴承 LM20UU",
  unit: "pcs",
  price: { amount: "26.00", currency: "CNY" },
  breaks: [{ from: { value: "1000", unit: "pcs" }, price: { amount: "24.50", currency: "CNY" } }],
  minimum: { value: "100", unit: "pcs" },
  pack: { value: "12", unit: "pcs" },
  leadDays: 9,
  priority: 1,
};

export const supplierPriceCard = defineCard<SupplierPriceProps>({
  name: "supplier-price",
  samples: [bearing, { ...bearing, price: null, breaks: [], minimum: null, pack: null, leadDays: 1 }],
  view(offer, language) {
    const say = words[language];
    const price = offer.price === null ? say.unknown : say.each(money(offer.price), unitWord(offer.unit, language));
    return {
      title: say.title,
      subtitle: `${offer.supplier} · ${offer.product}`,
      summary: [offer.supplier, offer.product, price].join(" · "),
      nodes: [
        text(bold(price)),
        fields(
          field(say.minimum, offer.minimum && quantity(offer.minimum, language)),
          field(say.pack, offer.pack && quantity(offer.pack, language)),
          field(say.lead, say.days(offer.leadDays)),
          field(say.priority, String(offer.priority)),
        ),
        offer.breaks.length > 0 &&
          table(
            say.columns,
            offer.breaks.map((each) => [quantity(each.from, language), money(each.price)]),
          ),
      ],
    };
  },
});
