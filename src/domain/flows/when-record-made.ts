import { systemActor } from "../access/identify-actor";
import { isEmpty } from "../conditions/record-type";
import { fillFields, isVisible, sheetOf } from "../fields/fill-fields";
import { takesFields } from "../fields/record-access";
import { companyOf } from "../shared/settings";
import { defineFlow } from "./define-flow";

/** An order comes to be by being confirmed; everything else is created. */
const made = /\.created$|^order\.confirmed$/;

/** A new record's own fields begin with what the company decided. */
export const whenRecordMade = defineFlow({
  on: "*",
  async start(tx, event) {
    const { subject } = event;
    if (!made.test(event.type)) return;
    const begun = (await tx.fields.list()).filter(
      ({ recordKind, state, settings }) => recordKind === subject.kind && state === "on" && settings.initial !== null,
    );
    if (begun.length === 0 || !takesFields(await tx.records.types(), subject.kind)) return;
    const system = systemActor("fields", (await companyOf(tx)).timeZone);
    const sheet = await sheetOf(tx, system, subject, "edit");
    const open = begun.filter((field) => isEmpty(sheet.found.fields[field.name]) && isVisible(sheet, field, sheet.found));
    const answers = Object.fromEntries(open.map(({ name, settings }) => [name, settings.initial]));
    if (open.length > 0) await fillFields(tx, system, { record: subject, answers, whole: false });
  },
});
