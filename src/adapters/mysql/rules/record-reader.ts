import type { ConditionRecord, FieldValue, FieldValues, RecordType } from "../../../domain/conditions/record-type";
import { withCompanyWords } from "../../../domain/rules/company-words";
import { recordTypes } from "../../../domain/rules/record-types";
import type { ListedWord, WordList } from "../../../domain/company/word-lists";
import { standardStages, type Stage } from "../../../domain/opportunities/stages";
import type { FoundRecord, RecordPast, RecordReader, RecordRef } from "../../../domain/conditions/record-reader";
import { isFormKind } from "../../../domain/shared/form-kind";
import { condition as fragment, type Condition as Fragment } from "../conditions";
import type { Sql } from "../sql";
import { reckoner, withOwnFields } from "../../../domain/fields/custom-record-types";
import { missingIn, relationsAskedBy } from "../../../domain/fields/fill-fields";
import { withForms } from "../../../domain/forms/form-types";
import { knownFields } from "../fields/known-fields";
import { withFormColumns } from "../forms/form-record-columns";
import { knownForms } from "../forms/known-forms";
import { withOwnColumns } from "../fields/own-field-columns";
import { knownSettings } from "../settings/settings-store";
import { columnsOfRecords } from "./columns-of-records";
import { compileCondition } from "./compile-condition";
import { fieldFrom, fieldOfProperty } from "./field-values";
import { noteLevel, notedLevels } from "./level-notes";
import { pastsOf } from "./record-pasts";
import { belongsNow, type RecordColumns } from "./record-columns";

/** How many related records are looked at; whoever has more has more than any condition asks for. */
const mostRelated = 5000;
const pastsAtOnce = 500;

