import { addDays, type CalendarDay } from "../shared/calendar-day";
import type { Id } from "../shared/id";
import { isMore, isPositive, least, less, most, noQuantity, plus, total, type Quantity } from "../shared/quantity";
import { addWorkingDays, type WorkingCalendar } from "../shared/working-calendar";

/** A product in one warehouse. Quantities in base units. */
export interface DeliverySource {
  readonly warehouseId: Id;
  /** Free now and not expired by the day it is wanted. */
  readonly free: Quantity;
  /** What open orders wait for there: they are served first from what arrives. */
  readonly backordered: Quantity;
  /** On confirmed purchase orders. */
  readonly arrivals: readonly Arrival[];
}

export interface Arrival {
  readonly purchaseOrder: string;
  /** null: nobody said. */
  readonly day: CalendarDay | null;
  readonly quantity: Quantity;
}

export interface DeliveryQuestion {
  readonly quantity: Quantity;
  /** null: as soon as it can be. */
  readonly byDay: CalendarDay | null;
  readonly today: CalendarDay;
  readonly calendar: WorkingCalendar;
  /** Working days from one warehouse to another. */
  readonly transferDays: number;
  /** Calendar days in which the supplier who is asked first delivers; null: none offers it. */
  readonly leadDays: number | null;
}

export interface PlaceAnswer {
  readonly warehouseId: Id;
  readonly free: Quantity;
  /** Of what was asked for, so much can leave from there on the day at the latest. */
  readonly promised: Quantity;
  /** The first day on which all of it is there, without buying; null: never. */
  readonly earliest: CalendarDay | null;
}

/** How it can be done otherwise, the quickest kind first. */
export type Alternative =
  | { readonly kind: "split"; readonly parts: readonly { readonly warehouseId: Id; readonly quantity: Quantity }[] }
  | {
      readonly kind: "transfer";
      readonly to: Id;
      readonly parts: readonly { readonly warehouseId: Id; readonly quantity: Quantity }[];
      readonly day: CalendarDay;
    }
  | { readonly kind: "part"; readonly warehouseId: Id; readonly quantity: Quantity }
  | { readonly kind: "later"; readonly warehouseId: Id; readonly day: CalendarDay }
  | { readonly kind: "buy"; readonly quantity: Quantity; readonly day: CalendarDay };

export interface DeliveryAnswer {
  /** The last working day on which it can leave; null: no day was said. */
  readonly leaveBy: CalendarDay | null;
  /** The warehouse that has all of it in time; null: none. */
  readonly from: Id | null;
  readonly places: readonly PlaceAnswer[];
  readonly alternatives: readonly Alternative[];
  /** Should have come or have no day: nothing is promised of them. */
  readonly uncertain: readonly (Arrival & { readonly warehouseId: Id })[];
}

/**
 * Whether so much can leave by a day, from where, and how else. What arrives counts from the next working day on, after
 * who has waited longer; a purchase order that is late or has no day counts for nothing. Pure.
 */
export function planDelivery(sources: readonly DeliverySource[], question: DeliveryQuestion): DeliveryAnswer {
  const { byDay, today, calendar, quantity } = question;
  const leaveBy = byDay === null ? null : lastWorkingDay(calendar, byDay);
  const day = leaveBy ?? today;
  const places = sources.map((source): PlaceAnswer => {
    const there = availableBy(source, day, question);
    return { warehouseId: source.warehouseId, free: source.free, promised: least(quantity, there), earliest: earliestAt(source, question) };
  });
  const from = places.find((each) => each.promised === quantity)?.warehouseId ?? null;
  return {
    leaveBy,
    from,
    places,
    alternatives: from === null ? alternativesTo(sources, places, day, question) : [],
    uncertain: sources.flatMap(({ warehouseId, arrivals }) =>
      arrivals.filter((each) => each.day === null || each.day < today).map((each) => ({ ...each, warehouseId })),
    ),
  };
}

function lastWorkingDay(calendar: WorkingCalendar, day: CalendarDay): CalendarDay {
  return calendar.isWorkingDay(day) ? day : addWorkingDays(calendar, day, -1);
}

