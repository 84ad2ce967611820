import { creditInvoice } from "../../../src/domain/invoices/credit-invoice";
import { cancelInvoice, issueInvoice } from "../../../src/domain/invoices/issue-invoice";
import { requestInvoice } from "../../../src/domain/invoices/request-invoice";
import { createOrder } from "../../../src/domain/orders/create-order";
import { cancelOrder } from "../../../src/domain/returns/cancel-order";
import { shipOutbound } from "../../../src/domain/outbound/ship-outbound";
import { refundPayment } from "../../../src/domain/payments/refund-payment";
import { registerPayment } from "../../../src/domain/payments/register-payment";
import { settlePayment } from "../../../src/domain/payments/settle-payment";
import { unsettlePayment } from "../../../src/domain/payments/unsettle-payment";
import { voidPayment } from "../../../src/domain/payments/void-payment";
import { writeOff } from "../../../src/domain/receivables/write-off";
import { inspectReturn } from "../../../src/domain/returns/inspect-return";
import { approveReturn, cancelReturn } from "../../../src/domain/returns/decide-return";
import { receiveReturn } from "../../../src/domain/returns/receive-return";
import { refundReturn } from "../../../src/domain/returns/refund-return";
import { requestReturn } from "../../../src/domain/returns/request-return";
import type { Actor } from "../../../src/domain/shared/actor";
import { newId, type Id } from "../../../src/domain/shared/id";
import type { PaymentTerms } from "../../../src/domain/shared/payment-terms";
import { percent } from "../../../src/domain/shared/money";
import { quantity } from "../../../src/domain/shared/quantity";
import type { Tx } from "../../../src/domain/shared/tx";

import type { GoodsWorld } from "../goods-world";
import type { MoneyStep } from "./model";
import type { MoneyRun } from "./told";

const atOnce: PaymentTerms = { from: "order", days: 0 };
const halves: PaymentTerms = {
  from: "instalments",
  parts: [
    { percent: percent("30"), from: "order", days: 0 },
    { percent: percent("70"), from: "order", days: 30 },
  ],
};

type Made = { readonly kind: "orders" | "payments" | "invoices" | "returns"; readonly id: Id } | null;

/** What the step made, to be found again by its index. */
export async function carryOut(world: GoodsWorld, tx: Tx, actor: Actor, run: MoneyRun, step: MoneyStep): Promise<Made> {
  const of = (kind: keyof MoneyRun) => ("which" in step && run[kind][step.which]) || newId();
  const text = "cents" in step ? (step.cents / 100).toFixed(2) : "0";
  const many = quantity(String("quantity" in step ? step.quantity : 0));
  const reason = "test";
  const firstLine = async (id: Id) => (await tx.orders.find({ kind: "all" }, id))?.lines[0]?.id ?? newId();
  switch (step.do) {
    case "order": {
      const lines = step.lines.map((each) => {
        const price = (each.mills / 1000).toFixed(3);
        return { productId: world.product.id, quantity: String(each.quantity), unit: "pcs", price };
      });
      const terms = step.halves ? halves : atOnce;
      const made = await createOrder(tx, actor, { customerId: run.customerId, lines, warehouseId: world.here, terms });
      return { kind: "orders", id: made.order.id };
    }
    case "ship":
    case "shipPart": {
      const [outbound] = await tx.outbounds.ofOrder(of("orders"));
      const lines = step.do === "shipPart" ? { lines: [{ lineNo: 1, quantity: many }] } : {};
      await shipOutbound(tx, actor, { id: outbound?.id ?? newId(), ...lines });
      return null;
    }
    case "cancel":
      return done(cancelOrder(tx, actor, { id: of("orders"), reason }));
    case "request":
      return { kind: "invoices", id: (await requestInvoice(tx, actor, { salesOrderId: of("orders") })).id };
    case "requestPart": {
      const lines = [{ orderLineId: await firstLine(of("orders")), quantity: many }];
      return { kind: "invoices", id: (await requestInvoice(tx, actor, { salesOrderId: of("orders"), lines })).id };
    }
    case "issue":
      return done(issueInvoice(tx, actor, { id: of("invoices") }));
    case "withdraw":
      return done(cancelInvoice(tx, actor, { id: of("invoices") }));
    case "creditAll":
      return done(creditInvoice(tx, actor, { id: of("invoices"), reason }));
    case "creditPart": {
      const invoice = await tx.invoices.find({ kind: "all" }, of("invoices"));
      const lines = [{ invoiceLineId: invoice?.lines[0]?.id ?? newId(), quantity: many }];
      return done(creditInvoice(tx, actor, { id: of("invoices"), lines, reason }));
    }
    case "concede":
      return done(creditInvoice(tx, actor, { id: of("invoices"), amount: text, reason }));
    case "pay":
      return {
        kind: "payments",
        id: (await registerPayment(tx, actor, { customerId: run.customerId, amount: text, evenIfAlike: true })).id,
      };
    case "settle":
      return done(settlePayment(tx, actor, { paymentId: of("payments") }));
    case "settleOrder": {
      const source = { kind: "salesOrder", id: run.orders[step.order] ?? newId() };
      return done(settlePayment(tx, actor, { paymentId: of("payments"), shares: [{ to: { source }, amount: "rest" }] }));
    }
    case "unsettle":
      return done(unsettlePayment(tx, actor, { paymentId: of("payments"), reason }));
    case "void":
      return done(voidPayment(tx, actor, { paymentId: of("payments"), reason }));
    case "refund":
      return done(refundPayment(tx, actor, { paymentId: of("payments"), amount: text, reason }));
    case "writeOff": {
      const [receivable] = await tx.receivables.ofSource({ kind: "salesOrder", id: of("orders") });
      return done(writeOff(tx, actor, { receivableId: receivable?.id ?? newId(), amount: text, reason }));
    }
    case "askBack": {
      const lines = [{ orderLineId: await firstLine(of("orders")), quantity: many }];
      const made = await requestReturn(tx, actor, { salesOrderId: of("orders"), lines, remedy: step.remedy, reason });
      return { kind: "returns", id: made.id };
    }
    case "approve":
      return done(approveReturn(tx, actor, { id: of("returns") }));
    case "cancelReturn":
      return done(cancelReturn(tx, actor, { id: of("returns") }));
    case "receive":
      return done(receiveReturn(tx, actor, { id: of("returns"), lines: [{ lineNo: 1, quantity: many }] }));
    case "inspect":
      return done(inspectReturn(tx, actor, { id: of("returns") }));
    case "payBack":
      return done(refundReturn(tx, actor, { id: of("returns") }));
  }
}

async function done(work: Promise<unknown>): Promise<null> {
  await work;
  return null;
}
