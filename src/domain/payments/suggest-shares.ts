import { sharesOf, type Share } from "../receivables/allocate-payment";
import { openAmount, type Receivable } from "../receivables/receivable";
import { compare, isZero, sum, type Amount } from "../shared/money";

/** Why a payment most likely pays just these: it names them, its sum is theirs to the cent, or they are the oldest due. */
export type SuggestionReason = "reference" | "exactAmount" | "oldestDue";

export interface Suggestion {
  readonly reason: SuggestionReason;
  readonly shares: readonly Share[];
}

/**
 * What a payment most likely pays of what its customer owes in its currency: what its text names, else one receivable
 * or one order that is open for exactly the sum, else the oldest due. null when there is nothing to settle. Pure.
 */
export function suggestShares(left: Amount, said: string | null, open: readonly Receivable[]): Suggestion | null {
  if (isZero(left) || open.length === 0) return null;
  const named = open.filter((each) => isNamedIn(said, each.number) || isNamedIn(said, each.reference));
  if (named.length > 0) return { reason: "reference", shares: sharesOf(left, named) };
  const exact = exactly(left, open);
  if (exact) return { reason: "exactAmount", shares: exact };
  return { reason: "oldestDue", shares: sharesOf(left, open) };
}

/** "INV-86" is named in "货款 inv86" and "INV 0086", not in "INV-861". */
export function isNamedIn(said: string | null, number: string | null): boolean {
  const parts = /^([A-Z]+)-?(\d+)$/i.exec(number ?? "");
  if (said === null || !parts) return false;
  return new RegExp(`(?<![A-Za-z0-9])${parts[1]}\\s?[-#]?\\s?0*${parts[2]}(?!\\d)`, "i").test(said.normalize("NFKC"));
}

function exactly(left: Amount, open: readonly Receivable[]): Share[] | null {
  const [one] = sharesOf(
    left,
    open.filter((each) => compare(openAmount(each), left) === 0),
  );
  if (one) return [one];
  for (const { source, currency } of open) {
    const parts = open.filter((each) => each.source.kind === source.kind && each.source.id === source.id);
    if (compare(sum(parts.map(openAmount), currency), left) === 0) return sharesOf(left, parts);
  }
  return null;
}
