import { cancelTransfer } from "../../../domain/transfers/send-transfer";
import { draftTransfer } from "../../../domain/transfers/draft-transfer";
import { dialogueTexts } from "../../texts/dialogue";
import { defineCommand, takenBackBy } from "../define-command";
import { showRecord } from "../replies";
import { inBaseUnit, productOf } from "../typed-values";
import { grammar } from "./stock-transfer.grammar";

/** What is to go from one warehouse to another: a draft, sent from its card. */
export const stockTransfer = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { fromWarehouse, toWarehouse, lines: typed, on }) {
    const lines = [];
    for (const { product: named, quantity, plus } of typed) {
      const product = await productOf(tx, named.id);
      lines.push({ productId: product.id, quantity: inBaseUnit(product, quantity, plus), unit: quantity.unit });
    }
    const { id, version } = await draftTransfer(tx, actor, {
      fromWarehouseId: fromWarehouse.id,
      toWarehouseId: toWarehouse.id,
      lines,
      ...(on && { plannedDay: on.day }),
    });
    return { ...showRecord("transfer", id), undo: { subject: { kind: "transfer", id }, version, before: null } };
  },
  undo: {
    inverse: takenBackBy(({ tx, actor }, { id, version }) =>
      cancelTransfer(tx, actor, { id, version, reason: dialogueTexts[actor.language].undoReason }),
    ),
  },
});
