import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import { bold, button, buttons, field, fields, fold, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, money, moment, type MoneyValue } from "../kit/format";
import { termsText } from "../kit/terms";

export interface ContactLine {
  readonly name: string;
  readonly called: string | null;
  readonly title: string | null;
  readonly phone: string | null;
  readonly email: string | null;
}

export interface CustomerCardProps extends RecordRef {
  readonly number: string;
  readonly name: string;
  readonly shortName: string;
  readonly prospect: boolean;
  readonly owner: string | null;
  readonly terms: PaymentTerms;
  /** What the customer owes; null: the viewer may not see it. */
  readonly owed: MoneyValue | null;
  readonly overdue: MoneyValue | null;
  readonly overdueDays: number;
  readonly credit: { readonly limit: MoneyValue; readonly left: MoneyValue } | null;
  /** Paid ahead, not used yet. */
  readonly paidAhead: MoneyValue | null;
  readonly address: string | null;
  /** Unified social credit code; where there is none invoices are ordinary. */
  readonly taxId: string | null;
  readonly intent: "strong" | "medium" | "weak" | null;
  readonly tags: readonly string[];
  readonly contacts: readonly ContactLine[];
  /** Open deals, quotes, contracts and orders: "SO-12 待发货". */
  readonly open: readonly { readonly number: string; readonly what: string; readonly amount: MoneyValue | null }[];
  readonly lastFollowUp: { readonly at: string; readonly by: string; readonly note: string } | null;
  readonly nextStep: { readonly on: string; readonly what: string } | null;
  /** Of a prospect: the day it goes back into the pool, once that is near, and what the viewer may do about it. */
  readonly pool?: { readonly day: string | null; readonly moves: readonly ("claim" | "keep" | "release")[] };
  readonly mayFollowUp: boolean;
  readonly mayQuote: boolean;
}

const words = {
  zh: {
    title: "客户",
    prospect: "潜在客户",
    regular: "成交客户",
    owed: (amount: string) => `应收 ${amount}`,
    nothingOwed: "无欠款",
    overdue: (amount: string, days: number) => `逾期 ${amount}（${days} 天）`,
    owner: "负责人",
    pool: "公海",
    falls: (on: string) => `没有跟进的话，${on} 收回公海`,
    poolMoves: {
      claim: { label: "领取", typed: (number: string) => `领 ${number}` },
      keep: { label: "再留几天", typed: (number: string) => `${number} 再留几天` },
      release: { label: "放回公海", typed: (number: string) => `${number} 放回公海` },
    },
    terms: "付款条件",
    credit: "信用额度",
    left: (left: string, limit: string) => `剩 ${left} / ${limit}`,
    paidAhead: "预收余额",
    next: "下一步",
    address: "地址",
    taxId: "税号",
    intent: { strong: "意向强", medium: "意向一般", weak: "意向弱" },
    contact: "联系人",
    contacts: (count: number) => `联系人（${count}）`,
    contactColumns: ["姓名", "职务", "电话", "邮箱"],
    open: (count: number) => `进行中的业务（${count}）`,
    openColumns: ["单号", "状态", ">金额"],
    lastFollowUp: (by: string, at: string, what: string) => `最近跟进：${by}，${at}\n${what}`,
    neverFollowedUp: "还没有跟进记录",
    followUp: "记跟进",
    quote: "报价",
    typedFollowUp: (name: string) => `跟进${name} 内容`,
    typedQuote: (name: string) => `给${name}报价`,
    showAll: (name: string) => `查客户 ${name}`,
  },
  en: {
    title: "Customer",
    prospect: "prospect",
    regular: "customer",
    owed: (amount: string) => `${amount} owed`,
    nothingOwed: "nothing owed",
    overdue: (amount: string, days: number) => `${amount} overdue (${days === 1 ? "1 day" : `${days} days`})`,
    owner: "Owner",
    pool: "in the pool",
    falls: (on: string) => `Goes back into the pool on ${on} unless somebody follows up`,
    poolMoves: {
      claim: { label: "Claim", typed: (number: string) => `claim ${number}` },
      keep: { label: "Keep it", typed: (number: string) => `keep ${number}` },
      release: { label: "Release", typed: (number: string) => `release ${number}` },
    },
    terms: "Payment terms",
    credit: "Credit",
    left: (left: string, limit: string) => `${left} left of ${limit}`,
    paidAhead: "Paid ahead",
    next: "Next step",
    address: "Address",
    taxId: "Tax ID",
    intent: { strong: "strong intent", medium: "medium intent", weak: "weak intent" },
    contact: "Contact",
    contacts: (count: number) => `Contacts (${count})`,
    contactColumns: ["Name", "Title", "Phone", "E-mail"],
    open: (count: number) => `Open business (${count})`,
    openColumns: ["Number", "State", ">Amount"],
    lastFollowUp: (by: string, at: string, what: string) => `Last follow-up: ${by}, ${at}\n${what}`,
    neverFollowedUp: "Not followed up yet",
    followUp: "Log a follow-up",
    quote: "Quote",
    typedFollowUp: (name: string) => `log follow-up ${name} what was said`,
    typedQuote: (name: string) => `quote for ${name}`,
    showAll: (name: string) => `customer ${name}`,
  },
};

