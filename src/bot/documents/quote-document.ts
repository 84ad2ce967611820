import { day, money, percent, quantity } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import { nameOf } from "../../domain/access/person";
import type { Product } from "../../domain/products/product";
import type { Quote, QuoteLine, QuoteVersion } from "../../domain/quotes/quote";
import type { Language } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import { sum } from "../../domain/shared/money";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { letterheadOf, pageWords, type PrintedDocument } from "./printed-document";

const words = {
  zh: {
    title: "报价单",
    customer: "客户",
    attention: "联系人",
    date: "报价日期",
    validUntil: "有效期至",
    deliverBy: "交货期",
    deliverTo: "交货地点",
    terms: "付款条件",
    owner: "业务联系人",
    columns: ["序号", "产品编号", "名称", "数量", "单价", "折扣", "税率", "金额"],
    offerDiscount: "整单折扣",
    net: "不含税金额",
    tax: "税额",
    total: "合计（含税）",
    inclusive: "以上单价与金额均含税。",
    exclusive: "以上单价与金额未含税，税额另计如上。",
  },
  en: {
    title: "Quote",
    customer: "Customer",
    attention: "Attention",
    date: "Date",
    validUntil: "Valid until",
    deliverBy: "Delivery by",
    deliverTo: "Deliver to",
    terms: "Payment terms",
    owner: "Your contact",
    columns: ["No.", "Item", "Description", "Quantity", "Unit price", "Discount", "Tax", "Amount"],
    offerDiscount: "Discount on the whole offer",
    net: "Net",
    tax: "Tax",
    total: "Total incl. tax",
    inclusive: "Prices and amounts include tax.",
    exclusive: "Prices and amounts are before tax; tax is shown above.",
  },
} as const;

/** A quote's version as the customer gets it: prices and terms, never cost or margin. null where there is no such version. */
export async function quoteDocument(
  tx: Tx,
  quoteId: string,
  versionNo: number | null,
  language: Language,
): Promise<PrintedDocument | null> {
  const quote = await tx.quotes.find({ kind: "all" }, quoteId);
  if (!quote) return null;
  const version = versionNo === null ? quote.current : (await tx.quotes.versionsOf(quoteId)).find((each) => each.versionNo === versionNo);
  if (!version) return null;
  const products = await tx.products.findMany(version.lines.map((line) => line.productId));
  const say = words[language];
  const { currency, netAmount, taxAmount, totalAmount } = version;
  const sumText = (amount: string) => money({ amount, currency });
  const company = await companyOf(tx);
  const known = new Map(products.map((each) => [each.id, each]));
  return {
    language,
    fileName: `${say.title} ${quote.number}${version.versionNo > 1 ? ` v${version.versionNo}` : ""}`,
    title: say.title,
    number: version.versionNo > 1 ? `${quote.number} v${version.versionNo}` : quote.number,
    ...letterheadOf(company, language),
    facts: await factsOf(tx, quote, version, language),
    table: {
      columns: say.columns.map((title, index) => ({
        title,
        align: index > 2 ? "right" : "left",
        width: index === 2 ? "wide" : "auto",
      })),
      rows: version.lines.map((line) => rowOf(line, version, known.get(line.productId), language)),
    },
    totals: [
      ...(version.discountPercent === "0" ? [] : [{ label: say.offerDiscount, value: percent(version.discountPercent) }]),
      { label: say.net, value: sumText(netAmount) },
      { label: say.tax, value: sumText(taxAmount) },
      { label: say.total, value: sumText(totalAmount), strong: true },
    ],
    notes: [version.taxInclusive ? say.inclusive : say.exclusive, ...(version.note === null ? [] : [version.note])],
    pageWords: pageWords[language],
  };
}

async function factsOf(tx: Tx, quote: Quote, version: QuoteVersion, language: Language): Promise<PrintedDocument["facts"]> {
  const say = words[language];
  const customer = await tx.customers.find({ kind: "all" }, quote.customerId);
  const [contact] = await tx.customers.contactsOf(quote.customerId);
  const owner = await tx.people.find(quote.ownerId);
  const { timeZone } = await companyOf(tx);
  const onDay = (on: string | null) => (on === null ? null : day(on, language));
  const facts: readonly (readonly [string, string | null | undefined])[] = [
    [say.customer, language === "en" ? (customer?.nameEn ?? customer?.name) : customer?.name],
    [say.attention, contact?.name],
    [say.date, onDay(dayOf(version.sentAt ?? version.createdAt, timeZone))],
    [say.validUntil, onDay(version.validUntil)],
    [say.deliverBy, onDay(version.deliverBy)],
    [say.deliverTo, version.deliverTo],
    [say.terms, termsText(version.terms, language)],
    [say.owner, owner && nameOf(owner, language)],
  ];
  return facts.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

function rowOf(line: QuoteLine, version: QuoteVersion, product: Product | undefined, language: Language): string[] {
  const { currency } = version;
  const shown = sum(version.taxInclusive ? [line.netAmount, line.taxAmount] : [line.netAmount], currency);
  return [
    String(line.lineNo),
    product?.sku ?? "",
    product ? (language === "zh" ? product.nameZh : product.nameEn) : "",
    quantity({ value: line.typedQuantity, unit: line.unit }, language),
    money({ amount: line.unitPrice, currency }),
    line.discountPercent === "0" ? "" : percent(line.discountPercent),
    percent(line.taxRate),
    money({ amount: shown, currency }),
  ];
}
