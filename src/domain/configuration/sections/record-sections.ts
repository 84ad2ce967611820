import { z } from "zod";
import { dropFlow, putFlow, type FlowGiven } from "../../approvals/put-flow";
import { fieldKinds } from "../../fields/field-definition";
import { dropField, putField, type FieldGiven } from "../../fields/put-field";
import { dropForm, putForm, type FormGiven } from "../../forms/put-form";
import { putFormPage } from "../../forms/put-form-page";
import { dropLeadForm, putLeadForm } from "../../leads/put-lead-form";
import { dropRule, putRule, type RuleGiven } from "../../rules/put-rule";
import type { Tx } from "../../shared/tx";
import { closeWarehouse, openOnes, putWarehouse } from "../../stock/change-warehouse";
import { withKeys, withNames } from "../named-records";
import { listSection, type Json, type Section } from "../section";
import { label, short } from "./schemas";

const anything: z.ZodType = z.record(z.string(), z.unknown());
const named = async <Item>(tx: Tx, items: readonly Item[]) => (await withNames(tx, items as unknown as Json)) as unknown as readonly Item[];
const keyed = async <Item>(tx: Tx, item: Item) => (await withKeys(tx, item as unknown as Json)) as unknown as Item;

/** What is kept as records of their own, each with a number or a name that a document knows it by. */
export const warehousesSection: Section = listSection({
  name: "warehouses",
  label: { zh: "仓库", en: "Warehouses" },
  schema: z
    .array(
      z.strictObject({
        number: z.string().regex(/^[A-Z][A-Z0-9]{0,9}$/),
        nameZh: short,
        nameEn: short,
        position: z.number().int().min(0).max(9999),
      }),
    )
    .max(200),
  changedBy: ["warehouse.changed"],
  key: ({ number }) => number,
  list: async (tx) =>
    openOnes(await tx.stock.warehouses()).map(({ number, nameZh, nameEn, position }) => ({ number, nameZh, nameEn, position })),
  put: putWarehouse,
  drop: (tx, actor, { number }) => closeWarehouse(tx, actor, number),
});

/** Whether strangers can fill it in on the web is said with the form; the page's address and secret are its own. */
interface FormInDocument extends FormGiven {
  readonly web?: true;
}

const formList = listSection<FormInDocument>({
  name: "forms",
  label: { zh: "表单", en: "Forms" },
  schema: z
    .array(z.strictObject({ prefix: z.string().regex(/^[A-Z]{2,6}$/), label, settings: anything, web: z.literal(true).optional() }))
    .max(200),
  changedBy: ["form.defined", "form.changed", "form.pageTurned"],
  key: ({ prefix }) => prefix,
  async list(tx) {
    const listed: FormInDocument[] = [];
    for (const { id, prefix, label: called, settings, state } of await tx.forms.list()) {
      if (state !== "on") continue;
      const page = await tx.formPages.of(id);
      listed.push({ prefix, label: called, settings, ...(page?.state === "open" && { web: true }) });
    }
    return listed;
  },
  put: putForm,
  drop: (tx, actor, { prefix }) => dropForm(tx, actor, prefix),
});

/** The kinds of record that the company made; what their records hold is with the fields, and a page opens when they are there. */
export const formsSection: Section = {
  ...formList,
  steps(actor, wanted, present) {
    const [want, have] = [wanted, present] as unknown as readonly [readonly FormInDocument[], readonly FormInDocument[]];
    const withoutPages = (forms: readonly FormInDocument[]) =>
      forms.map((form) => ({ prefix: form.prefix, label: form.label, settings: form.settings })) as unknown as Json;
    const turned = want.filter(({ prefix, web }) => {
      const had = have.find((each) => each.prefix === prefix);
      return had === undefined || had.web !== web;
    });
    return [
      ...formList.steps(actor, withoutPages(want), withoutPages(have)),
      ...turned.map(({ prefix, web }) => ({ at: prefix, run: (tx: Tx) => putFormPage(tx, actor, prefix, web === true) })),
    ];
  },
};

