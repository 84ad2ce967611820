import { ownFieldsNodes, type OwnFieldsProps } from "../../../cards/fields/own-fields";
import type { Card } from "../../../cards/kit/nodes";
import { isEmpty, type FieldValues } from "../../domain/conditions/record-type";
import { isRequired, isVisible, mayEdit, maySee, sheetOf, type Sheet } from "../../domain/fields/fill-fields";
import type { RecordKey } from "../../domain/fields/field-store";
import { mayWith } from "../../domain/fields/record-access";
import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { valueInWords } from "./field-in-words";

/** What to call a record when typing: its number, else its name. */
export function calledIn(fields: FieldValues): string {
  return String(fields["number"] ?? fields["name"] ?? fields["company"] ?? "");
}

/** A record's own fields as the viewer may see them; null where its kind has none, or none for this viewer. */
export async function ownFieldsOf(tx: Tx, viewer: Actor, record: RecordKey): Promise<OwnFieldsProps | null> {
  const defined = (await tx.fields.list()).some(({ recordKind, state }) => recordKind === record.kind && state === "on");
  if (!defined) return null;
  const sheet = await sheetOf(tx, viewer, record, "see");
  const seen = sheet.fields.filter((field) => maySee(field, viewer) && isVisible(sheet, field, sheet.found));
  if (seen.length === 0) return null;
  const editable = mayWith(sheet.types, record.kind, viewer, "edit") ? seen.filter((field) => mayEdit(field, viewer)) : [];
  return {
    id: `${record.kind}:${record.id}`,
    version: await tx.fields.sheetVersion(record),
    called: calledIn(sheet.found.fields),
    groups: await groupsOf(tx, viewer, sheet, seen),
    missing: seen
      .filter((field) => isRequired(sheet, field, sheet.found) && isEmpty(sheet.found.fields[field.name]))
      .map(({ label }) => label[viewer.language]),
    mayFill: editable.length > 0,
    example: editable[0]?.label[viewer.language] ?? null,
  };
}

async function groupsOf(tx: Tx, viewer: Actor, sheet: Sheet, seen: Sheet["fields"]): Promise<OwnFieldsProps["groups"]> {
  const groups = new Map<string | null, { label: string; value: string }[]>();
  for (const field of seen) {
    const value = await valueInWords(tx, field, sheet.found.fields[field.name] ?? null, viewer.language);
    if (value === "") continue;
    const name = field.settings.group?.[viewer.language] ?? null;
    groups.set(name, [...(groups.get(name) ?? []), { label: field.label[viewer.language], value }]);
  }
  return [...groups].map(([name, fields]) => ({ name, fields }));
}

/** The record's card with its own fields before its closing note. Who may not see the record's fields sees the card as it is. */
export async function withOwnFieldsOn(tx: Tx, viewer: Actor, record: RecordKey, card: Card): Promise<Card> {
  try {
    const own = await ownFieldsOf(tx, viewer, record);
    if (!own) return card;
    const { nodes } = card;
    const end = nodes.at(-1)?.kind === "note" ? nodes.length - 1 : nodes.length;
    return { ...card, nodes: [...nodes.slice(0, end), ...ownFieldsNodes(own, viewer.language), ...nodes.slice(end)] };
  } catch (problem) {
    if (problem instanceof Refusal) return card;
    throw problem;
  }
}
