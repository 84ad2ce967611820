import type { Language } from "../../src/domain/shared/actor";
import type { DueRule, PaymentTerms } from "../../src/domain/shared/payment-terms";

const inDays = (days: number): string => (days === 1 ? "1 day" : `${days} days`);

const sentences: Readonly<Record<Language, Readonly<Record<DueRule["from"], (days: number) => string>>>> = {
  zh: {
    prepaid: () => "款到发货",
    delivery: (days) => (days === 0 ? "货到付款" : `收货后 ${days} 天`),
    order: (days) => `下单后 ${days} 天`,
    shipment: (days) => `发货后 ${days} 天`,
    invoice: (days) => `开票后 ${days} 天`,
    monthEnd: (days) => `月结 ${days} 天`,
  },
  en: {
    prepaid: () => "prepaid",
    delivery: (days) => (days === 0 ? "on delivery" : `${inDays(days)} from delivery`),
    order: (days) => `${inDays(days)} from order`,
    shipment: (days) => `${inDays(days)} from shipment`,
    invoice: (days) => `net ${days} from invoice`,
    monthEnd: (days) => `${inDays(days)} from month end`,
  },
};

/** "月结 30 天", "30% prepaid + 70% 30 days from shipment". */
export function termsText(terms: PaymentTerms, language: Language): string {
  const sentence = ({ from, days }: DueRule): string => sentences[language][from](days);
  if (terms.from !== "instalments") return sentence(terms);
  return terms.parts.map((part) => `${part.percent}% ${sentence(part)}`).join(" + ");
}
