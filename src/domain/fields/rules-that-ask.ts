import type { Condition } from "../conditions/condition";
import type { RecordTypes } from "../conditions/record-type";
import type { Rule } from "../rules/rule";
import type { Tx } from "../shared/tx";
import type { FieldDefinition } from "./field-definition";

/** The rules, not archived, whose trigger, condition or texts name a field. */
export async function rulesThatAsk(tx: Tx, field: FieldDefinition): Promise<readonly Rule[]> {
  const types = await tx.records.types();
  const rules = await tx.rules.list(["draft", "shadow", "on", "off"]);
  return rules.filter(({ definition }) => {
    const { trigger, condition, actions } = definition;
    const own = trigger.record === field.recordKind;
    return (
      asks(types, trigger.record, condition, field) ||
      (own && trigger.on === "changed" && trigger.field === field.name) ||
      (own && JSON.stringify(actions).includes(`{${field.name}}`))
    );
  });
}

/** Whether a condition on records of a kind asks of a field, of theirs or of records that are related to them. */
function asks(types: RecordTypes, kind: string, condition: Condition, field: FieldDefinition): boolean {
  if ("all" in condition) return condition.all.some((each) => asks(types, kind, each, field));
  if ("any" in condition) return condition.any.some((each) => asks(types, kind, each, field));
  if ("not" in condition) return asks(types, kind, condition.not, field);
  if ("of" in condition) {
    const of = types[kind]?.relations[condition.of]?.of;
    return (
      of !== undefined &&
      ((of === field.recordKind && condition.sum === field.name) ||
        (condition.where !== undefined && asks(types, of, condition.where, field)))
    );
  }
  if (kind !== field.recordKind) return false;
  return condition.field === field.name || JSON.stringify(condition).includes(`"field":"${field.name}"`);
}