export function recordReader(sql: Sql): RecordReader {
  async function known() {
    const fields = await knownFields(sql);
    const forms = await knownForms(sql);
    const settings = await knownSettings(sql);
    const words = (list: WordList) => (settings.get(list) ?? []) as readonly ListedWord[];
    const spoken = withCompanyWords(recordTypes, {
      stages: (settings.get("opportunityStages") ?? standardStages) as readonly Stage[],
      leadSources: words("leadSources"),
      regions: words("regions"),
    });
    return {
      types: withOwnFields(withForms(spoken, forms), fields),
      columns: withOwnColumns(withFormColumns(columnsOfRecords, forms), fields),
    };
  }

  /** Most events are about records that rules know nothing of. */
  async function isKnown(kind: string): Promise<boolean> {
    return Object.hasOwn(columnsOfRecords, kind) || (isFormKind(kind) && Object.hasOwn((await known()).columns, kind));
  }

  async function placeOf(kind: string): Promise<{ readonly type: RecordType; readonly columns: RecordColumns }> {
    const { types, columns } = await known();
    const [type, place] = [types[kind], columns[kind]];
    if (!type || !place) throw new Error(`records of kind ${kind} stand nowhere`);
    return { type, columns: place };
  }

  async function select(kind: string, where: Fragment, rest: string, values: readonly unknown[] = []) {
    const { type, columns } = await placeOf(kind);
    const names = Object.keys(type.fields);
    const parts = names.map((name) => columns.fields[name]?.("r") ?? fragment("NULL"));
    const rows = await sql.rows<Record<string, unknown>>(
      `SELECT ${columns.id("r").text} AS record_id, ${parts.map(({ text }, index) => `${text} AS f${index}`).join(", ")}
       FROM ${columns.table} AS r WHERE ${where.text} ${rest}`,
      [...columns.id("r").values, ...parts.flatMap((part) => part.values), ...where.values, ...values],
    );
    return rows.map((row) => ({
      kind,
      id: row["record_id"] as string,
      fields: Object.fromEntries(
        names.map((name, index) => [name, fieldFrom(type.fields[name]?.kind ?? "text", row[`f${index}`])]),
      ) as FieldValues,
    }));
  }

  async function pastsThere(kind: string, found: readonly FoundRecord[], since: Date): Promise<readonly RecordPast[]> {
    const { type } = await placeOf(kind);
    const own = (await knownFields(sql)).filter(({ recordKind }) => recordKind === kind);
    return pastsOf(sql, { type, reckon: reckoner(own) }, found, since);
  }

  async function related(ref: RecordRef, name: string): Promise<readonly ConditionRecord[]> {
    const { type, columns } = await placeOf(ref.kind);
    const of = type.relations[name]?.of;
    const relation = columns.relations[name];
    if (!of || !relation) return [];
    return (await select(of, linkedTo(columns, ref, belongsNow(relation, "o", "r")), "LIMIT ?", [mostRelated])).map(alone);
  }

  async function relatedAt(ref: RecordRef, name: string, instant: Date): Promise<readonly ConditionRecord[]> {
    const { type, columns } = await placeOf(ref.kind);
    const of = type.relations[name]?.of;
    const relation = columns.relations[name];
    if (!of || !relation) return [];
    const linked = await select(of, linkedTo(columns, ref, relation.linked("o", "r")), "LIMIT ?", [mostRelated]);
    return (await pastsThere(of, linked, instant)).flatMap((past) => {
      const fields = past.at(instant);
      const counts = fields && (!relation.states || relation.states.includes(String(fields["state"])));
      return counts ? [alone({ fields })] : [];
    });
  }

  async function read(ref: RecordRef, relations: readonly string[]): Promise<ConditionRecord | null> {
    if (!(await isKnown(ref.kind))) return null;
    const [found] = await select(ref.kind, keyed((await placeOf(ref.kind)).columns, ref), "");
    if (!found) return null;
    const several: Record<string, readonly ConditionRecord[]> = {};
    for (const name of new Set(relations)) several[name] = await related(ref, name);
    return { fields: found.fields, before: null, related: several };
  }

  return {
    types: async () => (await known()).types,
    read,
    async readAt(ref, relations, instant) {
      if (!(await isKnown(ref.kind))) return null;
      const { columns } = await placeOf(ref.kind);
      const [past] = await pastsThere(ref.kind, await select(ref.kind, keyed(columns, ref), ""), instant);
      const fields = past?.at(instant);
      if (!fields) return null;
      const several: Record<string, readonly ConditionRecord[]> = {};
      for (const name of new Set(relations)) several[name] = await relatedAt(ref, name, instant);
      return { fields, before: null, related: several };
    },
    note: (ref, fields, instant) => noteLevel(sql, ref, fields, instant),
    noted: async (kind, from, to) => (kind === "stockLevel" ? notedLevels(sql, from, to) : null),
    async readMany(kind, ids) {
      if (ids.length === 0) return [];
      const id = (await placeOf(kind)).columns.id("r").text;
      return select(kind, { text: `${id} IN (?)`, values: [[...ids]] }, "", []);
    },
    async matching(kind, condition, moment, after, most) {
      const holds = compileCondition({ ...(await known()), moment }, kind, condition);
      const id = (await placeOf(kind)).columns.id("r").text;
      const where: Fragment = {
        text: `(${holds.text})${after === null ? "" : ` AND ${id} > ?`}`,
        values: [...holds.values, ...(after === null ? [] : [after])],
      };
      return select(kind, where, `ORDER BY ${id} LIMIT ?`, [most]);
    },
    async touchedBy(subject, data) {
      const own = { kind: subject.kind, id: subject.id };
      const { productId, warehouseId } = data;
      if (typeof productId === "string" && typeof warehouseId === "string") return [own, levelRef(productId, warehouseId)];
      const place = { salesOrder: "b.sales_order_id", outbound: "b.id" }[subject.kind];
      if (!place) return [own];
      const rows = await sql.rows<{ product_id: string; warehouse_id: string }>(
        `SELECT DISTINCT l.product_id, b.warehouse_id FROM outbounds b JOIN sales_order_lines l ON l.sales_order_id = b.sales_order_id WHERE ${place} = ?`,
        [subject.id],
      );
      return [own, ...rows.map((row) => levelRef(row.product_id, row.warehouse_id))];
    },
    async changedAt(ref, at) {
      const rows = await sql.rows<{ before_values: unknown }>(
        "SELECT before_values FROM audit_log WHERE subject_kind = ? AND subject_id = ? AND happened_at = ? AND before_values IS NOT NULL ORDER BY id DESC",
        [ref.kind, ref.id, at],
      );
      const { type } = await placeOf(ref.kind);
      const before: Record<string, FieldValue> = {};
      for (const { before_values } of rows) {
        const values = (typeof before_values === "string" ? JSON.parse(before_values) : before_values) as Record<string, unknown>;
        for (const [name, value] of Object.entries(values)) {
          const field = fieldOfProperty(type, name);
          if (field) before[field] = fieldFrom(type.fields[field]?.kind ?? "text", value);
        }
      }
      return before;
    },
    async *pasts(kind, since) {
      const { columns } = await placeOf(kind);
      const id = columns.id("r").text;
      for (let after = ""; ;) {
        const page = await select(kind, fragment(`${id} > ?`, after), `ORDER BY ${id} LIMIT ?`, [pastsAtOnce]);
        yield* await pastsThere(kind, page, since);
        const last = page.at(-1);
        if (!last || page.length < pastsAtOnce) return;
        after = last.id;
      }
    },
    async past(ref) {
      const { columns } = await placeOf(ref.kind);
      const found = await select(ref.kind, keyed(columns, ref), "");
      return (await pastsThere(ref.kind, found, new Date(0)))[0] ?? null;
    },
    async happened(kind, event, from, to) {
      const rows = await sql.rows<{ id: string; at: Date }>(
        event === null
          ? "SELECT DISTINCT subject_id AS id, happened_at AS at FROM audit_log WHERE subject_kind = ? AND before_values IS NOT NULL AND happened_at >= ? AND happened_at < ? ORDER BY at, id"
          : "SELECT subject_id AS id, happened_at AS at FROM domain_events WHERE subject_kind = ? AND happened_at >= ? AND happened_at < ? AND type = ? ORDER BY domain_events.id",
        [kind, from, to, ...(event === null ? [] : [event])],
      );
      return rows.map(({ id, at }) => ({ recordId: id, at }));
    },
    async unfilled(ref, actor, moment) {
      const fields = (await knownFields(sql)).filter(({ recordKind, state }) => recordKind === ref.kind && state === "on");
      // Most companies require nothing of most documents.
      if (!fields.some(({ settings }) => settings.required || settings.requiredWhen)) return [];
      const found = await read(ref, relationsAskedBy(fields));
      if (!found) return [];
      return missingIn({ record: ref, found, types: (await known()).types, moment: await moment(), fields }, actor, found).map(
        ({ label }) => label,
      );
    },
    async namesOf(kind, ids, language) {
      const query = nameQueries[kind]?.[language];
      if (!query || ids.length === 0) return new Map();
      const rows = await sql.rows<{ id: string; name: string }>(`${query} WHERE id IN (?)`, [ids]);
      return new Map(rows.map(({ id, name }) => [id, name]));
    },
  };
}

