import type { FormDefinition } from "../../../domain/forms/form-definition";
import { formKindOf } from "../../../domain/shared/form-kind";
import { condition as fragment } from "../conditions";
import type { ColumnsOfRecords, RecordColumns } from "../rules/record-columns";

const columnOf = { number: "number", owner: "owner_id", state: "state", approval: "approval", since: "state_since", created: "created_at" };

/** Where the records of the company's forms stand, beside the built-in kinds. */
export function withFormColumns(columns: ColumnsOfRecords, forms: readonly FormDefinition[]): ColumnsOfRecords {
  return forms.length === 0
    ? columns
    : { ...columns, ...Object.fromEntries(forms.map((form) => [formKindOf(form.prefix), placeOf(form)])) };
}

function placeOf({ id }: FormDefinition): RecordColumns {
  // The key was made by this application; it stands in the statement's text, since a table takes no values.
  if (!/^[0-9A-Z]{26}$/.test(id)) throw new Error(`the form ${id} has no proper key`);
  return {
    table: `(SELECT id, number, owner_id, state, approval, state_since, created_at FROM form_records WHERE form_id = '${id}')`,
    id: (alias) => fragment(`${alias}.id`),
    fields: Object.fromEntries(Object.entries(columnOf).map(([name, column]) => [name, (alias: string) => fragment(`${alias}.${column}`)])),
    relations: {},
  };
}
