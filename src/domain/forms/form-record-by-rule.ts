import { fieldsInUse } from "../fields/fill-fields";
import type { MakeFormRecord } from "../rules/carry-out-run";
import { formKindOf } from "../shared/form-kind";
import { Refusal } from "../shared/refusal";
import { createFormRecord } from "./create-form-record";

/**
 * A record that a rule makes of a form: with what the rule says, and with the customer and product of the record that it looked
 * at where the form has a field for one and the rule says nothing. The rest its owner fills in. Refuses `form.notFound`.
 */
export const formRecordByRule: MakeFormRecord = async (tx, actor, { form: kind, values, ownerId, from, inputs }) => {
  const form = (await tx.forms.list()).find(({ prefix }) => formKindOf(prefix) === kind);
  if (!form) throw new Refusal("form.notFound");
  const carried: Record<string, string> = {};
  for (const { name, kind: asked } of await fieldsInUse(tx, kind)) {
    const id = from.kind === asked ? from.id : inputs[asked];
    const free = !Object.values(carried).includes(String(id));
    if ((asked === "customer" || asked === "product") && typeof id === "string" && free) carried[name] = id;
  }
  const source = from.id.length === 26 ? from : null;
  return createFormRecord(tx, actor, { formId: form.id, answers: { ...carried, ...values }, ownerId, complete: false, source });
};
