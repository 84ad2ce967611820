import type { FieldValues } from "../conditions/record-type";
import type { Id } from "../shared/id";
import type { Tx } from "../shared/tx";
import type { ApproverSource } from "./flow";

/** Who is meant, each once, in the order named; whether they are there and may decide is `chooseApprovers`' to say. */
export async function approversFrom(
  tx: Tx,
  sources: readonly ApproverSource[],
  ownerId: Id | null,
  fields: FieldValues,
): Promise<readonly Id[]> {
  const found: Id[] = [];
  for (const source of sources) {
    if ("person" in source) found.push(source.person);
    else if ("role" in source) found.push(...(await tx.people.activeWithRole(source.role)).map(({ id }) => id));
    else if ("managerLevels" in source) found.push(...(await managerAbove(tx, ownerId, source.managerLevels)));
    else {
      const named = fields[source.field];
      if (typeof named === "string" && named !== "") found.push(named);
    }
  }
  return [...new Set(found)];
}

/** So many levels up the reporting line; nobody where the line ends before, or runs in a circle. */
async function managerAbove(tx: Tx, ownerId: Id | null, levels: number): Promise<readonly Id[]> {
  const seen = new Set<Id>();
  let at: Id | null = ownerId;
  for (let level = 0; level < levels && at !== null; level += 1) {
    seen.add(at);
    at = (await tx.people.find(at))?.managerId ?? null;
    if (at !== null && seen.has(at)) return [];
  }
  return at === null ? [] : [at];
}
