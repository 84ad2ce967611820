import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import { field, fields, note, table } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { isZero, money, quantity, type MoneyValue, type QuantityValue } from "../kit/format";
import { termsText } from "../kit/terms";

export interface SupplierCardProps {
  readonly number: string;
  readonly name: string;
  readonly email: string | null;
  /** null: the viewer may not see it. */
  readonly terms: PaymentTerms | null;
  /** The terms are the usual ones; nothing else was agreed. */
  readonly usual: boolean;
  readonly currency: string;
  readonly shortName: string | null;
  readonly active: boolean;
  /** What it offers; the price null: not known, or not for this viewer. */
  readonly offers: readonly {
    readonly product: string;
    readonly price: MoneyValue | null;
    readonly minimum: QuantityValue;
    readonly leadDays: number;
  }[];
}

const words = {
  zh: {
    title: (number: string) => `供应商 ${number}`,
    email: "订单发到",
    terms: "付款条件",
    usual: (terms: string) => `${terms}（通用）`,
    currency: "币种",
    shortName: "简称",
    off: "已停用",
    columns: ["供应", ">单价", ">起订量", ">交期"],
    days: (count: number) => `${count} 天`,
    noOffers: (name: string) => `还没登记它供应什么。发送「供应商价格 ${name} 产品 单价 … 起订量 … 交期 …天」`,
    noEmail: "没有邮箱，采购订单要自己发给对方。发送「供应商 邮箱 地址」登记",
  },
  en: {
    title: (number: string) => `Supplier ${number}`,
    email: "Orders go to",
    terms: "Payment terms",
    usual: (terms: string) => `${terms} (as usual)`,
    currency: "Currency",
    shortName: "Short name",
    off: "Not used",
    columns: ["Supplies", ">Price", ">Minimum", ">Lead time"],
    days: (count: number) => (count === 1 ? "1 day" : `${count} days`),
    noOffers: (name: string) => `What it supplies is not entered yet. Send “supplier price ${name} PRODUCT at …, MOQ …, lead time … days”`,
    noEmail: "No e-mail address: orders have to be sent by hand. Send “supplier name email address” to enter one",
  },
};

const hengfeng: SupplierCardProps = {
  number: "V1",
  name: "台州恒锋轴承有限公司",
  email: "orders@v1.example",
  terms: { days: 45, from: "invoice" },
  usual: false,
  currency: "CNY",
  shortName: "恒锋",
  active: true,
  offers: [
    { product: "A100 直线轴承 LM20UU", price: { amount: "26.00", currency: "CNY" }, minimum: { value: "100", unit: "pcs" }, leadDays: 9 },
    { product: "A200 直线轴承 LM30UU", price: null, minimum: { value: "0", unit: "pcs" }, leadDays: 1 },
  ],
};

export const supplierCard = defineCard<SupplierCardProps>({
  name: "supplier",
  samples: [
    hengfeng,
    { ...hengfeng, email: null, terms: { days: 30, from: "invoice" }, usual: true, offers: [] },
    { ...hengfeng, terms: null, active: false },
  ],
  view(supplier, language) {
    const say = words[language];
    const terms = supplier.terms && termsText(supplier.terms, language);
    return {
      title: say.title(supplier.number),
      subtitle: supplier.name,
      ...(!supplier.active && { state: { text: say.off, tone: "neutral" as const } }),
      summary: [supplier.number, supplier.name, supplier.email].filter(Boolean).join(" · "),
      nodes: [
        fields(
          field(say.email, supplier.email),
          field(say.terms, terms && (supplier.usual ? say.usual(terms) : terms)),
          field(say.currency, supplier.currency),
          field(say.shortName, supplier.shortName),
        ),
        supplier.offers.length > 0 &&
          table(
            say.columns,
            supplier.offers.map((each) => [
              each.product,
              each.price ? money(each.price) : "",
              isZero(each.minimum.value) ? "" : quantity(each.minimum, language),
              say.days(each.leadDays),
            ]),
          ),
        supplier.active && supplier.offers.length === 0 && note(say.noOffers(supplier.shortName ?? supplier.name)),
        supplier.email === null && note(say.noEmail),
      ],
    };
  },
});
