import type { Condition } from "./condition";

/** The relations that a condition counts, so that they are read with the record. */
export function relationsIn(condition: Condition): readonly string[] {
  if ("all" in condition) return condition.all.flatMap(relationsIn);
  if ("any" in condition) return condition.any.flatMap(relationsIn);
  if ("not" in condition) return relationsIn(condition.not);
  return "of" in condition ? [condition.of] : [];
}
