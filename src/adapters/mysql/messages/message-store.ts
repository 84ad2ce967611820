import type { CustomerMessage, MessageAttachment, MessageChannel, MessageState } from "../../../domain/messages/message";
import type { MessageStore } from "../../../domain/messages/message-store";
import type { Language } from "../../../domain/shared/actor";
import { pageOf } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { condition, inScope, isOneOf, newestFirst } from "../conditions";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

export const customerMessages = table("customer_messages", {
  id: column.id,
  number: column.text,
  onceKey: column.text,
  channel: column.word<MessageChannel>(),
  language: column.word<Language>(),
  recipient: column.textOrNull,
  recipientName: column.text,
  copyTo: column.textOrNull,
  customerId: column.textOrNull,
  contactId: column.textOrNull,
  aboutKind: column.textOrNull,
  aboutId: column.textOrNull,
  attachment: column.jsonOrNull<MessageAttachment>(),
  template: column.text,
  fields: column.json<Readonly<Record<string, string>>>(),
  title: column.text,
  body: column.text,
  state: column.word<MessageState>(),
  attempts: column.integer,
  provider: column.textOrNull,
  providerId: column.textOrNull,
  problem: column.textOrNull,
  madeBy: column.id,
  createdAt: column.instant,
  sentAt: column.instantOrNull,
  version: column.integer,
});

export function messageStore(sql: Sql): MessageStore {
  const many = async (rest: string, values: readonly unknown[]) => (await select(sql, customerMessages, rest, values)).map(messageFrom);
  const one = async (rest: string, values: readonly unknown[]) => (await many(rest, values))[0] ?? null;
  return {
    async add(message) {
      try {
        await insert(sql, customerMessages, [rowOf(message)]);
        return true;
      } catch (problem) {
        // 1062, duplicate key: only the statement is undone, the transaction goes on.
        if ((problem as { errno?: number }).errno === 1062) return false;
        throw problem;
      }
    },
    async toldByRule(customerId, { kind, id }, since) {
      const rows = await sql.rows(
        `SELECT 1 FROM customer_messages m JOIN rule_runs r ON m.about_kind = 'ruleRun' AND r.id = m.about_id
         WHERE m.customer_id = ? AND m.created_at >= ? AND r.record_kind = ? AND r.record_id = ? LIMIT 1`,
        [customerId, since, kind, id],
      );
      return rows.length > 0;
    },
    byOnceKey: (onceKey) => one("WHERE once_key = ?", [onceKey]),
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    async save(message) {
      if (!(await updateVersioned(sql, customerMessages, rowOf(message)))) throw new Refusal("message.stale", { number: message.number });
      return { ...message, version: message.version + 1 };
    },
    async list(scope, filter, page) {
      const owned = inScope(scope, "owner_id");
      const found = newestFirst(
        page,
        !filter.to.suppliers && condition("(about_kind IS NULL OR about_kind <> 'purchaseOrder')"),
        !filter.to.customers && condition("about_kind = 'purchaseOrder'"),
        scope.kind !== "all" && condition(`customer_id IN (SELECT id FROM customers WHERE ${owned.text})`, ...owned.values),
        filter.customerId !== undefined && condition("customer_id = ?", filter.customerId),
        filter.states !== undefined && isOneOf("state", filter.states),
      );
      return pageOf(await many(found.text, found.values), page);
    },
    hasOptedOut: async (channel, recipient) =>
      (await sql.rows("SELECT 1 FROM message_opt_outs WHERE channel = ? AND recipient = ?", [channel, recipient])).length > 0,
    async addOptOut({ channel, recipient, customerId, since, notedBy }) {
      await sql.run("INSERT IGNORE INTO message_opt_outs (channel, recipient, customer_id, since, noted_by) VALUES (?, ?, ?, ?, ?)", [
        channel,
        recipient,
        customerId,
        since,
        notedBy,
      ]);
    },
    async removeOptOut(channel, recipient) {
      await sql.run("DELETE FROM message_opt_outs WHERE channel = ? AND recipient = ?", [channel, recipient]);
    },
  };
}

export function messageFrom({ aboutKind, aboutId, ...row }: RowOf<typeof customerMessages>): CustomerMessage {
  return { ...row, about: aboutKind === null || aboutId === null ? null : { kind: aboutKind, id: aboutId } };
}

function rowOf({ about, ...message }: CustomerMessage): RowOf<typeof customerMessages> {
  return { ...message, aboutKind: about?.kind ?? null, aboutId: about?.id ?? null };
}
