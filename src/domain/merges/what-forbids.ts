import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { Pair } from "./propose-merge";

/**
 * Why two records may not become one as things stand, or null. Two credit codes are two companies; open business in
 * another currency would be owed in a currency its customer does not have; what is before its approvers was shown to
 * them with another customer's credit.
 */
export async function whatForbids(tx: Tx, pair: Pair): Promise<Refusal | null> {
  if (pair.kind === "lead") return leadsForbid(pair.keep, pair.gone);
  const { keep, gone } = pair;
  const both = { number: gone.number, other: keep.number };
  if (keep.creditCode !== null && gone.creditCode !== null && keep.creditCode !== gone.creditCode) {
    return new Refusal("merge.twoCompanies", { ...both, code: gone.creditCode, otherCode: keep.creditCode });
  }
  const open = await tx.merges.openBusiness(gone.id, keep.currency);
  if (open.inApproval !== null) return new Refusal("merge.inApproval", { ...both, document: open.inApproval });
  if (keep.currency !== gone.currency && open.otherCurrency !== null) {
    return new Refusal("merge.otherCurrency", { ...both, document: open.otherCurrency, currency: gone.currency, wanted: keep.currency });
  }
  return null;
}

function leadsForbid(keep: { readonly number: string; readonly state: string }, gone: typeof keep): Refusal | null {
  if (gone.state === "qualified") return new Refusal("merge.leadQualified", { number: gone.number, other: keep.number });
  if (keep.state === "disqualified") return new Refusal("merge.leadGone", { number: keep.number, other: gone.number });
  return null;
}
