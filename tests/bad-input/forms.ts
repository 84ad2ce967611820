import type { FormField } from "../../cards/kit/nodes";
import type { Database } from "../../src/adapters/mysql/database";
import type { MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actions } from "../../src/bot/actions";
import { actorFor } from "../../src/domain/access/identify-actor";
import type { Id } from "../../src/domain/shared/id";
import { Refusal } from "../../src/domain/shared/refusal";

/** A form that somebody can be shown: whose it is, on which record, with which fields. */
export interface OpenForm {
  readonly personId: Id;
  readonly action: string;
  readonly id: Id;
  readonly version: number;
  readonly fields: readonly FormField[];
}

export interface KnownRecord {
  readonly id: Id;
  readonly version: number;
}

class Undone extends Error {}

/** Every record that a button may carry: the key and version columns of each table that has both. */
export async function recordsOf(database: Database): Promise<readonly KnownRecord[]> {
  return database.direct(async (sql) => {
    const tables = await sql.rows<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'version'
         AND table_name IN (SELECT table_name FROM information_schema.columns WHERE table_schema = DATABASE() AND column_name = 'id') ORDER BY 1`,
    );
    const found: KnownRecord[] = [];
    for (const { name } of tables) found.push(...(await sql.rows<KnownRecord>(`SELECT id, version FROM \`${name}\` ORDER BY id LIMIT 6`)));
    return found;
  });
}

/**
 * Taps every button on every record as somebody who may, takes all of it back, and keeps the forms that were asked.
 * So no form that is declared, now or later, is left out by name.
 */
export async function openForms(work: MySqlUnitOfWork, records: readonly KnownRecord[]): Promise<readonly OpenForm[]> {
  const forms: OpenForm[] = [];
  for (const action of actions.values()) {
    for (const { id, version } of records) {
      const form = await formOf(work, action.name, id, version);
      if (form) forms.push(form);
    }
  }
  return forms;
}

async function formOf(work: MySqlUnitOfWork, name: string, id: Id, version: number): Promise<OpenForm | null> {
  const action = actions.get(name);
  const found: OpenForm[] = [];
  await work
    .run(async (tx) => {
      for (const person of await tx.people.listActive()) {
        const actor = await actorFor(tx, person, null);
        if (!action || (action.permission !== null && !actor.permissions.has(action.permission))) continue;
        const at = { platform: "console", conversation: person.id, direct: true };
        const reply = await action.handle({ tx, actor, at }, { id, version, values: {} }).catch((problem: unknown) => {
          if (problem instanceof Refusal) return { parts: [] };
          throw problem;
        });
        for (const part of reply.parts) {
          const form = part.kind === "card" ? part.card.nodes.find((node) => node.kind === "form") : undefined;
          if (!form) continue;
          found.push({
            personId: person.id,
            action: form.submit.action,
            id: form.submit.id,
            version: form.submit.version,
            fields: form.fields,
          });
          throw new Undone();
        }
      }
      throw new Undone();
    })
    .catch((problem: unknown) => {
      if (!(problem instanceof Undone)) throw problem;
    });
  return found[0] ?? null;
}
