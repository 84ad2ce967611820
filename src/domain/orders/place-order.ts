import type { Customer } from "../customers/customer";
import { touchCustomer } from "../customers/touch-customer";
import { giveUpHeld, lockHeldFor, nothingHeld, takeUpHolds, usedOf, withHeld, type HeldStock } from "../holds/take-up-holds";
import { coverShortages } from "../purchasing/cover-shortages";
import type { Demand } from "../purchasing/requisition";
import { requireCredit } from "../receivables/credit-position";
import { planReceivables } from "../receivables/plan-receivables";
import { raiseReceivables } from "../receivables/raise-receivables";
import type { Actor } from "../shared/actor";
import type { CalendarDay } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { isZero, type Amount } from "../shared/money";
import { asksPrepayment } from "../shared/payment-terms";
import { least, less, noQuantity, total, type Quantity } from "../shared/quantity";
import { auditCreated } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import { todayOf } from "../shared/settings";
import { applyTransition } from "../shared/state-machine";
import type { Tx } from "../shared/tx";
import { freeOf } from "../stock/free-of";
import { bestWarehouse, planReservation, type Need, type ReservationPlan } from "../stock/plan-reservation";
import { reserveStock } from "../stock/reserve-stock";
import { onCredit } from "./credit-hold";
import { noteOrder } from "./move-order";
import type { SalesOrder } from "./order";
import type { PlanningFacts } from "./planning-facts";
import { orderMachine, type OrderVerb } from "./order.machine";
import type { Outbound } from "./outbound";

/** What a line of an order holds its stock under. */
export const lineSource = "orderLine";

export interface PlacedOrder {
  readonly order: SalesOrder;
  readonly outbound: Outbound;
}

/**
 * An order becomes binding: credit, reservations, outbound document, receivables, requisitions, in the caller's
 * transaction. The stock rows come last: after this nothing more is written. The caller holds the customer's lock.
 * `verbs` are the moves for an order that must be paid first and for one that need not. Refuses `credit.overLimit`,
 * `order.noWarehouse`.
 */
export async function placeOrder(
  tx: Tx,
  actor: Actor,
  customer: Customer,
  draft: SalesOrder,
  as: {
    readonly verb: (prepaid: boolean) => OrderVerb;
    readonly isNew: boolean;
    /** "asked": the caller has just found it within the limit; else up to what exposure it was let go. */
    readonly credit: "asked" | { readonly releasedTo: Amount | null };
  },
): Promise<PlacedOrder> {
  const today = await todayOf(tx);
  const parts = planReceivables(draft.terms, draft.totalAmount, draft.currency, { orderDay: today });
  const amount = onCredit(parts, draft);
  if (as.credit !== "asked" && !isZero(amount)) {
    await requireCredit(tx, customer, { amount, currency: draft.currency }, as.credit.releasedTo);
  }
  const prepaid = asksPrepayment(draft.terms) && !isZero(draft.totalAmount);
  const { facts, held, warehouseId, plan } = await planOrder(tx, draft, customer.id, today);
  const { stocked } = facts;
  const used = usedOf(held, plan.reservations);
  const verb = as.verb(prepaid);
  const moved = applyTransition(actor, orderMachine, verb, draft, null);
  const lines = draft.lines.map((line) => {
    if (!stocked.has(line.productId)) return line;
    const backordered = plan.short.get(line.id) ?? noQuantity;
    return { ...line, backordered, reserved: less(line.quantity, backordered) };
  });
  const planned: SalesOrder = { ...moved, warehouseId, lines };
  if (as.isNew) {
    await tx.orders.add(planned);
    auditCreated(tx, actor, "order.create", { kind: "salesOrder", id: planned.id }, planned);
  }
  const order = as.isNew ? planned : await tx.orders.save(planned, lines);
  const short = lines
    .filter((line) => line.backordered !== "0")
    .map(({ lineNo, productId, backordered }) => ({ lineNo, productId, backordered }));
  noteOrder(tx, actor, verb, draft, order, { short, total: order.totalAmount, currency: order.currency });
  const outbound = await openOutbound(tx, actor, order, warehouseId, prepaid || short.length > 0);
  const source = { kind: "salesOrder", id: order.id };
  const { customerId, ownerId, currency, number } = order;
  await raiseReceivables(tx, actor, { source, customerId, ownerId, currency, parts, day: today, reference: number });
  if (customer.prospect) await touchCustomer(tx, actor, customer, { prospect: false });
  const demands = demandsAfter(facts.demands, warehouseId, short);
  const positions = positionsAfter({ stocked, levels: withHeld(facts.levels, used) }, plan, warehouseId, today);
  await coverShortages(tx, actor, positions, order.id, demands);
  await takeUpHolds(tx, actor, held, used, order.id);
  await tx.flush();
  await giveUpHeld(tx, held, used);
  await reserveStock(tx, lineSource, plan.reservations);
  return { order, outbound };
}

