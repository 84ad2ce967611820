import type { DomainEvent } from "../shared/domain-event";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";

/** So many rules may follow from one another; a longer chain is cut, and its author told. */
export const longestChain = 3;

/** The rules whose doing led to an event, in order; none for what a person did. */
export function chainOf(event: { readonly data: Readonly<Record<string, unknown>> }): readonly Id[] {
  const chain = event.data["byRules"];
  return Array.isArray(chain) ? chain.filter((each): each is Id => typeof each === "string") : [];
}

/** The same transaction, whose events all say which rules they come from. */
export function inChain(tx: Tx, chain: readonly Id[]): Tx {
  if (chain.length === 0) return tx;
  return Object.create(tx, {
    // The innermost chain counts: it is the longest.
    emit: { value: (event: DomainEvent) => tx.emit({ ...event, data: { byRules: chain, ...event.data } }) },
  }) as Tx;
}