const huaqiang: CustomerCardProps = {
  id: "01JDCUSTOMER0000000000001",
  version: 3,
  number: "C001",
  name: "深圳华强精密机械有限公司",
  shortName: "华强",
  prospect: false,
  owner: "韩梅梅",
  terms: { days: 30, from: "shipment" },
  owed: { amount: "66400.00", currency: "CNY" },
  overdue: { amount: "66400.00", currency: "CNY" },
  overdueDays: 5,
  credit: { limit: { amount: "500000.00", currency: "CNY" }, left: { amount: "431440.00", currency: "CNY" } },
  paidAhead: null,
  address: "深圳市宝安区沙井街道 18 号",
  taxId: "91440300MA5FJQ2K7X",
  intent: null,
  tags: ["重点客户"],
  contacts: [{ name: "王建国", called: "王总", title: "总经理", phone: "138****0001", email: null }],
  open: [
    { number: "OP-21", what: "谈判", amount: { amount: "380000.00", currency: "CNY" } },
    { number: "SO-12", what: "待发货", amount: { amount: "2160.00", currency: "CNY" } },
  ],
  lastFollowUp: { at: "2026-11-23T16:20", by: "韩梅梅", note: "王总说下周给答复" },
  nextStep: { on: "2026-12-02", what: "再打电话" },
  mayFollowUp: true,
  mayQuote: true,
};

export const customerCard = defineCard<CustomerCardProps>({
  name: "customer",
  samples: [
    huaqiang,
    {
      ...huaqiang,
      number: "C005",
      name: "东莞市鑫源模具厂",
      shortName: "鑫源",
      prospect: true,
      owner: null,
      owed: null,
      overdue: null,
      credit: null,
      taxId: null,
      intent: "strong",
      tags: [],
      open: [],
      lastFollowUp: null,
      nextStep: null,
      mayQuote: false,
    },
    { ...huaqiang, overdue: null, owed: { amount: "0.00", currency: "CNY" }, paidAhead: { amount: "1200.00", currency: "CNY" } },
  ],
  view(customer, language) {
    const say = words[language];
    const owed = customer.owed === null ? null : /^0(\.0+)?$/.test(customer.owed.amount) ? say.nothingOwed : say.owed(money(customer.owed));
    const late = customer.overdue && say.overdue(money(customer.overdue), customer.overdueDays);
    const [first] = customer.contacts;
    const marks = [...(customer.intent === null ? [] : [say.intent[customer.intent]]), ...customer.tags];
    return {
      title: `${say.title} ${customer.number}`,
      subtitle: customer.name,
      state: customer.prospect ? { text: say.prospect, tone: "neutral" } : { text: say.regular, tone: late ? "warning" : "good" },
      summary: [customer.number, customer.name, owed, late].filter(Boolean).join(" · "),
      nodes: [
        owed !== null && text(bold(owed), ...(late === null ? [] : ["  ", tag(late, "bad")])),
        marks.length > 0 && text(...marks.flatMap((mark, index) => [index === 0 ? "" : " ", tag(mark, "neutral")])),
        fields(
          field(say.owner, customer.owner ?? say.pool),
          field(say.terms, termsText(customer.terms, language)),
          field(say.credit, customer.credit && say.left(money(customer.credit.left), money(customer.credit.limit))),
          field(say.contact, first && [first.called ?? first.name, first.phone].filter(Boolean).join(" ")),
          field(say.paidAhead, customer.paidAhead && money(customer.paidAhead)),
          field(say.next, customer.nextStep && `${day(customer.nextStep.on, language)} ${customer.nextStep.what}`),
        ),
        customer.pool?.day ? text(tag(say.falls(day(customer.pool.day, language)), "warning")) : null,
        buttons(
          customer.mayFollowUp &&
            button(say.followUp, "customer.followUp", customer, say.typedFollowUp(customer.shortName), { style: "primary" }),
          customer.mayQuote && button(say.quote, "customer.quote", customer, say.typedQuote(customer.shortName)),
          ...(customer.pool?.moves ?? []).map((move) => {
            const { label, typed } = say.poolMoves[move];
            return button(label, `prospect.${move}`, customer, typed(customer.number));
          }),
        ),
        customer.open.length > 0 &&
          fold(
            say.open(customer.open.length),
            table(
              say.openColumns,
              customer.open.map(({ number, what, amount }) => [number, what, amount ? money(amount) : ""]),
              { showAll: say.showAll(customer.shortName) },
            ),
          ),
        customer.contacts.length > 0 &&
          fold(
            say.contacts(customer.contacts.length),
            table(
              say.contactColumns,
              customer.contacts.map((each) => [
                each.called && each.called !== each.name ? `${each.name} ${each.called}` : each.name,
                each.title ?? "",
                each.phone ?? "",
                each.email ?? "",
              ]),
            ),
            fields(field(say.address, customer.address), field(say.taxId, customer.taxId)),
          ),
        note(
          customer.lastFollowUp
            ? say.lastFollowUp(customer.lastFollowUp.by, moment(customer.lastFollowUp.at, language), customer.lastFollowUp.note)
            : say.neverFollowedUp,
        ),
      ],
    };
  },
});
