import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import { field, fields, note } from "../kit/build";
import { defineCard } from "../kit/define-card";
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
}

const words = {
  zh: {
    title: (number: string) => `供应商 ${number}`,
    email: "订单发到",
    terms: "付款条件",
    usual: (terms: string) => `${terms}（通用）`,
    currency: "币种",
    noEmail: "没有邮箱，采购订单要自己发给对方。发送「供应商 邮箱 地址」登记",
  },
  en: {
    title: (number: string) => `Supplier ${number}`,
    email: "Orders go to",
    terms: "Payment terms",
    usual: (terms: string) => `${terms} (as usual)`,
    currency: "Currency",
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
};

export const supplierCard = defineCard<SupplierCardProps>({
  name: "supplier",
  samples: [hengfeng, { ...hengfeng, email: null, terms: { days: 30, from: "invoice" }, usual: true }, { ...hengfeng, terms: null }],
  view(supplier, language) {
    const say = words[language];
    const terms = supplier.terms && termsText(supplier.terms, language);
    return {
      title: say.title(supplier.number),
      subtitle: supplier.name,
      summary: [supplier.number, supplier.name, supplier.email].filter(Boolean).join(" · "),
      nodes: [
        fields(
          field(say.email, supplier.email),
          field(say.terms, terms && (supplier.usual ? say.usual(terms) : terms)),
          field(say.currency, supplier.currency),
        ),
        supplier.email === null && note(say.noEmail),
      ],
    };
  },
});
