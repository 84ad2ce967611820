import { transferCard, type TransferMove } from "../../../cards/stock/transfer.card";
import { openOf } from "../../domain/transfers/transfer";
import { transferMachine } from "../../domain/transfers/transfer.machine";
import { movesFrom } from "../../domain/shared/state-machine";
import { definePresenter } from "./define-presenter";
import { piecesOfProducts } from "./pieces-of-products";
import { inUnit, productLabel, productsById, warehouseName } from "./purchasing-words";
import { namesOf } from "./wording";

const buttonsInOrder: readonly TransferMove[] = ["dispatch", "receive", "writeOffRest", "recall", "cancel"];

export const transferPresenter = definePresenter({
  card: "transfer",
  async present(tx, viewer, subject) {
    const transfer = viewer.permissions.has("stock.read") ? await tx.transfers.find(subject.id) : null;
    if (!transfer) return null;
    const { draftedBy, sentBy, receivedBy } = transfer;
    const who = await namesOf(tx, viewer, [draftedBy, sentBy, receivedBy]);
    const products = await productsById(
      tx,
      transfer.lines.map((line) => line.productId),
    );
    const travelling = await Promise.all([...products.keys()].map((id) => tx.serials.at(id, transfer.id)));
    const legal = new Set<string>(
      movesFrom(transferMachine, transfer.state).flatMap((move) =>
        move.permission !== null && viewer.permissions.has(move.permission) ? [move.name] : [],
      ),
    );
    return transferCard.render(
      {
        id: transfer.id,
        version: transfer.version,
        number: transfer.number,
        state: transfer.state,
        from: (await warehouseName(tx, transfer.fromWarehouseId, viewer)) ?? "",
        to: (await warehouseName(tx, transfer.toWarehouseId, viewer)) ?? "",
        plannedDay: transfer.plannedDay,
        sentDay: transfer.sentDay,
        draftedBy: who(draftedBy),
        sentBy: sentBy === null ? null : who(sentBy),
        receivedBy: receivedBy === null ? null : who(receivedBy),
        reason: transfer.reason,
        lines: transfer.lines.map((line) => {
          const product = products.get(line.productId);
          return {
            product: productLabel(product, viewer),
            quantity: inUnit(product, line.unit, line.quantity),
            received: inUnit(product, line.unit, line.received).value,
            open: inUnit(product, line.unit, openOf(line)).value,
            lost: inUnit(product, line.unit, line.lost).value,
          };
        }),
        pieces: await piecesOfProducts(tx, viewer, travelling.flat()),
        moves: buttonsInOrder.filter((move) => legal.has(move)),
      },
      viewer.language,
    );
  },
});
