import type { Actor } from "./actor";
import type { SubjectRef } from "./domain-event";
import { Refusal } from "./refusal";
import type { Tx } from "./tx";

/** Audit line for a record that is new: all its fields are the news. */
export function auditCreated(tx: Tx, actor: Actor, verb: string, subject: SubjectRef, after: object): void {
  tx.audit({ actorId: actor.personId, messageId: actor.messageId, verb, subject, before: null, after: { ...after } });
}

/** Audit line with just the fields that differ; none when nothing does. The row's version is not news. */
export function auditChange(
  tx: Tx,
  actor: Pick<Actor, "personId" | "messageId">,
  verb: string,
  subject: SubjectRef,
  before: object,
  after: object,
): void {
  const [was, is] = [Object.entries(before), new Map(Object.entries(after))];
  const changed = was.filter(([name, value]) => name !== "version" && differs(value, is.get(name)));
  if (changed.length === 0) return;
  tx.audit({
    actorId: actor.personId,
    messageId: actor.messageId,
    verb,
    subject,
    before: Object.fromEntries(changed),
    after: Object.fromEntries(changed.map(([name]) => [name, is.get(name)])),
  });
}

/** Most fields are the very same value; the others are compared as the log would show them. */
function differs(was: unknown, is: unknown): boolean {
  return was !== is && JSON.stringify(was) !== JSON.stringify(is);
}

/** Refuses `<room>.stale` when the card that was tapped shows an older version of the record. */
export function requireVersion(
  room: string,
  record: { readonly number: string; readonly version: number },
  seen: number | undefined,
): void {
  if (seen !== undefined && seen !== record.version) throw new Refusal(`${room}.stale`, { number: record.number });
}

/** Trimmed text of 1 to `longest` characters. Refuses `text.missing` and `text.tooLong`, naming the field. */
export function requireText(field: string, value: string, longest: number): string {
  const text = value.trim();
  if (text === "") throw new Refusal("text.missing", { field });
  if (text.length > longest) throw new Refusal("text.tooLong", { field, longest, length: text.length });
  return text;
}

/** The same for text that may be left out: blank is null. */
export function optionalText(field: string, value: string | null | undefined, longest: number): string | null {
  return value === null || value === undefined || value.trim() === "" ? null : requireText(field, value, longest);
}
