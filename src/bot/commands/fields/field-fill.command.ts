import { fillFields, maySee, sheetOf } from "../../../domain/fields/fill-fields";
import type { FieldDefinition } from "../../../domain/fields/field-definition";
import type { RecordKey } from "../../../domain/fields/field-store";
import { isFormKind } from "../../../domain/shared/form-kind";
import { Refusal } from "../../../domain/shared/refusal";
import { recordSheetCard } from "../../../../cards/fields/record-sheet.card";
import type { ArgumentValues } from "../../conversation/arguments";
import { calledIn, ownFieldsOf } from "../../fields/own-fields";
import { readValue } from "../../fields/read-value";
import { fieldTexts } from "../../texts/fields";
import type { ChatReply } from "../../pipeline/chat-reply";
import { defineCommand, type CommandContext, type UndoNote } from "../define-command";
import { showCard, showRecord } from "../replies";
import { subjectOf } from "../typed-values";
import { grammar } from "./field-fill.grammar";

type Asked = ArgumentValues<typeof grammar.args>;

/** Kinds of record whose own card shows their fields too. */
const withCard = new Set(["customer", "lead", "opportunity", "quote", "contract", "salesOrder", "ticket", "product"]);

export const fieldFill = defineCommand({
  ...grammar,
  async handle(context, asked) {
    const { tx, actor } = context;
    const { record, field } = await meant(context, asked);
    const sheet = await sheetOf(tx, actor, record, "see");
    const said = pairsIn(asked.value ?? "", field, sheet.fields);
    const first = said.get(field) ?? "";
    if (first === "" || isQuestion(first)) return shown(context, record);
    const answers: Record<string, string | null> = {};
    for (const [each, value] of said) answers[each.name] = await readValue(context, each, value);
    const { version, before, missing } = await fillFields(tx, actor, { record, answers, whole: false });
    const say = fieldTexts[actor.language];
    const called = calledIn(sheet.found.fields);
    const reply = await shown(context, record);
    const names = missing.map(({ label }) => label[actor.language]).join(say.list);
    const sentences = [Object.keys(before).length === 0 ? say.unchanged(called) : "", names === "" ? "" : say.missing(names)].filter(
      (each) => each !== "",
    );
    return {
      ...reply,
      parts: [...sentences.map((text) => ({ kind: "text" as const, text })), ...reply.parts],
      ...(Object.keys(before).length > 0 && { undo: { subject: record, version, before } satisfies UndoNote }),
    };
  },
  undo: {
    inverse: async ({ tx, actor }, { subject, version, before }) => {
      await fillFields(tx, actor, {
        record: subject,
        answers: before as Record<string, string | null>,
        whole: false,
        ...(version !== null && { version }),
      });
    },
  },
});

/** The record that is named, of a kind that has a field of that name. Refuses `field.notOnRecord`, `field.whichOfRecords`. */
async function meant(
  { tx, actor }: CommandContext,
  asked: Asked,
): Promise<{ readonly record: RecordKey; readonly field: FieldDefinition }> {
  // A number that no record has stands for itself.
  if (asked.record && asked.record.id === asked.record.typed) throw new Refusal("record.notFound", { number: asked.record.typed });
  const word = asked.field.typed.toLowerCase();
  const named: readonly RecordKey[] = [
    ...(asked.record ? [subjectOf(asked.record)] : []),
    ...(["customer", "lead", "contact", "supplier", "product"] as const).flatMap((kind) =>
      asked[kind] ? [{ kind, id: asked[kind].id }] : [],
    ),
  ];
  const fields = (await tx.fields.list()).filter(
    ({ state, label }) => state === "on" && [label.zh.toLowerCase(), label.en.toLowerCase()].includes(word),
  );
  for (const record of named) {
    const field = fields.find((each) => each.recordKind === record.kind && maySee(each, actor));
    if (field) return { record, field };
  }
  throw new Refusal(named.length === 0 ? "field.whichOfRecords" : "field.notOnRecord", { field: asked.field.typed });
}

/** The fields that are named one behind the other, with what stands behind each: "汽车，等级 A". */
function pairsIn(text: string, first: FieldDefinition, fields: readonly FieldDefinition[]): ReadonlyMap<FieldDefinition, string> {
  const to = /^(?:of|for|on)\s+.+?\s+(?:to|as|is|=)\s+(.+)$/is.exec(text);
  const pairs = new Map<FieldDefinition, string>();
  let current = first;
  for (const piece of (to?.[1] ?? text).split(/(?<=[,，;；])\s*/)) {
    const named = fields.find((field) => field !== first && startsWith(piece, field));
    const words = named ? piece.slice(lengthOfLabel(piece, named)).replace(/^(?:[\s:：=]|是|为|改成|to\b|is\b)*/i, "") : piece;
    if (named) current = named;
    const said = pairs.get(current);
    pairs.set(current, said === undefined ? words : `${said}${words}`);
  }
  return new Map([...pairs].map(([field, said]) => [field, said.replace(/[,，;；\s]+$/, "").trim()]));
}

function startsWith(piece: string, field: FieldDefinition): boolean {
  return lengthOfLabel(piece, field) > 0;
}

function lengthOfLabel(piece: string, { label }: FieldDefinition): number {
  const lower = piece.toLowerCase();
  return Math.max(0, ...[label.zh, label.en].filter((word) => lower.startsWith(word.toLowerCase())).map((word) => word.length));
}

function isQuestion(text: string): boolean {
  return /^(?:是)?(?:什么|多少|啥|哪个|谁|几)|[?？]$|^(?:what|which|who)\b/i.test(text);
}

async function shown({ tx, actor }: CommandContext, record: RecordKey): Promise<ChatReply> {
  if (withCard.has(record.kind) || isFormKind(record.kind)) return showRecord(record.kind, record.id);
  const own = await ownFieldsOf(tx, actor, record);
  if (!own) throw new Refusal("record.notFound");
  const types = await tx.records.types();
  const { found } = await sheetOf(tx, actor, record, "see");
  const name = [found.fields["number"], found.fields["name"]].filter(Boolean).join(" ");
  return showCard(recordSheetCard.render({ kind: types[record.kind]?.label[actor.language] ?? record.kind, name, own }, actor.language));
}
