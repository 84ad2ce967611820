import type { Webhook, WebhookStore } from "../../../domain/webhooks/webhook";
import { Refusal } from "../../../domain/shared/refusal";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned, type RowOf } from "../table";

const webhooks = table("webhooks", {
  id: column.id,
  number: column.text,
  name: column.text,
  url: column.text,
  secret: column.text,
  isOn: column.yesNo,
  createdBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

const duplicateKey = 1062;

export function webhookStore(sql: Sql): WebhookStore {
  const many = async (rest: string, values: readonly unknown[] = []) => (await select(sql, webhooks, rest, values)).map(webhookFrom);
  const one = async (rest: string, values: readonly unknown[]) => (await many(rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    byName: (name) => one("WHERE name = ?", [name]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    list: () => many("ORDER BY id"),
    async add(webhook) {
      try {
        await insert(sql, webhooks, [rowOf(webhook)]);
      } catch (problem) {
        // Somebody else gave the same name a moment ago.
        if (databaseErrorNumber(problem) === duplicateKey) throw new Refusal("webhook.nameTaken", { name: webhook.name });
        throw problem;
      }
    },
    async save(webhook) {
      if (!(await updateVersioned(sql, webhooks, rowOf(webhook)))) throw new Refusal("webhook.stale", { number: webhook.number });
      return { ...webhook, version: webhook.version + 1 };
    },
  };
}

function webhookFrom({ isOn, ...row }: RowOf<typeof webhooks>): Webhook {
  return { ...row, on: isOn };
}

function rowOf({ on, ...webhook }: Webhook): RowOf<typeof webhooks> {
  return { ...webhook, isOn: on };
}
