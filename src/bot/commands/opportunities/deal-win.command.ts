import { foretellWin } from "../../../domain/orders/foretell-win";
import { winOpportunity, type WinOpportunity } from "../../../domain/orders/win-opportunity";
import type { ArgumentValues } from "../../conversation/arguments";
import { winInWords } from "../../presenters/win-in-words";
import { defineCommand } from "../define-command";
import { liveCardOf } from "../replies";
import { grammar } from "./deal-win.grammar";

/** The won cascade; winning again shows the order of then. */
export const dealWin = defineCommand({
  ...grammar,
  async foretell({ tx, actor }, args) {
    const win = await foretellWin(tx, actor, wished(args));
    return win && winInWords(tx, actor, win);
  },
  async handle({ tx, actor }, args) {
    const { deal, customerPo } = args;
    const { order } = await winOpportunity(tx, actor, { ...wished(args), ...(customerPo !== undefined && { customerPo }) });
    return {
      parts: [liveCardOf({ kind: "salesOrder", id: order.id }), liveCardOf({ kind: "opportunity", id: deal.id })],
    };
  },
  undo: { instead: { zh: "赢单不能退回，请取消生成的销售订单。", en: "A won deal stays won; please cancel the order that came of it." } },
});

function wished({ deal, deliverBy, warehouse }: ArgumentValues<typeof grammar.args>): WinOpportunity {
  return { id: deal.id, ...(deliverBy && { deliverBy: deliverBy.day }), ...(warehouse && { warehouseId: warehouse.id }) };
}
