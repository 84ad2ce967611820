import { todayOf } from "../../../domain/shared/settings";
import { purchaseList } from "../../presenters/purchase-list";
import { defineCommand } from "../define-command";
import { pageAsked, showPage } from "../paging";
import { grammar } from "./purchase-late.grammar";

/** What should have come before today, the latest first. */
export const purchaseLate = defineCommand({
  ...grammar,
  async handle(context) {
    const { tx, actor } = context;
    const states = ["confirmed", "partlyReceived"] as const;
    const late = await tx.purchaseOrders.list({ states, dueBefore: await todayOf(tx), soonestFirst: true }, pageAsked(context));
    return showPage(context, late, (page) => purchaseList(tx, actor, { kind: "late", orders: late.items, page }));
  },
});
