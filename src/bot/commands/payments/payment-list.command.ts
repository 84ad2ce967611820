import { paymentListCard } from "../../../../cards/payments/payment-list.card";
import { stateText } from "../../../../cards/kit/state-tag";
import { scopeOf } from "../../../domain/access/scope";
import { paymentStates, unallocated, type PaymentState } from "../../../domain/receivables/payment-balance";
import { customerName, customersByKey, nameOfCustomer, sumOf } from "../../presenters/wording";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./payment-list.grammar";

const open: readonly PaymentState[] = ["registered", "partlySettled"];

/** Payments of the customers that the actor may see, the newest first, with what of each is not settled yet. */
export const paymentList = defineCommand({
  ...grammar,
  async handle(context, { customer, state: word }) {
    const { tx, actor } = context;
    const { language } = actor;
    const state = paymentStates.find((each) => each === word);
    const states = word === "open" ? open : state && [state];
    const filter = { ...(customer && { customerId: customer.id }), ...(states && { states }) };
    const found = await tx.payments.list(scopeOf(actor), filter, pageAsked(context));
    const customers = await customersByKey(
      tx,
      found.items.map((each) => each.customerId),
    );
    const payments = found.items.map((payment) => {
      const { number, customerId, state: stands, amount, currency, receivedDay } = payment;
      const whose = customers.get(customerId);
      return {
        number,
        customer: whose ? customerName(whose, actor) : "",
        state: stands,
        amount: sumOf(amount, currency),
        left: sumOf(unallocated(payment), currency),
        receivedDay,
      };
    });
    const inState = state ? stateText("payment", state, language) : word === "open" ? openWords[language] : null;
    const asked = [customer && (await nameOfCustomer(tx, actor, customer.id)), inState].filter(Boolean);
    return showPage(context, found, (page) =>
      paymentListCard.render({ asked: asked.length === 0 ? null : asked.join(" · "), payments, page }, language),
    );
  },
});

const openWords = { zh: "未核销", en: "unsettled" } as const;
