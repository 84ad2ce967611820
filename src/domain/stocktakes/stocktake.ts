import { contentHash } from "../shared/content-hash";
import type { CalendarDay } from "../shared/calendar-day";
import type { SubjectRef } from "../shared/domain-event";
import type { Id } from "../shared/id";
import { less, type Quantity } from "../shared/quantity";
import type { StockKey } from "../stock/stock";

export const stocktakeStates = ["counting", "pendingApproval", "posted", "cancelled"] as const;
export type StocktakeState = (typeof stocktakeStates)[number];

/** What was found of a line, in base units, and what the books said at that moment. */
export interface Count {
  readonly counted: Quantity;
  /** Where the key's ledger stood: what moved since is kept. */
  readonly position: number;
  readonly onHandThen: Quantity;
  /** The pieces that were found, of a product that keeps serial numbers. */
  readonly serials?: readonly string[];
}

/** One lot of a product; `lotId` is "" where the product keeps none. */
export interface StocktakeLine {
  readonly id: Id;
  readonly lineNo: number;
  readonly productId: Id;
  readonly lotId: Id;
  /** null: nobody has counted it yet. */
  readonly count: Count | null;
}

/** A sheet on which one warehouse's goods are counted. */
export interface Stocktake {
  readonly id: Id;
  /** "ST-3" */
  readonly number: string;
  readonly warehouseId: Id;
  /** Only what lies there is on it: "A-03"; null: wherever it lies. */
  readonly location: string | null;
  readonly state: StocktakeState;
  /** Who counts does not see what the books say. */
  readonly blind: boolean;
  /** Why it was cancelled or given back. */
  readonly reason: string | null;
  readonly startedBy: Id;
  /** Who entered the last count: does not decide on it. */
  readonly countedBy: Id | null;
  readonly postedDay: CalendarDay | null;
  readonly createdAt: Date;
  readonly version: number;
  readonly lines: readonly StocktakeLine[];
}

export interface CountedLine extends StocktakeLine {
  readonly count: Count;
}

export function stocktakeRef({ id }: Pick<Stocktake, "id">): SubjectRef {
  return { kind: "stocktake", id };
}

export function isCounted(line: StocktakeLine): line is CountedLine {
  return line.count !== null;
}

/** What is there more (or less) than the books said. */
export function differenceOf({ counted, onHandThen }: Count): Quantity {
  return less(counted, onHandThen);
}

export function keyOfLine({ warehouseId }: Pick<Stocktake, "warehouseId">, { productId, lotId }: StocktakeLine): StockKey {
  return { productId, warehouseId, lotId };
}

/** Of what is approved: what was found where, and when it was looked. */
export function stocktakeHash({ warehouseId, lines }: Stocktake): string {
  return contentHash({
    warehouseId,
    lines: lines.map(({ productId, lotId, count }) => ({ productId, lotId, count: count && { ...count } })),
  });
}
