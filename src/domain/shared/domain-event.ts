import type { Id } from "./id";

/** A record, by what it is and its key. */
export interface SubjectRef {
  readonly kind: string;
  readonly id: Id;
}

/** Something that happened in the business, in the past tense: "quote.approved". Kept for ever, in order. */
export interface DomainEvent {
  readonly type: string;
  readonly subject: SubjectRef;
  readonly actorId: Id;
  /** Facts that a notice or flow needs and that may have changed by the time it runs. JSON only. */
  readonly data: Readonly<Record<string, unknown>>;
  /** What follows from it waits until then: a message that is to come in working hours. */
  readonly notBefore?: Date;
}

/** An event as it was kept. */
export interface HappenedEvent extends DomainEvent {
  readonly id: Id;
  readonly happenedAt: Date;
}

/** One line of the audit log: who did what to which record, with what changed. */
export interface AuditEntry {
  readonly actorId: Id;
  readonly messageId: Id | null;
  readonly verb: string;
  readonly subject: SubjectRef;
  /** Only the fields that changed; null for a new record. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly after: Readonly<Record<string, unknown>> | null;
}
