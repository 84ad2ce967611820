import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, note, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment, money, percent, quantity, type QuantityValue } from "../kit/format";
import type { Button } from "../kit/nodes";
import { stateTag, stateText } from "../kit/state-tag";
import { termsText } from "../kit/terms";
import { quoteSamples } from "./quote.samples";

export interface QuoteCardLine {
  readonly sku: string;
  readonly name: string;
  readonly quantity: QuantityValue;
  readonly unitPrice: string;
  readonly listPrice: string | null;
  readonly discountPercent: string;
  /** After discount, in the price's tax meaning. */
  readonly amount: string;
  /** Of this moment; null: no warehouse holds it. */
  readonly available: QuantityValue | null;
  /** What is missing; null: nothing. */
  readonly short: QuantityValue | null;
  /** null: the viewer may not see it. */
  readonly marginPercent: string | null;
}

export type QuoteMove = "submit" | "send" | "accept" | "decline" | "win" | "withdraw" | "revise";

export interface QuoteCardProps extends RecordRef {
  readonly number: string;
  readonly versionNo: number;
  readonly state: StateOf<"quote">;
  readonly customer: string;
  readonly deal: string | null;
  readonly owner: string;
  readonly currency: string;
  readonly taxInclusive: boolean;
  readonly discountPercent: string;
  readonly net: string;
  readonly tax: string;
  readonly total: string;
  /** null: the viewer may not see it. */
  readonly marginPercent: string | null;
  readonly validUntil: string | null;
  readonly deliverBy: string | null;
  readonly deliverTo: string | null;
  readonly terms: PaymentTerms;
  readonly note: string | null;
  readonly lines: readonly QuoteCardLine[];
  /** Who decided or answered last, in which words; null: nobody yet. */
  readonly decision: { readonly by: string; readonly at: string; readonly comment: string | null } | null;
  /** Earlier ones, newest first. */
  readonly versions: readonly {
    readonly versionNo: number;
    readonly state: StateOf<"quote">;
    readonly total: string;
    readonly at: string;
  }[];
  /** What this viewer may do now, the most likely first. */
  readonly moves: readonly QuoteMove[];
}

const words = {
  zh: {
    title: "报价",
    short: (count: number) => `${count} 行缺货`,
    allInStock: "库存充足",
    inclusive: "含税",
    withTax: (tax: string) => `含税额 ${tax}`,
    customer: "客户",
    deal: "商机",
    owner: "负责人",
    validUntil: "有效期至",
    deliverBy: "交货日期",
    deliverTo: "送货地址",
    terms: "付款条件",
    discount: "整单折扣",
    margin: "毛利率",
    lines: ["产品", ">数量", ">单价", ">金额"],
    detail: "目录价、库存与毛利",
    detailColumns: ["产品", ">目录价", ">折扣", ">可用", ">缺口", ">毛利率"],
    sums: "合计与其他",
    net: "未税",
    tax: "税额",
    total: "价税合计",
    note: "备注",
    versions: "历史版本",
    versionColumns: ["版本", "状态", ">总额", "时间"],
    decision: (state: string, by: string, at: string) => `${state}：${by}，${at}`,
    showLines: (number: string) => `看 ${number} 明细`,
    moves: {
      submit: ["提交审批", "提交"],
      send: ["发给客户", "发送"],
      accept: ["客户已接受", "客户接受了"],
      decline: ["客户已拒绝", "客户拒绝了"],
      win: ["成交", "成交"],
      withdraw: ["撤回", "撤回"],
      revise: ["改报价", "修改"],
    },
    summary: (head: string, customer: string, total: string, state: string) => `${head} · ${customer} · ${total} · ${state}`,
  },
  en: {
    title: "Quote",
    short: (count: number) => (count === 1 ? "1 line short" : `${count} lines short`),
    allInStock: "all in stock",
    inclusive: "tax included",
    withTax: (tax: string) => `incl. ${tax} tax`,
    customer: "Customer",
    deal: "Deal",
    owner: "Owner",
    validUntil: "Valid until",
    deliverBy: "Deliver by",
    deliverTo: "Deliver to",
    terms: "Payment terms",
    discount: "Overall discount",
    margin: "Margin",
    lines: ["Product", ">Quantity", ">Unit price", ">Amount"],
    detail: "List price, stock and margin",
    detailColumns: ["Product", ">List price", ">Discount", ">Available", ">Short", ">Margin"],
    sums: "Totals and more",
    net: "Net",
    tax: "Tax",
    total: "Total incl. tax",
    note: "Note",
    versions: "Earlier versions",
    versionColumns: ["Version", "State", ">Total", "When"],
    decision: (state: string, by: string, at: string) => `${state}: ${by}, ${at}`,
    showLines: (number: string) => `show ${number} lines`,
    moves: {
      submit: ["Submit for approval", "submit"],
      send: ["Send to customer", "send"],
      accept: ["Customer accepted", "customer accepted"],
      decline: ["Customer declined", "customer declined"],
      win: ["Won", "won"],
      withdraw: ["Withdraw", "withdraw"],
      revise: ["Revise", "revise"],
    },
    summary: (head: string, customer: string, total: string, state: string) => `${head} · ${customer} · ${total} · ${state}`,
  },
} as const;

