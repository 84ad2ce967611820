import { creditInvoice } from "../../../domain/invoices/credit-invoice";
import { cancelInvoice, issueInvoice } from "../../../domain/invoices/issue-invoice";
import type { Invoice } from "../../../domain/invoices/invoice";
import { requestInvoice } from "../../../domain/invoices/request-invoice";
import { toInvoice } from "../../../domain/invoices/to-invoice";
import { scopeOf } from "../../../domain/access/scope";
import { Refusal } from "../../../domain/shared/refusal";
import type { TypedLine } from "../../conversation/arguments";
import { defineCommand, takenBackBy, type CommandContext } from "../define-command";
import { showRecord } from "../replies";
import { amountIn, inBaseUnit, productOf } from "../typed-values";
import { orderLines } from "./order-lines";
import { grammar as cancel } from "./invoice-cancel.grammar";
import { grammar as credit } from "./invoice-credit.grammar";
import { grammar as issue } from "./invoice-issue.grammar";
import { grammar as request } from "./invoice-request.grammar";

const kinds = ["special", "ordinary"] as const;
const bases = ["shipped", "ordered"] as const;

export const invoiceRequest = defineCommand({
  ...request,
  async handle({ tx, actor }, { order: named, lines, basis: by, type, title, taxId }) {
    const order = await tx.orders.find(scopeOf(actor), named.id);
    if (!order) throw new Refusal("order.notFound");
    const kind = kinds.find((each) => each === type);
    const basis = bases.find((each) => each === by);
    const { id, version } = await requestInvoice(tx, actor, {
      salesOrderId: order.id,
      ...(lines && { lines: await orderLines(tx, order, lines, (line) => toInvoice(line, "ordered"), "invoice.noSuchLine") }),
      ...(basis && { basis }),
      ...(kind && { kind }),
      ...(title && { title }),
      ...(taxId && { taxId }),
    });
    return { ...showRecord("invoice", id), undo: { subject: { kind: "invoice", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => cancelInvoice(tx, actor, { id, version })) },
});

export const invoiceIssue = defineCommand({
  ...issue,
  async handle({ tx, actor }, { invoice, taxNumber, on }) {
    await issueInvoice(tx, actor, { id: invoice.id, ...(taxNumber && { taxNumber }), ...(on && { day: on.day }) });
    return showRecord("invoice", invoice.id);
  },
  undo: {
    instead: {
      zh: "已开的发票只能红冲，发送「红冲 单号」。",
      en: "An issued invoice is corrected by a credit note: “credit note on number”.",
    },
  },
});

export const invoiceCredit = defineCommand({
  ...credit,
  async handle(context, { invoice: named, lines, amount, return: given, reason }) {
    const { tx, actor } = context;
    const invoice = await tx.invoices.find(scopeOf(actor), named.id);
    if (!invoice) throw new Refusal("invoice.notFound");
    await creditInvoice(tx, actor, {
      id: invoice.id,
      reason,
      ...(lines && { lines: await creditedLines(context, invoice, lines) }),
      ...(amount && !lines && { amount: amountIn(amount, invoice.currency) }),
      ...(given && { returnId: given.id }),
    });
    return showRecord("invoice", invoice.id);
  },
  undo: { instead: { zh: "红字发票不能撤销，请重新开票。", en: "A credit note stays; ask for a new invoice instead." } },
});

async function creditedLines({ tx }: CommandContext, invoice: Invoice, lines: readonly TypedLine[]) {
  const found = [];
  for (const { product: named, quantity, plus } of lines) {
    const product = await productOf(tx, named.id);
    const line = invoice.lines.find((each) => each.productId === product.id);
    if (!line) throw new Refusal("invoice.noSuchLine", { order: invoice.number });
    found.push({ invoiceLineId: line.id, quantity: inBaseUnit(product, quantity, plus) });
  }
  return found;
}

export const invoiceCancel = defineCommand({
  ...cancel,
  async handle({ tx, actor }, { invoice }) {
    await cancelInvoice(tx, actor, { id: invoice.id });
    return showRecord("invoice", invoice.id);
  },
});
