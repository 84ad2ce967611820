import { column, table } from "./table";

/** What happened, in order, and how far flows and notices have come with it. */
export const domainEvents = table("domain_events", {
  id: column.id,
  type: column.text,
  subjectKind: column.text,
  subjectId: column.id,
  actorId: column.id,
  data: column.json<Readonly<Record<string, unknown>>>(),
  happenedAt: column.instant,
  state: column.word<"new" | "done" | "parked" | "dropped">(),
  attempts: column.integer,
  nextAttemptAt: column.instantOrNull,
  notBefore: column.instantOrNull,
  leaseUntil: column.instantOrNull,
  problem: column.textOrNull,
});

export const auditLog = table("audit_log", {
  id: column.id,
  happenedAt: column.instant,
  actorId: column.id,
  messageId: column.textOrNull,
  verb: column.text,
  subjectKind: column.text,
  subjectId: column.id,
  beforeValues: column.jsonOrNull<Readonly<Record<string, unknown>>>(),
  afterValues: column.jsonOrNull<Readonly<Record<string, unknown>>>(),
});
