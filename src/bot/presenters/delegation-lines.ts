import type { DelegationListProps } from "../../../cards/approvals/delegation-list.card";
import type { Actor } from "../../domain/shared/actor";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { namesOf, sumOf } from "./wording";

/** Who stands in for whom, today and later. */
export async function delegationLines(tx: Tx, viewer: Actor): Promise<DelegationListProps> {
  const delegations = await tx.delegations.notOver(await todayOf(tx));
  const who = await namesOf(
    tx,
    viewer,
    delegations.flatMap(({ personId, toId }) => [personId, toId]),
  );
  return {
    delegations: delegations.map(({ personId, toId, fromDay, untilDay, limitAmount, currency }) => ({
      who: who(personId),
      standIn: who(toId),
      from: fromDay,
      until: untilDay,
      limit: limitAmount && sumOf(limitAmount, currency),
    })),
  };
}