/** When what is due on a day can leave again; null where nobody knows. */
function usableOn({ day }: Arrival, { today, calendar }: DeliveryQuestion): CalendarDay | null {
  return day === null || day < today ? null : addWorkingDays(calendar, day, 0);
}

function availableBy(source: DeliverySource, day: CalendarDay, question: DeliveryQuestion): Quantity {
  const come = source.arrivals.filter((each) => {
    const usable = usableOn(each, question);
    return usable !== null && usable <= day;
  });
  const arrived = total(come.map((each) => each.quantity));
  return plus(source.free, most(noQuantity, less(arrived, source.backordered)));
}

function earliestAt(source: DeliverySource, question: DeliveryQuestion): CalendarDay | null {
  const days = source.arrivals.flatMap((each) => usableOn(each, question) ?? []);
  const enough = (day: CalendarDay) => !isMore(question.quantity, availableBy(source, day, question));
  return [question.today, ...days.toSorted()].find(enough) ?? null;
}

function alternativesTo(
  sources: readonly DeliverySource[],
  places: readonly PlaceAnswer[],
  day: CalendarDay,
  question: DeliveryQuestion,
): Alternative[] {
  const { quantity } = question;
  const byAmount = places
    .filter((each) => isPositive(each.promised))
    .toSorted((left, right) => (left.promised === right.promised ? 0 : isMore(left.promised, right.promised) ? -1 : 1));
  const [fullest] = byAmount;
  const found: Alternative[] = [];
  const split = takeParts(
    byAmount.map((each) => ({ warehouseId: each.warehouseId, quantity: each.promised })),
    quantity,
  );
  if (split) found.push({ kind: "split", parts: split });
  const transfer = transferTo(sources, fullest, day, question);
  if (transfer) found.push(transfer);
  if (!split && fullest) found.push({ kind: "part", warehouseId: fullest.warehouseId, quantity: fullest.promised });
  const later = places
    .flatMap(({ warehouseId, earliest }) => (earliest === null ? [] : [{ warehouseId, day: earliest }]))
    .toSorted((left, right) => (left.day < right.day ? -1 : 1))[0];
  if (later) found.push({ kind: "later", ...later });
  const buy = buying(fullest, question);
  if (buy && (!later || buy.day < later.day)) found.push(buy);
  return found;
}

/** So much out of these, each as far as it goes; null when together they have too little. */
function takeParts(
  given: readonly { readonly warehouseId: Id; readonly quantity: Quantity }[],
  wanted: Quantity,
): { readonly warehouseId: Id; readonly quantity: Quantity }[] | null {
  let open = wanted;
  const parts = given.flatMap(({ warehouseId, quantity }) => {
    const part = least(quantity, open);
    open = less(open, part);
    return isPositive(part) ? [{ warehouseId, quantity: part }] : [];
  });
  return isPositive(open) ? null : parts;
}

/** What lies free elsewhere, brought to the fullest warehouse in time. */
function transferTo(
  sources: readonly DeliverySource[],
  fullest: PlaceAnswer | undefined,
  day: CalendarDay,
  { today, calendar, transferDays, quantity, byDay }: DeliveryQuestion,
): Alternative | null {
  if (!fullest) return null;
  const there = addWorkingDays(calendar, today, transferDays);
  if (byDay !== null && there > day) return null;
  const others = sources
    .filter((each) => each.warehouseId !== fullest.warehouseId && isPositive(each.free))
    .map((each) => ({ warehouseId: each.warehouseId, quantity: each.free }));
  const parts = takeParts(others, less(quantity, fullest.promised));
  return parts && { kind: "transfer", to: fullest.warehouseId, parts, day: there };
}

/** What is missing in the fullest warehouse, bought today. */
function buying(
  fullest: PlaceAnswer | undefined,
  { quantity, leadDays, today, calendar }: DeliveryQuestion,
): (Alternative & { readonly kind: "buy" }) | null {
  if (leadDays === null) return null;
  const short = less(quantity, fullest?.promised ?? noQuantity);
  return { kind: "buy", quantity: short, day: addWorkingDays(calendar, addDays(today, leadDays), 0) };
}