const nameQueries: Readonly<Record<string, { readonly zh: string; readonly en: string }>> = {
  person: { zh: "SELECT id, name_zh AS name FROM people", en: "SELECT id, name_en AS name FROM people" },
  customer: {
    zh: "SELECT id, COALESCE(short_name, name) AS name FROM customers",
    en: "SELECT id, COALESCE(name_en, short_name, name) AS name FROM customers",
  },
  product: {
    zh: "SELECT id, CONCAT(sku, ' ', name_zh) AS name FROM products",
    en: "SELECT id, CONCAT(sku, ' ', name_en) AS name FROM products",
  },
  warehouse: { zh: "SELECT id, name_zh AS name FROM warehouses", en: "SELECT id, name_en AS name FROM warehouses" },
};

/** Those of the table `r` that belong, as said, to the one record. */
function linkedTo(columns: RecordColumns, ref: RecordRef, belongs: Fragment): Fragment {
  return {
    text: `EXISTS (SELECT 1 FROM ${columns.table} AS o WHERE ${columns.id("o").text} = ? AND (${belongs.text}))`,
    values: [ref.id, ...belongs.values],
  };
}

const alone = ({ fields }: { readonly fields: FieldValues }): ConditionRecord => ({ fields, before: null, related: {} });

function keyed(columns: RecordColumns, ref: RecordRef): Fragment {
  // By its two columns, so that the database looks at one level, not at all.
  if (ref.kind === "stockLevel") return fragment("r.product_id = ? AND r.warehouse_id = ?", ...ref.id.split(":"));
  return { text: `${columns.id("r").text} = ?`, values: [ref.id] };
}

function levelRef(productId: string, warehouseId: string): RecordRef {
  return { kind: "stockLevel", id: `${productId}:${warehouseId}` };
}
