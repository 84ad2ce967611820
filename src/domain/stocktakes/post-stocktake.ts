import type { ApprovalSubject } from "../approvals/approval-subject";
import { routeFor } from "../approvals/route";
import { submitForApproval } from "../approvals/submit-for-approval";
import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { compare } from "../shared/money";
import { requireText } from "../shared/record-change";
import { todayOf } from "../shared/settings";
import type { Tx } from "../shared/tx";
import { postCounted } from "../stock/count-stock";
import { keyOf } from "../stock/plan-reservation";
import { lockStocktake, moveStocktake, type StocktakeRef } from "./move-stocktake";
import { isCounted, keyOfLine, stocktakeHash, stocktakeRef, type Stocktake } from "./stocktake";
import { stocktakePolicyOf, worthOfDifferences } from "./stocktake-policy";

/**
 * The books become what was counted, plus what moved since each line was; lines that nobody counted stay as they are. From the
 * company's limit on somebody approves it first. Refuses `stocktake.nothingCounted`, `stock.countStale`,
 * `stock.countBelowReserved`.
 */
export async function postStocktake(tx: Tx, actor: Actor, ref: StocktakeRef): Promise<Stocktake> {
  const stocktake = await lockStocktake(tx, ref);
  const { approveAt } = await stocktakePolicyOf(tx);
  const worth = await worthOfDifferences(tx, stocktake);
  if (approveAt === undefined || compare(worth.amount, approveAt) < 0) {
    const posted = await moveStocktake(tx, actor, "post", stocktake, { postedDay: await todayOf(tx) });
    await postLines(tx, actor, posted);
    return posted;
  }
  const submitted = await moveStocktake(tx, actor, "submit", stocktake);
  const subject = stocktakeRef(submitted);
  const facts = { warehouse: submitted.warehouseId };
  const route = await routeFor(tx, actor, { matter: "stockDifference", subject, ownerId: null, ...worth, facts });
  await submitForApproval(tx, actor, {
    ...route,
    subject,
    number: submitted.number,
    hash: stocktakeHash(submitted),
    content: worth,
    editedBy: submitted.countedBy ?? actor.personId,
    reasons: route.flow ? route.reasons : [{ code: "amount", value: worth.amount, limit: approveAt, currency: worth.currency }],
  });
  return submitted;
}

/** In the order in which everybody takes stock rows; these are the transaction's last writes. */
async function postLines(tx: Tx, actor: Actor, stocktake: Stocktake): Promise<void> {
  const counted = stocktake.lines.filter(isCounted).map((line) => ({ key: keyOfLine(stocktake, line), count: line.count }));
  for (const { key, count } of counted.toSorted((a, b) => (keyOf(a.key) < keyOf(b.key) ? -1 : 1))) {
    const { counted: found, position, serials } = count;
    await postCounted(tx, actor, { ...key, counted: found, position, source: stocktakeRef(stocktake), ...(serials && { serials }) });
  }
}

/** Not wanted any more; an approval that waits is void. Refuses `text.missing` without a reason. */
export async function cancelStocktake(tx: Tx, actor: Actor, input: StocktakeRef & { readonly reason: string }): Promise<Stocktake> {
  const stocktake = await lockStocktake(tx, input);
  const cancelled = await moveStocktake(tx, actor, "cancel", stocktake, { reason: requireText("reason", input.reason, 500) });
  await voidApproval(tx, actor, stocktakeRef(stocktake));
  return cancelled;
}

/** What a decision does to a stocktake: approved it is posted, or refused where the books have gone on meanwhile. */
export const stocktakeApproval: ApprovalSubject = {
  async lock(tx, id) {
    const stocktake = await tx.stocktakes.lock(id);
    return stocktake && { contentHash: stocktakeHash(stocktake), editedBy: stocktake.countedBy ?? stocktake.startedBy };
  },
  async approved(tx, actor, id) {
    const posted = await moveStocktake(tx, actor, "approve", await lockStocktake(tx, { id }), { postedDay: await todayOf(tx) });
    await postLines(tx, actor, posted);
  },
  async rejected(tx, actor, id, comment) {
    await moveStocktake(tx, actor, "reject", await lockStocktake(tx, { id }), { reason: comment });
  },
  async returned(tx, actor, id, comment) {
    await moveStocktake(tx, actor, "return", await lockStocktake(tx, { id }), { reason: comment });
  },
  async withdrawn(tx, actor, id) {
    await moveStocktake(tx, actor, "withdraw", await lockStocktake(tx, { id }));
  },
};
