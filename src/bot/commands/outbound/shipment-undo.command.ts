import { undoShipment } from "../../../domain/returns/undo-shipment";
import { Refusal } from "../../../domain/shared/refusal";
import { toastText } from "../../texts/toasts";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./shipment-undo.grammar";
import { whichShipped } from "./which-outbound";

/** The last shipment of the document did not happen. */
export const shipmentUndo = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named }) {
    const outbound = await whichShipped(tx, actor, named);
    const last = (await tx.outbounds.shipmentsOfOrder(outbound.salesOrderId)).findLast((each) => each.outboundId === outbound.id);
    if (!last) throw new Refusal("shipment.none", { number: outbound.number });
    const { shipment } = await undoShipment(tx, actor, { id: last.id });
    const text = toastText("shipmentUndone", { shipment: shipment.number, number: outbound.number }, actor.language);
    return { parts: [{ kind: "text", text }, liveCardOf({ kind: "outbound", id: outbound.id })] };
  },
  undo: { instead: { zh: "请再发一次货。", en: "Please ship it again." } },
});
