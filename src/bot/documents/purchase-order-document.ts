import { day, money, quantity } from "../../../cards/kit/format";
import { termsText } from "../../../cards/kit/terms";
import { nameOf } from "../../domain/access/person";
import { totalOf, valueOf, type PurchaseOrder, type PurchaseOrderLine } from "../../domain/purchasing/purchase-order";
import type { Product } from "../../domain/products/product";
import { usualTerms } from "../../domain/purchasing/supplier";
import type { Language } from "../../domain/shared/actor";
import { dayOf } from "../../domain/shared/calendar-day";
import { sum } from "../../domain/shared/money";
import { companyOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { inUnit } from "../presenters/purchasing-words";
import { letterheadOf, pageWords, type PrintedDocument } from "./printed-document";

const words = {
  zh: {
    title: "采购订单",
    supplier: "供应商",
    date: "订单日期",
    due: "要求到货",
    warehouse: "送货仓库",
    terms: "付款条件",
    contact: "采购联系人",
    columns: ["序号", "产品编号", "名称", "数量", "单价", "税率", "金额"],
    net: "不含税金额",
    tax: "税额",
    total: "合计（含税）",
    notes: ["请确认交期，送货单上注明采购订单号。"],
    inclusive: "以上单价含税。",
    exclusive: "以上单价未含税。",
    signatures: ["采购方", "供应商"],
  },
  en: {
    title: "Purchase order",
    supplier: "Supplier",
    date: "Date",
    due: "Delivery by",
    warehouse: "Deliver to",
    terms: "Payment terms",
    contact: "Our contact",
    columns: ["No.", "Item", "Description", "Quantity", "Unit price", "Tax", "Amount"],
    net: "Net",
    tax: "Tax",
    total: "Total incl. tax",
    notes: ["Please confirm the delivery day and state our order number on the delivery note."],
    inclusive: "Unit prices include tax.",
    exclusive: "Unit prices are before tax.",
    signatures: ["Buyer", "Supplier"],
  },
} as const;

/** A purchase order as its supplier gets it. null where there is none. */
export async function purchaseOrderDocument(tx: Tx, id: string, language: Language): Promise<PrintedDocument | null> {
  const order = await tx.purchaseOrders.find(id);
  if (!order) return null;
  const say = words[language];
  const company = await companyOf(tx);
  const { currency, lines } = order;
  const products = new Map((await tx.products.findMany(lines.map((line) => line.productId))).map((each) => [each.id, each]));
  const text = (amount: string) => money({ amount, currency });
  return {
    language,
    fileName: `${say.title} ${order.number}`,
    title: say.title,
    number: order.number,
    ...letterheadOf(company, language),
    facts: await factsOf(tx, order, company.timeZone, language),
    table: {
      columns: say.columns.map((title, index) => ({ title, align: index > 2 ? "right" : "left", width: index === 2 ? "wide" : "auto" })),
      rows: lines.map((line) => rowOf(line, products.get(line.productId), currency, language)),
    },
    totals: [
      {
        label: say.net,
        value: text(
          sum(
            lines.map((line) => line.netAmount),
            currency,
          ),
        ),
      },
      {
        label: say.tax,
        value: text(
          sum(
            lines.map((line) => line.taxAmount),
            currency,
          ),
        ),
      },
      { label: say.total, value: text(totalOf(order)), strong: true },
    ],
    notes: [order.taxInclusive ? say.inclusive : say.exclusive, ...say.notes],
    barcode: order.number,
    signatures: say.signatures,
    pageWords: pageWords[language],
  };
}

async function factsOf(tx: Tx, order: PurchaseOrder, timeZone: string, language: Language): Promise<PrintedDocument["facts"]> {
  const say = words[language];
  const supplier = await tx.suppliers.find(order.supplierId);
  const contact = order.draftedBy === null ? null : await tx.people.find(order.draftedBy);
  const warehouse = (await tx.stock.warehouses()).find((each) => each.id === order.warehouseId);
  const facts = [
    { label: say.supplier, value: (language === "en" ? supplier?.nameEn : null) ?? supplier?.name ?? "" },
    { label: say.date, value: day(dayOf(order.confirmedAt ?? order.createdAt, timeZone), language) },
    { label: say.due, value: order.dueDay === null ? "" : day(order.dueDay, language) },
    { label: say.warehouse, value: (language === "zh" ? warehouse?.nameZh : warehouse?.nameEn) ?? "" },
    { label: say.terms, value: termsText(order.terms ?? usualTerms, language) },
    { label: say.contact, value: contact ? nameOf(contact, language) : "" },
  ];
  return facts.filter((each) => each.value !== "");
}

function rowOf(line: PurchaseOrderLine, product: Product | undefined, currency: string, language: Language): string[] {
  return [
    String(line.lineNo),
    product?.sku ?? "",
    (language === "zh" ? product?.nameZh : product?.nameEn) ?? "",
    quantity(inUnit(product, line.unit, line.quantity), language),
    money({ amount: line.unitPrice, currency }),
    `${line.taxRate}%`,
    money({ amount: valueOf(line, line.quantity, currency), currency }),
  ];
}