const name = (line: QuoteCardLine): string => `${line.sku} ${line.name}`;

/** A priced offer: the total, what is missing, what happens next; prices against the list, stock and history behind folds. */
export const quoteCard = defineCard<QuoteCardProps>({
  name: "quote",
  samples: quoteSamples,
  view(quote, language) {
    const say = words[language];
    const sum = (amount: string): string => money({ amount, currency: quote.currency });
    const shortLines = quote.lines.filter((line) => line.short !== null).length;
    const stock = shortLines > 0 ? tag(say.short(shortLines), "bad") : tag(say.allInStock, "good");
    const head = `${say.title} ${quote.number} v${quote.versionNo}`;
    const state = stateTag("quote", quote.state, language);
    const move = (each: QuoteMove, index: number): Button => {
      const [label, verb] = say.moves[each];
      const style = index === 0 && each !== "withdraw" ? { style: "primary" as const } : {};
      return button(label, `quote.${each}`, quote, `${verb} ${quote.number}`, {
        ...style,
      });
    };
    return {
      title: head,
      subtitle: quote.customer,
      state,
      summary: say.summary(head, quote.customer, sum(quote.total), state.text),
      nodes: [
        text(bold(sum(quote.total)), `  ${quote.taxInclusive ? say.inclusive : say.withTax(sum(quote.tax))}  `, stock),
        quote.decision && text(say.decision(state.text, quote.decision.by, moment(quote.decision.at, language))),
        quote.decision?.comment ? text(quote.decision.comment) : null,
        fields(
          field(say.deal, quote.deal),
          field(say.terms, termsText(quote.terms, language)),
          field(say.validUntil, quote.validUntil && day(quote.validUntil, language)),
          field(say.deliverBy, quote.deliverBy && day(quote.deliverBy, language)),
          field(say.discount, quote.discountPercent === "0" ? null : percent(quote.discountPercent)),
          field(say.margin, quote.marginPercent && percent(quote.marginPercent)),
        ),
        table(
          say.lines,
          quote.lines.map((line) => [
            name(line),
            quantity(line.quantity, language),
            money({ amount: line.unitPrice, currency: quote.currency }),
            sum(line.amount),
          ]),
          { showAll: say.showLines(quote.number) },
        ),
        buttons(...quote.moves.map(move)),
        fold(
          say.detail,
          table(
            say.detailColumns,
            quote.lines.map((line) => [
              name(line),
              line.listPrice === null ? "" : sum(line.listPrice),
              line.discountPercent === "0" ? "" : percent(line.discountPercent),
              line.available ? quantity(line.available, language) : "",
              line.short ? quantity(line.short, language) : "",
              line.marginPercent === null ? "" : percent(line.marginPercent),
            ]),
            { showAll: say.showLines(quote.number) },
          ),
        ),
        fold(
          say.sums,
          fields(
            field(say.net, sum(quote.net)),
            field(say.tax, sum(quote.tax)),
            field(say.total, sum(quote.total)),
            field(say.owner, quote.owner),
            field(say.deliverTo, quote.deliverTo),
            field(say.note, quote.note),
          ),
        ),
        quote.versions.length > 0 &&
          fold(
            say.versions,
            table(
              say.versionColumns,
              quote.versions.map((each) => [
                `v${each.versionNo}`,
                stateText("quote", each.state, language),
                sum(each.total),
                moment(each.at, language),
              ]),
              { visibleRows: 5, showAll: say.showLines(quote.number) },
            ),
          ),
        quote.moves.length === 0 && note(say.showLines(quote.number)),
      ],
    };
  },
});
