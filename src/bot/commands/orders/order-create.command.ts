import { cancelOrder } from "../../../domain/returns/cancel-order";
import { dialogueTexts } from "../../texts/dialogue";
import { scopeOf } from "../../../domain/access/scope";
import { createOrder } from "../../../domain/orders/create-order";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { lineRequests } from "../typed-values";
import { grammar } from "./order-create.grammar";

export const orderCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { customer: named, lines, terms, customerPo }) {
    const customer = await tx.customers.find(scopeOf(actor), named.id);
    if (!customer) throw new Refusal("customer.notFound");
    const { order } = await createOrder(tx, actor, {
      customerId: customer.id,
      lines: await lineRequests(tx, lines, customer.currency),
      ...(terms && { terms }),
      ...(customerPo !== undefined && { customerPo }),
    });
    const { id, version } = order;
    return { ...showRecord("salesOrder", id), undo: { subject: { kind: "salesOrder", id }, version, before: null } };
  },
  undo: {
    inverse: takenBackBy(({ tx, actor }, { id, version }) =>
      cancelOrder(tx, actor, { id, version, reason: dialogueTexts[actor.language].undoReason }),
    ),
  },
});
