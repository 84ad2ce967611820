import { day, money } from "../../../../cards/kit/format";
import { notePromise, withdrawPromise } from "../../../domain/collections/note-promise";
import { Refusal } from "../../../domain/shared/refusal";
import { toastText } from "../../texts/toasts";
import { defineCommand, takenBackBy } from "../define-command";
import { amountIn } from "../typed-values";
import { grammar } from "./receivable-promise.grammar";

/** Until the day has passed the customer is not reminded; a promise that was not kept is told. */
export const receivablePromise = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, on, amount }) {
    const customer = await tx.customers.find({ kind: "all" }, named.id);
    if (!customer) throw new Refusal("customer.notFound");
    const { id, version, ...noted } = await notePromise(tx, actor, {
      customerId: customer.id,
      day: on.day,
      ...(amount && { amount: amountIn(amount, customer.currency) }),
    });
    const called = actor.language === "zh" ? customer.name : (customer.nameEn ?? customer.name);
    const said = { customer: called, day: day(on.day, actor.language) };
    const text =
      noted.amount === null
        ? toastText("promiseNoted", said, actor.language)
        : toastText("promiseNotedOf", { ...said, amount: money({ amount: noted.amount, currency: noted.currency }) }, actor.language);
    return { parts: [{ kind: "text", text }], undo: { subject: { kind: "promise", id }, version, before: null } };
  },
  undo: { inverse: takenBackBy(({ tx, actor }, { id, version }) => withdrawPromise(tx, actor, { id, version })) },
});
