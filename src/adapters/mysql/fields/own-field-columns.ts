import { askedAs, type FieldDefinition } from "../../../domain/fields/field-definition";
import { formulaDecimals, type Formula } from "../../../domain/fields/formula";
import { formulaOf } from "../../../domain/fields/custom-record-types";
import { condition as fragment, type Condition as Fragment } from "../conditions";
import type { ColumnsOfRecords, RecordColumns } from "../rules/record-columns";
import { valueColumns } from "./value-columns";

/** Where the company's own fields stand, beside the columns of the records they belong to. */
export function withOwnColumns(columns: ColumnsOfRecords, fields: readonly FieldDefinition[]): ColumnsOfRecords {
  if (fields.length === 0) return columns;
  return Object.fromEntries(
    Object.entries(columns).map(([kind, record]): [string, RecordColumns] => {
      const own = fields.filter(({ recordKind }) => recordKind === kind);
      return [kind, own.length === 0 ? record : withFields(record, own)];
    }),
  );
}

function withFields(record: RecordColumns, fields: readonly FieldDefinition[]): RecordColumns {
  const values: Record<string, RecordColumns["fields"][string]> = {};
  const having: Record<string, NonNullable<RecordColumns["having"]>[string]> = {};
  const all = { ...record.fields, ...values };
  for (const field of fields) {
    if (field.kind === "computed") continue;
    const column = valueColumns[askedAs[field.kind]];
    values[field.name] = (alias) =>
      wrap(`(SELECT v.${column} FROM field_values v WHERE v.field_id = ? AND v.record_id = `, record.id(alias), ")", field.id);
    having[field.name] = (alias, test) => {
      const asked = test(fragment(`v_${field.name}.${column}`));
      const row = `v_${field.name}`;
      return {
        text: `${record.id(alias).text} IN (SELECT ${row}.record_id FROM field_values ${row} WHERE ${row}.field_id = ? AND (${asked.text}))`,
        values: [field.id, ...asked.values],
      };
    };
  }
  Object.assign(all, values);
  for (const field of fields) {
    const formula = formulaOf(field.name, fields);
    if (field.kind === "computed") values[field.name] = (alias) => (formula ? reckoned(formula, all, alias) : fragment("NULL"));
  }
  return { ...record, fields: { ...record.fields, ...values }, having: { ...record.having, ...having } };
}

/** The formula as the database reckons it: the same steps, each rounded to the same decimals. */
function reckoned(formula: Formula, fields: RecordColumns["fields"], alias: string): Fragment {
  const part = (each: Formula): Fragment => reckoned(each, fields, alias);
  switch (formula.is) {
    case "number":
      return fragment("CAST(? AS DECIMAL(20, 6))", formula.value);
    case "field":
      return fields[formula.name]?.(alias) ?? fragment("NULL");
    case "negative":
      return wrap("(-", part(formula.of), ")");
    case "round":
      return wrap("ROUND(", part(formula.of), `, ${formula.digits})`);
    case "least":
    case "greatest":
      return several(formula.is === "least" ? "LEAST(" : "GREATEST(", formula.of.map(part));
    case "+":
    case "-":
    case "*":
    case "/": {
      const [left, right] = [part(formula.left), part(formula.right)];
      const by = formula.is === "/" ? wrap("NULLIF(", right, ", 0)") : right;
      return { text: `ROUND((${left.text}) ${formula.is} (${by.text}), ${formulaDecimals})`, values: [...left.values, ...by.values] };
    }
  }
}

function several(head: string, parts: readonly Fragment[]): Fragment {
  const [only] = parts;
  if (parts.length === 1 && only) return only;
  return { text: `${head}${parts.map(({ text }) => text).join(", ")})`, values: parts.flatMap(({ values }) => values) };
}

function wrap(before: string, inner: Fragment, after: string, ...values: readonly unknown[]): Fragment {
  return { text: `${before}${inner.text}${after}`, values: [...values, ...inner.values] };
}
