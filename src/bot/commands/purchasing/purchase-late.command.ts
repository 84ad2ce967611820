import { lateOrders } from "../../../domain/purchasing/warn-of-late-orders";
import { todayOf } from "../../../domain/shared/settings";
import { purchaseList } from "../../presenters/purchase-list";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./purchase-late.grammar";

export const purchaseLate = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const late = await lateOrders(tx, await todayOf(tx));
    return showCard(await purchaseList(tx, actor, { kind: "late", orders: late.map(({ order }) => order) }));
  },
});
