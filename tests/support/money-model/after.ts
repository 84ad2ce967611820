import * as documents from "./document-steps";
import * as ledger from "./ledger-steps";
import type { ModelReturn, MoneyModel, MoneyStep } from "./model";

/** What is there after the step, and whether it was done; what is refused changes nothing. */
export function afterStep(before: MoneyModel, step: MoneyStep): { readonly model: MoneyModel; readonly done: boolean } {
  const model = structuredClone(before);
  const done = perform(model, step);
  return { model: done ? model : before, done };
}

function perform(model: MoneyModel, step: MoneyStep): boolean {
  const which = "which" in step ? step.which : -1;
  const [order, payment, invoice, given] = [model.orders[which], model.payments[which], model.invoices[which], model.returns[which]];
  switch (step.do) {
    case "order":
      return documents.order(model, step);
    case "ship":
      return documents.ship(order, null);
    case "shipPart":
      return documents.ship(order, step.quantity);
    case "cancel":
      return documents.cancel(model, order);
    case "request":
      return documents.request(model, order, null);
    case "requestPart":
      return documents.request(model, order, step.quantity);
    case "issue":
      return documents.issue(invoice);
    case "withdraw":
      return documents.withdraw(invoice);
    case "creditAll":
      return documents.creditPieces(invoice, null);
    case "creditPart":
      return documents.creditPieces(invoice, step.quantity);
    case "concede":
      return documents.concede(model, invoice, step.cents);
    case "pay":
      return model.payments.push({ amount: step.cents, allocated: 0, refunded: 0, voided: false }) > 0;
    case "settle":
      return ledger.settle(model, which, null);
    case "settleOrder": {
      const chosen = model.orders[step.order];
      return chosen !== undefined && ledger.settle(model, which, chosen);
    }
    case "unsettle":
      return ledger.unsettle(model, payment);
    case "void":
      return ledger.voidPayment(model, payment);
    case "refund":
      return ledger.refund(payment, step.cents);
    case "writeOff":
      return ledger.writeOff(order?.parts[0], step.cents);
    case "askBack":
      return documents.askBack(model, order, step.quantity, step.remedy);
    case "approve":
      return move(given, ["requested"], "approved");
    case "cancelReturn":
      return move(given, ["requested", "approved"], "cancelled");
    case "receive":
      return documents.receive(given, step.quantity);
    case "inspect":
      return documents.inspect(model, given);
    case "payBack": {
      if (given?.state !== "inspected" || given.released === given.refunded) return false;
      if (!ledger.payBack(model, given.released - given.refunded)) return false;
      given.refunded = given.released;
      return move(given, ["inspected"], "closed");
    }
  }
}

function move(given: ModelReturn | undefined, from: readonly ModelReturn["state"][], to: ModelReturn["state"]): boolean {
  if (!given || !from.includes(given.state)) return false;
  given.state = to;
  return true;
}
