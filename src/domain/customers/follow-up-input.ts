import type { Actor } from "../shared/actor";
import { dayOf } from "../shared/calendar-day";
import { newId, type Id } from "../shared/id";
import { auditCreated, optionalText, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import type { FollowUp, FollowUpKind, NextStep } from "./customer";

export interface FollowUpInput {
  readonly kind: FollowUpKind;
  readonly note: string;
  readonly contactId?: Id | null;
  /** Default: now. */
  readonly happenedAt?: Date;
  readonly next?: NextStep | null;
}

/**
 * Keeps a touch about any record that is followed up; the record itself is the caller's to save. Refuses
 * `followUp.inFuture` for one that has not happened yet, `followUp.nextInPast` for a next step before today.
 */
export async function keepFollowUp(
  tx: Tx,
  actor: Actor,
  subject: { readonly kind: FollowUp["subjectKind"]; readonly id: Id; readonly customerId: Id | null; readonly ownerId: Id | null },
  input: FollowUpInput,
): Promise<FollowUp> {
  const happenedAt = input.happenedAt ?? tx.now;
  if (dayOf(happenedAt, actor.timeZone) > dayOf(tx.now, actor.timeZone)) throw new Refusal("followUp.inFuture");
  const next = input.next ?? null;
  if (next !== null && next.day < dayOf(tx.now, actor.timeZone)) throw new Refusal("followUp.nextInPast", { day: next.day });
  const followUp: FollowUp = {
    id: newId(),
    subjectKind: subject.kind,
    subjectId: subject.id,
    customerId: subject.customerId,
    contactId: input.contactId ?? null,
    kind: input.kind,
    happenedAt,
    note: requireText("note", input.note, 10_000),
    nextStep: next === null ? null : optionalText("nextStep", next.step, 500),
    nextKind: next?.kind ?? null,
    nextDay: next?.day ?? null,
    nextAt: next?.at ?? null,
    authorId: actor.personId,
    createdAt: tx.now,
    withdrawnAt: null,
  };
  await tx.followUps.add(followUp);
  auditCreated(tx, actor, "followUp.log", { kind: "followUp", id: followUp.id }, followUp);
  tx.emit({
    type: "followUp.logged",
    subject: { kind: subject.kind, id: subject.id },
    actorId: actor.personId,
    data: {
      followUpId: followUp.id,
      customerId: subject.customerId,
      ownerId: subject.ownerId,
      nextStep: followUp.nextStep,
      nextKind: followUp.nextKind,
      nextDay: followUp.nextDay,
      nextAt: followUp.nextAt?.toISOString() ?? null,
    },
  });
  return followUp;
}

/** The later of two moments: a touch entered afterwards does not make the last one older. */
export function laterOf(known: Date | null, other: Date): Date {
  return known !== null && known > other ? known : other;
}
