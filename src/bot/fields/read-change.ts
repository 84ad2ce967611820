import type { FieldDefinition } from "../../domain/fields/field-definition";
import type { Said, SettingsGiven } from "../../domain/fields/define-field";
import type { RecordTypes } from "../../domain/conditions/record-type";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom, optionsIn, settingsIn } from "./read-field";

export type FieldWish =
  | { readonly do: "archive" | "restore" }
  | { readonly do: "change"; readonly label?: Said; readonly position?: number; readonly settings?: SettingsGiven };

/**
 * Which field a sentence is about: the longest label in it, on the kind of record that it names. Refuses `field.whichName`
 * where it names none, and `field.whichRecord` where several kinds of record have one of that name.
 */
export function fieldNamedIn(text: string, fields: readonly FieldDefinition[], recordKind: string | undefined): FieldDefinition {
  const said = text.normalize("NFKC").toLowerCase();
  const named = fields
    .flatMap((field) => [...new Set([field.label.zh, field.label.en])].map((label) => ({ field, label: label.toLowerCase() })))
    .filter(({ label }) => said.includes(label));
  const longest = Math.max(0, ...named.map(({ label }) => label.length));
  const found = [...new Set(named.filter(({ label }) => label.length === longest).map(({ field }) => field))];
  const [only, another] = found.length > 1 ? found.filter((field) => field.recordKind === recordKind) : found;
  if (!only) throw new Refusal(found.length > 1 ? "field.whichRecord" : "field.whichName");
  // Of one that is in use and one that was archived under the same name, the former.
  return another ? (found.find(({ state, recordKind: of }) => state === "on" && of === recordKind) ?? only) : only;
}

const wishes = {
  restore: /恢复|\brestore\b|\bbring back\b/i,
  addOptions: /(?:加|增加|新增|添加)(?:一个)?选项\s*[:：]?\s*(.+)$|\badd\s+(?:the\s+)?options?\s+(.+?)(?:\s+to\b.*)?$/i,
  dropOptions: /(?:去掉|删|删除|移除)选项\s*[:：]?\s*(.+)$|\b(?:remove|drop|delete)\s+(?:the\s+)?options?\s+(.+?)(?:\s+from\b.*)?$/i,
  archive: /归档|删除|删掉|停用|\barchive\b|\bdelete\b|\bremove\b|\bdrop\b/i,
  rename: /(?:改名|改叫|重命名)(?:为|成|叫)?\s*[:：]?\s*(.+)$|(?:改成|改为)\s*(.+)$|\brename\b.*\bto\s+(.+)$/i,
  position: /(?:排到?|放到?)第?\s*(\d{1,2})|\bposition\s+(\d{1,2})/i,
};

/** What is to become of it. Refuses `field.whatChange` where the sentence does not say. */
export function readWish(text: string, field: FieldDefinition, types: RecordTypes): FieldWish {
  const said = text.normalize("NFKC").trim();
  if (wishes.restore.test(said)) return { do: "restore" };
  const added = inAny(wishes.addOptions.exec(said));
  if (added !== null) return { do: "change", settings: { options: [...labels(field), ...optionsIn(added)] } };
  const dropped = inAny(wishes.dropOptions.exec(said));
  if (dropped !== null) return { do: "change", settings: { options: without(field, optionsIn(dropped)) } };
  if (wishes.archive.test(said)) return { do: "archive" };
  const position = inAny(wishes.position.exec(said));
  if (position !== null) return { do: "change", position: Number(position) };
  const settings = settingsIn(said, field.kind, 0, types[field.recordKind]);
  const { options: _options, formula: _formula, ...plain } = settings;
  const optional = /选填|非必填|不必填|\boptional\b|\bnot required\b/i.test(said);
  if (optional) return { do: "change", settings: { required: false, requiredWhen: null } };
  if (Object.keys(plain).length > 0) return { do: "change", settings: plain };
  const formula = field.kind === "computed" ? /(?:公式|formula)\s*(?:改为|改成|设为|to|is)?\s*[:：=]?\s*(.+)$/i.exec(said)?.[1] : undefined;
  if (formula !== undefined) return { do: "change", settings: { formula } };
  const renamed = inAny(wishes.rename.exec(said));
  if (renamed !== null) return { do: "change", label: labelFrom(renamed) };
  throw new Refusal("field.whatChange", { field: field.label.zh });
}

function inAny(match: RegExpExecArray | null): string | null {
  const found = match?.slice(1).find((group) => group !== undefined && group.trim() !== "");
  return found === undefined ? null : found.trim();
}

function labels({ settings }: FieldDefinition): readonly Said[] {
  return settings.options.map(({ label }) => label);
}

function without({ settings }: FieldDefinition, dropped: readonly Said[]): readonly Said[] {
  const words = new Set(
    dropped.flatMap((each) => (typeof each === "string" ? [each.toLowerCase()] : [each.zh.toLowerCase(), each.en.toLowerCase()])),
  );
  const gone = (label: { readonly zh: string; readonly en: string }) =>
    words.has(label.zh.toLowerCase()) || words.has(label.en.toLowerCase());
  if (!settings.options.some(({ label }) => gone(label))) throw new Refusal("field.noSuchOption", { option: [...words].join(" ") });
  return settings.options.filter(({ label }) => !gone(label)).map(({ label }) => label);
}
