import { formCard } from "../../../cards/forms/form.card";
import { formRecordCard } from "../../../cards/forms/form-record.card";
import type { Tone } from "../../../cards/kit/nodes";
import { labelOf } from "../../domain/forms/check-form";
import { findFormRecord, type FormAndRecord } from "../../domain/forms/find-form-record";
import { firstState } from "../../domain/forms/form-definition";
import { mayCreate, maySeeRecords } from "../../domain/forms/form-rights";
import { formFields } from "../../domain/forms/form-types";
import { movesFor } from "../../domain/forms/move-form-record";
import { waitsForSubmission } from "../../domain/forms/submit-form-record";
import { fieldsInUse, maySee } from "../../domain/fields/fill-fields";
import { formKindOf } from "../../domain/shared/form-kind";
import { kindInWords, rulesInWords } from "../fields/field-in-words";
import { calledIn } from "../fields/own-fields";
import { moveInWords, reachInWords, rolesInWords } from "../forms/form-words";
import type { Tx } from "../../domain/shared/tx";
import { definePresenter, type Presenter } from "./define-presenter";
import { formPageAddress } from "./lead-form-address";
import { localMoment, namesOf } from "./wording";

const formPresenter = definePresenter({
  card: "form",
  async present(tx, viewer, { id }) {
    const form = (await tx.forms.list()).find((each) => each.id === id);
    if (!form || !viewer.permissions.has("form.read") || !maySeeRecords(form, viewer)) return null;
    const { language } = viewer;
    const counts = await tx.forms.countByState(form.id);
    const types = await tx.records.types();
    const fields = (await fieldsInUse(tx, formKindOf(form.prefix))).filter((field) => maySee(field, viewer));
    const other = form.label[language === "zh" ? "en" : "zh"];
    const { states, moves, access } = form.settings;
    const page = await tx.formPages.of(form.id);
    return formCard.render(
      {
        id,
        version: form.version,
        state: form.state,
        name: form.label[language],
        otherName: other === form.label[language] ? null : other,
        prefix: form.prefix,
        edition: form.edition,
        states: states.map(({ code, label }) => ({ label: label[language], records: counts.get(code) ?? 0 })),
        moves: moves.map((move) => moveInWords(form, move, language)),
        create: rolesInWords(access.create, language),
        see: rolesInWords(access.see, language),
        move: rolesInWords(access.move, language),
        reach: reachInWords(access, language),
        fields: fields.map((field) => ({
          label: field.label[language],
          kind: kindInWords(field.kind, language),
          rules: rulesInWords(field, types, language).join(language === "zh" ? "；" : "; "),
        })),
        address: page?.state === "open" && form.state === "on" ? (await formPageAddress(tx))(page.code) : null,
        mayCreate: mayCreate(form, viewer),
        mayManage: viewer.permissions.has("form.manage"),
      },
      language,
    );
  },
});

const formRecordPresenter = definePresenter({
  card: "formRecord",
  async present(tx, viewer, { id }) {
    const found = await findFormRecord(tx, viewer, id);
    if (!found) return null;
    const { form, record } = found;
    const { language } = viewer;
    const who = await namesOf(tx, viewer, [record.ownerId]);
    const waits = await waitsForSubmission(tx, viewer, found);
    const shown = waits || record.approval !== "none";
    return formRecordCard.render(
      {
        id,
        version: record.version,
        form: form.label[language],
        number: record.number,
        state: labelOf(form, record.state, language),
        tone: toneOf(found),
        since: localMoment(viewer, record.stateSince),
        owner: record.ownerId === null ? null : who(record.ownerId),
        createdAt: localMoment(viewer, record.createdAt),
        source: await sourceOf(tx, found),
        approval: shown ? (formFields["approval"]?.options?.[record.approval]?.[language] ?? null) : null,
        moves: waits ? [] : movesFor(found, viewer).map(({ to }) => ({ to, label: labelOf(form, to, language) })),
        maySubmit: waits,
      },
      language,
    );
  },
});

/** The first state is news, the last is an end, what waits for approval waits for somebody. */
function toneOf({ form, record }: FormAndRecord): Tone {
  if (record.approval === "pending") return "warning";
  if (record.approval === "rejected") return "bad";
  if (record.state === form.settings.states.at(-1)?.code) return "good";
  return record.state === firstState(form) ? "info" : "warning";
}

/** What the record that it was made from is called. */
async function sourceOf(tx: Tx, { record: { sourceKind, sourceId } }: FormAndRecord): Promise<string | null> {
  if (sourceKind === null || sourceId === null) return null;
  const found = await tx.records.read({ kind: sourceKind, id: sourceId }, []);
  return found ? calledIn(found.fields) : null;
}

export const formPresenters: readonly Presenter[] = [formPresenter, formRecordPresenter];
