import { readStatement, type ReadStatement, type Statement } from "../../domain/payments/customer-statement";
import type { Actor } from "../../domain/shared/actor";
import { calendarDay } from "../../domain/shared/calendar-day";
import type { Tx } from "../../domain/shared/tx";
import type { ReplyPart, WantedFile } from "../pipeline/chat-reply";

/** A statement as a file, made from the ledger when it is sent. */
export function statementFile({ customerId, from, to }: ReadStatement, format: WantedFile["format"]): ReplyPart {
  return { kind: "file", file: { document: "statement", id: customerId, format, asked: { from, to } } };
}

/** The statement that a file is of. Throws what `readStatement` throws. */
export function wantedStatement(tx: Tx, viewer: Actor, { id, asked = {} }: WantedFile): Promise<Statement> {
  return readStatement(tx, viewer, { customerId: id, from: calendarDay(asked["from"] ?? ""), to: calendarDay(asked["to"] ?? "") });
}
