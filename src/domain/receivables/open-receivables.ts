import type { Scope } from "../shared/actor";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { Receivable } from "./receivable";
import type { ReceivableFilter } from "./receivable-store";

/** Receivables at a time: memory stays the same however many are open. */
const pageOfReceivables = 1_000;

/** All that is open, page by page, the oldest due first; what has no due day comes last. */
export async function* openReceivables(
  tx: Tx,
  scope: Scope,
  filter: Pick<ReceivableFilter, "customerId" | "dueBefore">,
): AsyncGenerator<readonly Receivable[]> {
  let after: Id | undefined;
  for (;;) {
    const page = await tx.receivables.find(scope, {
      ...filter,
      open: true,
      limit: pageOfReceivables,
      ...(after !== undefined && { after }),
    });
    if (page.length > 0) yield page;
    if (page.length < pageOfReceivables) return;
    after = page.at(-1)?.id;
  }
}
