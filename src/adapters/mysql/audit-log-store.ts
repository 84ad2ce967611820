import type { AuditLine, AuditLogStore } from "../../bot/pipeline/stores";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { pageOf, pageSize } from "../../domain/shared/page";
import { auditLog } from "./log-tables";
import type { Sql } from "./sql";
import { rowFrom, select } from "./table";

export function auditLogStore(sql: Sql): AuditLogStore {
  return {
    async of({ kind, id }, request) {
      const stored = await sql.rows<Record<string, unknown> & { payload: unknown }>(
        `SELECT ${auditLog.selectList}, inbox_events.payload FROM audit_log LEFT JOIN inbox_events ON inbox_events.id = audit_log.message_id
         WHERE audit_log.subject_kind = ? AND audit_log.subject_id = ? ${request.after === null ? "" : "AND audit_log.id < ?"}
         ORDER BY audit_log.id DESC LIMIT ${pageSize(request) + 1}`,
        [kind, id, ...(request.after === null ? [] : [request.after])],
      );
      const lines = stored.map((row): AuditLine => {
        const { id: key, happenedAt, actorId, messageId, verb, subjectKind, subjectId, beforeValues, afterValues } = rowFrom(auditLog, row);
        const subject = { kind: subjectKind, id: subjectId };
        return {
          id: key,
          happenedAt,
          actorId,
          messageId,
          verb,
          subject,
          before: beforeValues,
          after: afterValues,
          said: saidIn(row.payload),
        };
      });
      return pageOf(lines, request);
    },
    async last({ kind, id }, verb) {
      const [row] = await select(sql, auditLog, "WHERE subject_kind = ? AND subject_id = ? AND verb = ? ORDER BY id DESC LIMIT 1", [
        kind,
        id,
        verb,
      ]);
      return row ?? null;
    },
  };
}

function saidIn(payload: unknown): string | null {
  if (payload === null || payload === undefined) return null;
  const event = (typeof payload === "string" ? JSON.parse(payload) : payload) as ChatEvent;
  return event.kind === "message" && event.text !== "" ? event.text : null;
}
