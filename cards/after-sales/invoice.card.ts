import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, type MoneyValue, quantity, type QuantityValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type InvoiceCardMove = "issue" | "credit" | "cancel";

export interface InvoiceCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"invoice">;
  readonly kind: "special" | "ordinary";
  readonly customer: string;
  readonly title: string;
  readonly taxId: string | null;
  readonly order: string;
  readonly issuedNumber: string | null;
  readonly issuedDay: string | null;
  readonly net: MoneyValue;
  readonly tax: MoneyValue;
  readonly total: MoneyValue;
  readonly credited: MoneyValue | null;
  readonly requestedBy: string;
  readonly lines: readonly { readonly product: string; readonly quantity: QuantityValue; readonly amount: MoneyValue }[];
  readonly creditNotes: readonly { readonly number: string; readonly amount: MoneyValue; readonly reason: string }[];
  readonly moves: readonly InvoiceCardMove[];
}

const words = {
  zh: {
    name: "发票",
    kinds: { special: "增值税专用发票", ordinary: "普通发票" },
    title: "抬头",
    taxId: "税号",
    order: "订单",
    issuedNumber: "发票号码",
    issuedDay: "开票日",
    net: "不含税",
    tax: "税额",
    credited: "已红冲",
    requestedBy: "申请人",
    columns: ["产品", ">数量", ">含税金额"],
    noTaxId: "开专票还缺购方税号，请先补在客户资料里。",
    moves: {
      issue: ["开票", (number: string) => `${number} 开了`],
      credit: ["红冲", (number: string) => `${number} 红冲 原因`],
      cancel: ["撤回申请", (number: string) => `撤回 ${number}`],
    },
  },
  en: {
    name: "Invoice",
    kinds: { special: "special VAT invoice", ordinary: "ordinary invoice" },
    title: "Made out to",
    taxId: "Tax id",
    order: "Order",
    issuedNumber: "Invoice number",
    issuedDay: "Issued on",
    net: "Net",
    tax: "Tax",
    credited: "Credited",
    requestedBy: "Asked for by",
    columns: ["Product", ">Quantity", ">Amount incl. tax"],
    noTaxId: "A special invoice needs the buyer's tax id; add it to the customer first.",
    moves: {
      issue: ["Issue", (number: string) => `issue ${number}`],
      credit: ["Credit", (number: string) => `credit note on ${number}, reason`],
      cancel: ["Withdraw", (number: string) => `withdraw ${number}`],
    },
  },
} as const;

const cny = (amount: string): MoneyValue => ({ amount, currency: "CNY" });
const requested: InvoiceCardProps = {
  id: "01JDINVOICE00000000000089",
  version: 1,
  number: "INV-89",
  state: "requested",
  kind: "special",
  customer: "宁波北航电机有限公司",
  title: "宁波北航电机有限公司",
  taxId: "91330200MA2AXXXX1K",
  order: "SO-9",
  issuedNumber: null,
  issuedDay: null,
  net: cny("7079.65"),
  tax: cny("920.35"),
  total: cny("8000.00"),
  credited: null,
  requestedBy: "韩梅梅",
  lines: [{ product: "6204 深沟球轴承", quantity: { value: "100", unit: "pcs" }, amount: cny("8000.00") }],
  creditNotes: [],
  moves: ["issue", "cancel"],
};

export const invoiceCard = defineCard<InvoiceCardProps>({
  name: "invoice",
  samples: [
    requested,
    { ...requested, taxId: null },
    {
      ...requested,
      state: "partlyCredited",
      issuedNumber: "2026-000012",
      issuedDay: "2026-11-25",
      credited: cny("500.00"),
      creditNotes: [{ number: "R2026-000001", amount: cny("500.00"), reason: "价格补偿" }],
      moves: ["credit"],
    },
  ],
  view(invoice, language) {
    const say = words[language];
    const state = stateTag("invoice", invoice.state, language);
    return {
      title: `${say.name} ${invoice.number}`,
      subtitle: invoice.customer,
      state,
      summary: [invoice.number, invoice.customer, money(invoice.total), state.text].join(" · "),
      nodes: [
        text(bold(money(invoice.total)), `  ${say.kinds[invoice.kind]}`),
        invoice.kind === "special" && invoice.taxId === null && note(say.noTaxId),
        fields(
          field(say.issuedNumber, invoice.issuedNumber),
          field(say.issuedDay, invoice.issuedDay && day(invoice.issuedDay, language)),
          field(say.title, invoice.title),
          field(say.taxId, invoice.taxId),
          field(say.order, invoice.order),
          field(say.net, money(invoice.net)),
          field(say.tax, money(invoice.tax)),
          field(say.credited, invoice.credited && money(invoice.credited)),
          field(say.requestedBy, invoice.requestedBy),
        ),
        table(
          say.columns,
          invoice.lines.map((line) => [line.product, quantity(line.quantity, language), money(line.amount)]),
        ),
        ...invoice.creditNotes.map((each) => note(`${each.number}  -${money(each.amount)}  ${each.reason}`)),
        buttons(
          ...invoice.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            const look = move === "credit" ? { style: "danger" as const } : index === 0 ? { style: "primary" as const } : {};
            return button(label, `invoice.${move}`, invoice, typed(invoice.number), look);
          }),
        ),
      ],
    };
  },
});
