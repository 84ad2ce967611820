import type { Condition } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import type { Tx } from "../../domain/shared/tx";

interface NamedRecord {
  readonly kind: string;
  readonly id: string;
}

/** The records that a condition names by key. */
export function referencesIn(types: RecordTypes, kind: string, condition: Condition): readonly NamedRecord[] {
  if ("all" in condition) return condition.all.flatMap((each) => referencesIn(types, kind, each));
  if ("any" in condition) return condition.any.flatMap((each) => referencesIn(types, kind, each));
  if ("not" in condition) return referencesIn(types, kind, condition.not);
  if ("of" in condition) {
    const of = types[kind]?.relations[condition.of]?.of;
    return of && condition.where ? referencesIn(types, of, condition.where) : [];
  }
  const field = types[kind]?.fields[condition.field];
  if (!field?.to || !("value" in condition)) return [];
  const values =
    typeof condition.value === "string" ? [condition.value] : Array.isArray(condition.value) ? (condition.value as readonly string[]) : [];
  return values.map((id) => ({ kind: field.to ?? "", id }));
}

/** What these records are called, by key. */
export async function namesOfRecords(tx: Tx, records: readonly NamedRecord[], language: "zh" | "en"): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string[]>();
  for (const { kind, id } of records) ids.set(kind, [...(ids.get(kind) ?? []), id]);
  const found: [string, string][] = [];
  for (const [kind, several] of ids) found.push(...(await tx.records.namesOf(kind, several, language)));
  return new Map(found);
}
