import type { FieldKind, FieldValue, RecordType } from "../../../domain/conditions/record-type";
import { Dec } from "../../../domain/shared/decimal";

/** The audit log has the records' own property names: "ownerId" is the field "owner". */
export function fieldOfProperty(type: RecordType, property: string): string | null {
  for (const name of [property, property.replace(/Id$/, ""), property.replace(/At$/, ""), property.replace(/Amount$/, "")]) {
    if (Object.hasOwn(type.fields, name)) return name;
  }
  return null;
}

/** A column's or an audit line's value as conditions see it. */
export function fieldFrom(kind: FieldKind, stored: unknown): FieldValue {
  if (stored === null || stored === undefined) return null;
  switch (kind) {
    case "number":
    case "money":
      return new Dec(stored as string).toFixed();
    case "yesNo":
      return stored === true || Number(stored) === 1;
    case "instant":
      return stored instanceof Date ? stored : new Date(stored as string);
    case "words":
      return (typeof stored === "string" ? JSON.parse(stored) : stored) as readonly string[];
    case "text":
    case "word":
    case "day":
    case "reference":
      return stored as string;
  }
}
