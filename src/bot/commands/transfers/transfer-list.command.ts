import { stateText } from "../../../../cards/kit/state-tag";
import type { TransferState } from "../../../domain/transfers/transfer";
import { placeName } from "../../presenters/stock-of-products";
import { transferList as listCard } from "../../presenters/transfer-list";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { productOf } from "../typed-values";
import { grammar } from "./transfer-list.grammar";

const open: readonly TransferState[] = ["draft", "sent", "partlyReceived"];
const statesMeant: Readonly<Record<string, readonly TransferState[]>> = {
  draft: ["draft"],
  onItsWay: ["sent", "partlyReceived"],
  received: ["received"],
  cancelled: ["cancelled"],
};

/** What is open, unless something else was asked for. */
export const transferList = defineCommand({
  ...grammar,
  async handle(context, { warehouse, product: named, state = "" }) {
    const { tx, actor } = context;
    const states = statesMeant[state] ?? open;
    const found = await tx.transfers.list(
      { states, ...(warehouse && { warehouseId: warehouse.id }), ...(named && { productId: named.id }) },
      pageAsked(context),
    );
    const place = (await tx.stock.warehouses()).find((each) => each.id === warehouse?.id);
    const asked = [
      place && placeName(place, actor),
      named && (await productOf(tx, named.id)).sku,
      state !== "" && stateText("transfer", states[0] ?? "draft", actor.language),
    ].filter(Boolean);
    return showPage(context, found, (page) =>
      listCard(tx, actor, { transfers: found.items, asked: asked.length === 0 ? null : asked.join(" · "), page }),
    );
  },
});
