import { payableCard, type PayableMove } from "../../../cards/purchasing/payable.card";
import { outstandingOf } from "../../domain/payables/payable";
import { payableMachine } from "../../domain/payables/payable.machine";
import { todayOf } from "../../domain/shared/settings";
import { movesFrom } from "../../domain/shared/state-machine";
import { definePresenter } from "./define-presenter";
import { lateBy, productLabel, productsById, supplierName } from "./purchasing-words";
import { namesOf, sumOf } from "./wording";

export const payablePresenter = definePresenter({
  card: "payable",
  async present(tx, viewer, subject) {
    const payable = await tx.payables.find(subject.id);
    const order = payable && (await tx.purchaseOrders.find(payable.purchaseOrderId));
    if (!payable || !order || !viewer.permissions.has("payable.read")) return null;
    const { currency } = payable;
    const products = await productsById(
      tx,
      payable.lines.map((line) => line.productId),
    );
    const who = await namesOf(tx, viewer, [payable.overBy]);
    const legal = new Set<string>(
      movesFrom(payableMachine, payable.state)
        .filter((move) => move.permission !== null && viewer.permissions.has(move.permission))
        .map((move) => move.name),
    );
    const unpaid = payable.state === "open" || payable.state === "partlyPaid";
    return payableCard.render(
      {
        id: payable.id,
        version: payable.version,
        number: payable.number,
        state: payable.state,
        supplier: supplierName(await tx.suppliers.find(payable.supplierId), viewer),
        order: order.number,
        billNumber: payable.billNumber,
        billDay: payable.billDay,
        dueDay: payable.dueDay,
        daysLate: unpaid ? lateBy(payable.dueDay, await todayOf(tx)) : 0,
        amount: sumOf(payable.amount, currency),
        expected: sumOf(payable.expected, currency),
        paid: sumOf(payable.paid, currency),
        open: sumOf(outstandingOf(payable), currency),
        overBy: payable.overBy === null ? null : who(payable.overBy),
        voidReason: payable.voidReason,
        lines: payable.lines.map((line) => {
          const ordered = order.lines.find((each) => each.id === line.orderLineId);
          return {
            product: productLabel(products.get(line.productId), viewer),
            ordered: ordered?.quantity ?? "0",
            received: ordered?.received ?? "0",
            returned: ordered?.returned ?? "0",
            billed: line.quantity,
          };
        }),
        payments: (await tx.payables.paymentsOf(payable.id)).map((each) => ({
          on: each.paidDay,
          amount: sumOf(each.amount, currency),
          reference: each.reference,
        })),
        moves: (["pay", "void"] as const satisfies readonly PayableMove[]).filter((move) => legal.has(move)),
      },
      viewer.language,
    );
  },
});
