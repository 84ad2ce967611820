import { createFormRecord } from "../../domain/forms/create-form-record";
import { defineForm } from "../../domain/forms/define-form";
import { defineField, type NewField } from "../../domain/fields/define-field";
import { formKindOf } from "../../domain/shared/form-kind";
import { actorOf, idOf, type Loading } from "./loading";

/** A form of the company's own, as its people call it. */
export const demoForm = { prefix: "SR", label: { zh: "样品申请", en: "Sample request" } } as const;

const fields: readonly Omit<NewField, "recordKind">[] = [
  { label: { zh: "样品", en: "sample" }, kind: "product", settings: { required: true } },
  { label: { zh: "样品数", en: "pieces" }, kind: "number", settings: { required: true, least: "1", initial: "1" } },
  { label: { zh: "寄给谁", en: "recipient" }, kind: "customer" },
  { label: { zh: "用途", en: "purpose" }, kind: "text" },
];

/** Sample requests: made by sales, sent by the warehouse; two are under way. */
export async function loadForms(loading: Loading): Promise<void> {
  const { tx, world } = loading;
  const byRole = (role: string) => actorOf(loading, world.people.find((person) => person.role === role)?.id);
  const lead = await byRole("operations_lead");
  const form = await defineForm(tx, lead, {
    ...demoForm,
    states: [
      { zh: "申请中", en: "requested" },
      { zh: "已寄出", en: "sent out" },
      { zh: "已反馈", en: "answered" },
    ],
    access: { create: ["salesRep", "salesManager", "service", "operationsLead"] },
  });
  const kind = formKindOf(form.prefix);
  for (const field of fields) await defineField(tx, lead, { recordKind: kind, ...field });
  const names = new Map(
    (await tx.fields.list()).filter(({ recordKind }) => recordKind === kind).map(({ label, name }) => [label.en, name]),
  );
  const rep = await byRole("sales_rep");
  for (const [sample, pieces, recipient] of [
    ["A100", "2", "C001"],
    ["S400", "1", "C002"],
  ] as const) {
    const said = { sample: idOf(loading, sample), pieces, recipient: idOf(loading, recipient) };
    const answers = Object.fromEntries(Object.entries(said).map(([label, value]) => [names.get(label) ?? "", value]));
    await createFormRecord(tx, rep, { formId: form.id, answers });
  }
}
