import type { Id } from "../shared/id";
import type { Currency } from "../shared/money";
import type { DueRule } from "../shared/payment-terms";

/** A company that we buy from. */
export interface Supplier {
  readonly id: Id;
  /** "V1" */
  readonly number: string;
  readonly name: string;
  readonly shortName: string | null;
  readonly nameEn: string | null;
  readonly currency: Currency;
  /** Where purchase orders are sent. */
  readonly email: string | null;
  /** When its bills are due; null: the usual terms. */
  readonly terms: DueRule | null;
  /** Whether its prices include the tax. */
  readonly taxInclusive: boolean;
  readonly active: boolean;
  readonly version: number;
}

/** When nothing was agreed: 30 days from the bill. */
export const usualTerms: DueRule = { days: 30, from: "invoice" };