/** From which warehouse an order would be shipped, and what of it is there; what is held for the customer is there for his order. Locks what is held. */
export async function planOrder(
  tx: Tx,
  draft: Pick<SalesOrder, "lines" | "warehouseId">,
  customerId: Id,
  today: CalendarDay,
): Promise<{ readonly facts: PlanningFacts; readonly held: HeldStock; readonly warehouseId: Id; readonly plan: ReservationPlan }> {
  const facts = await tx.orders.planningFacts([...new Set(draft.lines.map((line) => line.productId))], customerId);
  const held = facts.isHeld ? await lockHeldFor(tx, customerId, [...facts.stocked]) : nothingHeld;
  return { facts, held, ...planLines(draft, { ...facts, levels: withHeld(facts.levels, held.reservations) }, today) };
}

function planLines(
  draft: Pick<SalesOrder, "lines" | "warehouseId">,
  { warehouseIds, stocked, levels }: PlanningFacts,
  today: CalendarDay,
): { readonly warehouseId: Id; readonly plan: ReservationPlan } {
  const needs: Need[] = draft.lines
    .filter((line) => stocked.has(line.productId))
    .map((line) => ({ sourceId: line.id, productId: line.productId, quantity: line.quantity }));
  const warehouseId = draft.warehouseId ?? bestWarehouse(needs, levels, warehouseIds, today);
  if (warehouseId === null) throw new Refusal("order.noWarehouse");
  return { warehouseId, plan: planReservation(needs, levels, warehouseId, today) };
}

/** What is free in the warehouse of each product once the plan is carried out; expired lots serve nobody. */
export function positionsAfter(
  { stocked, levels }: Pick<PlanningFacts, "stocked" | "levels">,
  plan: ReservationPlan,
  warehouseId: Id,
  today: CalendarDay,
): { productId: Id; warehouseId: Id; available: Quantity }[] {
  return [...stocked].map((productId) => {
    const free = freeOf(
      levels.filter((level) => level.productId === productId && level.warehouseId === warehouseId),
      today,
    );
    const taken = total(plan.reservations.filter((each) => each.productId === productId).map((each) => each.quantity));
    return { productId, warehouseId, available: less(free, least(free, taken)) };
  });
}

/** The demands with what this order waits for itself. */
function demandsAfter(
  demands: readonly Demand[],
  warehouseId: Id,
  short: readonly { readonly productId: Id; readonly backordered: Quantity }[],
): Demand[] {
  return demands.map((demand) => {
    const own = demand.warehouseId === warehouseId ? short.filter((line) => line.productId === demand.productId) : [];
    return { ...demand, backordered: total([demand.backordered, ...own.map((line) => line.backordered)]) };
  });
}

async function openOutbound(tx: Tx, actor: Actor, order: SalesOrder, warehouseId: Id, waits: boolean): Promise<Outbound> {
  const outbound: Outbound = {
    id: newId(),
    number: await tx.numbers.next("OB"),
    salesOrderId: order.id,
    warehouseId,
    state: waits ? "waiting" : "ready",
    pickerId: null,
    createdAt: tx.now,
    version: 1,
    lines: order.lines.map((line, index) => ({
      id: newId(),
      lineNo: index + 1,
      orderLineId: line.id,
      productId: line.productId,
      quantity: line.quantity,
      picked: noQuantity,
      shipped: noQuantity,
    })),
  };
  await tx.outbounds.add(outbound);
  const subject = { kind: "outbound", id: outbound.id };
  auditCreated(tx, actor, "outbound.create", subject, outbound);
  const data = { number: outbound.number, order: order.number, warehouseId, salesOrderId: order.id };
  tx.emit({ type: waits ? "outbound.waiting" : "outbound.ready", subject, actorId: actor.personId, data });
  return outbound;
}
