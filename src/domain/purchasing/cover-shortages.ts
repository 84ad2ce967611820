import { voidApproval } from "../approvals/void-approval";
import type { Actor } from "../shared/actor";
import { newId, type Id } from "../shared/id";
import { isMore, isPositive, less, most, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { auditChange, auditCreated } from "../shared/record-change";
import { RunAgain } from "../shared/run-again";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { chooseOffer, orderable } from "./choose-offer";
import { openKeyOf, type Demand, type Requisition, type SupplierOffer } from "./requisition";
import { requisitionHash } from "./requisition-hash";
import { requisitionMachine } from "./requisition.machine";

/** One product in one warehouse, and what will be free of it when the caller's own taking is done. */
export interface Position {
  readonly productId: Id;
  readonly warehouseId: Id;
  readonly available: Quantity;
}

/**
 * Shortage = target − (available − backordered + open requisitions + open purchases), when available − backordered is
 * strictly under the threshold; without a threshold that is 0. The open requisition of the key is topped up, a new one
 * made only where there is none. Running it again without new facts changes nothing. One look without a lock tells
 * where anything could be short: who makes a shortage sees it, the caller's own backorders being in it (`known`: when
 * the caller has looked already, and counted its own). What somebody said no to (`declined`, by open key) is asked for again only
 * where more is short now. Call it when the lines are written and before the stock rows:
 * requisitions are locked first, keys in order.
 */
export async function coverShortages(
  tx: Tx,
  actor: Actor,
  positions: readonly Position[],
  sourceId: Id | null,
  known?: readonly Demand[],
  declined?: ReadonlyMap<string, Quantity>,
): Promise<readonly Requisition[]> {
  const demands = known ?? (await tx.requisitions.demands(productsOf(positions)));
  const low = positions.flatMap(({ productId, warehouseId, available }) => {
    const demand = demands.find((each) => each.productId === productId && each.warehouseId === warehouseId);
    if (!demand || !isMore(demand.threshold, less(available, demand.backordered))) return [];
    return [{ ...demand, available, openKey: openKeyOf(productId, warehouseId) }];
  });
  if (low.length === 0) return [];
  const productIds = productsOf(low);
  const [offers, onWay] = [await tx.requisitions.offers(productIds), await tx.requisitions.onItsWay(productIds)];
  const written: Requisition[] = [];
  const inOrder = low.toSorted((a, b) => (a.openKey < b.openKey ? -1 : 1));
  for (const { productId, warehouseId, available, openKey, threshold, target } of inOrder) {
    const coming = onWay.filter((each) => each.productId === productId && (each.warehouseId ?? warehouseId) === warehouseId);
    // Locked before anything is counted: whoever is short of the same waits, and counts this one's backorders too.
    const open = await tx.requisitions.lockByOpenKey(openKey);
    const requested = await tx.requisitions.openQuantity(productId, warehouseId);
    const short = shortage({
      threshold,
      target,
      projected: less(available, await tx.requisitions.backordered(productId, warehouseId)),
      requested,
      purchased: total(coming.map((each) => each.quantity)),
    });
    if (!isPositive(short)) continue;
    const offer = chooseOffer(
      offers.filter((each) => each.productId === productId),
      short,
    );
    const refused = declined?.get(openKey);
    if (refused !== undefined && !isMore(orderable(short, offer), refused)) continue;
    written.push(
      open && (open.state === "suggested" || open.state === "pendingApproval")
        ? await topUp(tx, actor, open, short, offer)
        : await suggest(tx, actor, { productId, warehouseId, available: beyond(requested, short, offer) }, open === null, offer, sourceId),
    );
  }
  return written;
}

function productsOf(places: readonly { readonly productId: Id }[]): Id[] {
  return [...new Set(places.map((each) => each.productId))];
}

export interface ShortageFacts {
  readonly threshold: Quantity;
  readonly target: Quantity;
  /** Available less what is backordered; may be negative. */
  readonly projected: Quantity;
  readonly requested: Quantity;
  readonly purchased: Quantity;
}

/** Pure; 0 when nothing is to be bought. The trigger is strict: exactly the threshold is enough. */
export function shortage({ threshold, target, projected, requested, purchased }: ShortageFacts): Quantity {
  if (!isMore(threshold, projected)) return noQuantity;
  return most(noQuantity, less(most(target, threshold), plus(projected, plus(requested, purchased))));
}

/**
 * What is asked for beside what is asked for already: the two are ordered together, so the minimum counts once (C46: 10
 * asked for in packs of 1 with a minimum of 5, one more needed, is 11 and not 15).
 */
function beyond(requested: Quantity, short: Quantity, offer: SupplierOffer | undefined): Quantity {
  return less(orderable(plus(requested, short), offer), requested);
}

async function topUp(tx: Tx, actor: Actor, open: Requisition, short: Quantity, offer: SupplierOffer | undefined): Promise<Requisition> {
  const subject = { kind: "requisition", id: open.id };
  if (open.state === "pendingApproval") await voidApproval(tx, actor, subject);
  const more = orderable(plus(open.quantity, short), offer);
  const moved = applyTransition(actor, requisitionMachine, "topUp", open, null);
  const saved = await tx.requisitions.save({ ...moved, quantity: more, contentHash: requisitionHash({ ...open, quantity: more }) });
  auditChange(tx, actor, "requisition.topUp", subject, open, saved);
  const data = {
    number: saved.number,
    productId: saved.productId,
    warehouseId: saved.warehouseId,
    quantity: more,
    before: open.quantity,
    shortage: short,
  };
  tx.emit({ type: "requisition.toppedUp", subject, actorId: actor.personId, data });
  return saved;
}

async function suggest(
  tx: Tx,
  actor: Actor,
  { productId, warehouseId, available: wanted }: Position,
  free: boolean,
  offer: SupplierOffer | undefined,
  sourceId: Id | null,
): Promise<Requisition> {
  const requisition: Requisition = {
    id: newId(),
    number: await tx.numbers.next("PR"),
    productId,
    warehouseId,
    quantity: wanted,
    state: "suggested",
    openKey: free ? openKeyOf(productId, warehouseId) : null,
    sourceKind: "shortage",
    sourceId,
    supplierId: offer?.supplierId ?? null,
    needBy: null,
    requestedBy: actor.personId,
    note: null,
    contentHash: requisitionHash({ productId, warehouseId, quantity: wanted }),
    createdAt: tx.now,
    version: 1,
  };
  await addOpen(tx, requisition);
  const subject = { kind: "requisition", id: requisition.id };
  auditCreated(tx, actor, "requisition.suggest", subject, requisition);
  const { number, quantity: asked } = requisition;
  tx.emit({ type: "requisition.suggested", subject, actorId: actor.personId, data: { number, productId, warehouseId, quantity: asked } });
  return requisition;
}

async function addOpen(tx: Tx, requisition: Requisition): Promise<void> {
  if (!(await tx.requisitions.add(requisition))) throw new RunAgain(`the open requisition ${requisition.openKey}`);
}