export const fieldsSection: Section = listSection<FieldGiven>({
  name: "fields",
  label: { zh: "字段", en: "Fields" },
  schema: z
    .array(
      z.strictObject({
        record: z.string().min(1).max(60),
        name: z.string().regex(/^f_[a-z0-9_]{1,60}$/),
        label,
        kind: z.enum(fieldKinds),
        settings: anything,
        position: z.number().int().min(0).max(1_000_000),
      }),
    )
    .max(1000),
  changedBy: ["field.defined", "field.changed"],
  key: ({ record, name }) => `${record}.${name}`,
  list: async (tx) => {
    const types = await tx.records.types();
    return named(
      tx,
      (await tx.fields.list())
        .filter(({ state, recordKind }) => state === "on" && !types[recordKind]?.own?.archived)
        .map(({ recordKind, name, label: called, kind, settings, position }) => ({
          record: recordKind,
          name,
          label: called,
          kind,
          settings,
          position,
        })),
    );
  },
  put: async (tx, actor, field) => putField(tx, actor, await keyed(tx, field)),
  drop: (tx, actor, { record, name }) => dropField(tx, actor, record, name),
});

export const flowsSection: Section = listSection<FlowGiven>({
  name: "approvalFlows",
  label: { zh: "审批流", en: "Approval flows" },
  schema: z
    .array(
      z.strictObject({
        number: z.string().regex(/^AF-\d{1,9}$/),
        name: short,
        state: z.enum(["draft", "on", "off"]),
        definition: anything.nullable(),
        proposed: anything.nullable(),
      }),
    )
    .max(500),
  changedBy: ["approvalFlow.created", "approvalFlow.changed", "approvalFlow.published"],
  key: ({ number }) => number,
  list: async (tx) =>
    named(
      tx,
      (await tx.flows.list(["draft", "on", "off"])).map(({ number, name, state, definition, proposed }) => ({
        number,
        name,
        state: state as FlowGiven["state"],
        definition,
        proposed,
      })),
    ),
  put: async (tx, actor, flow) => putFlow(tx, actor, await keyed(tx, flow)),
  drop: (tx, actor, { number }) => dropFlow(tx, actor, number),
});

export const rulesSection: Section = listSection<RuleGiven>({
  name: "rules",
  label: { zh: "规则", en: "Rules" },
  schema: z
    .array(
      z.strictObject({
        number: z.string().regex(/^RL-\d{1,9}$/),
        name: label.extend({ zh: z.string().min(1).max(500), en: z.string().min(1).max(500) }),
        state: z.enum(["draft", "shadow", "on", "off"]),
        definition: anything,
      }),
    )
    .max(1000),
  changedBy: ["rule.created", "rule.changed"],
  key: ({ number }) => number,
  list: async (tx) =>
    named(
      tx,
      (await tx.rules.list(["draft", "shadow", "on", "off"])).map(({ number, name, state, definition }) => ({
        number,
        name,
        state: state as RuleGiven["state"],
        definition,
      })),
    ),
  put: async (tx, actor, rule) => putRule(tx, actor, await keyed(tx, rule)),
  drop: (tx, actor, { number }) => dropRule(tx, actor, number),
});

export const leadFormsSection: Section = listSection({
  name: "leadForms",
  label: { zh: "线索表单", en: "Lead forms" },
  schema: z
    .array(
      z.strictObject({
        number: z.string().regex(/^LF-\d{1,9}$/),
        name: z.string().min(1).max(100),
        source: z.string().min(1).max(100),
        owner: z
          .string()
          .regex(/^@person:.{1,50}$/)
          .nullable(),
      }),
    )
    .max(500),
  changedBy: ["leadForm.created", "leadForm.closed", "leadForm.reopened"],
  key: ({ number }) => number,
  list: async (tx) =>
    named(
      tx,
      (await tx.leadForms.listOpen()).map(({ number, name, source, ownerId }) => ({ number, name, source, owner: ownerId })),
    ),
  async put(tx, actor, form) {
    const { owner, ...rest } = await keyed(tx, form);
    return putLeadForm(tx, actor, { ...rest, ownerId: owner });
  },
  drop: (tx, actor, { number }) => dropLeadForm(tx, actor, number),
});
