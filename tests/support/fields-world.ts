import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork, type MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { actorFor } from "../../src/domain/access/identify-actor";
import { defineField, type NewField } from "../../src/domain/fields/define-field";
import type { FieldDefinition } from "../../src/domain/fields/field-definition";
import { fillFields } from "../../src/domain/fields/fill-fields";
import type { FieldValues } from "../../src/domain/conditions/record-type";
import type { Actor } from "../../src/domain/shared/actor";
import { freshDatabase } from "./database";

/** The demo company with no field of its own but the industry, on Wednesday, 25 November 2026, 10:00 in Shanghai. */
export class FieldsWorld {
  private constructor(
    readonly database: Database,
    readonly work: MySqlUnitOfWork,
    readonly lead: Actor,
    readonly rep: Actor,
    readonly customers: readonly string[],
  ) {}

  static async open(): Promise<FieldsWorld> {
    const database = await freshDatabase();
    const work = workAt(database, "2026-11-25T02:00:00Z");
    await loadDemo(work);
    const person = (number: string) =>
      work.run(async (tx) => {
        const found = await tx.people.byNumber(number);
        if (!found) throw new Error(number);
        return actorFor(tx, found, null);
      });
    const customers = await database.direct((sql) => sql.rows<{ id: string }>("SELECT id FROM customers ORDER BY number"));
    return new FieldsWorld(
      database,
      work,
      await person("P9"),
      await person("P2"),
      customers.map(({ id }) => id),
    );
  }

  /** Nothing is defined, ruled or still to happen. */
  async begin(): Promise<void> {
    await this.database.direct(async (sql) => {
      await sql.run("UPDATE domain_events SET state = 'done'");
      await sql.run("UPDATE rules SET state = 'off'");
      for (const table of ["field_values", "field_sheets"]) await sql.run(`DELETE FROM ${table}`);
      await sql.run("DELETE FROM field_definitions WHERE name <> 'f_industry'");
    });
  }

  get first(): string {
    return this.customers[0] ?? "";
  }
  get second(): string {
    return this.customers[1] ?? "";
  }

  define(given: Omit<NewField, "recordKind">): Promise<FieldDefinition> {
    return this.work.run((tx) => defineField(tx, this.lead, { recordKind: "customer", ...given }));
  }

  fill(id: string, answers: Readonly<Record<string, string | null>>, whole = false, version?: number) {
    const record = { kind: "customer", id };
    return this.work.run((tx) => fillFields(tx, this.lead, { record, answers, whole, ...(version !== undefined && { version }) }));
  }

  async read(id: string): Promise<FieldValues> {
    return (await this.work.run((tx) => tx.records.read({ kind: "customer", id }, [])))?.fields ?? {};
  }
}

export function workAt(database: Database, instant: string): MySqlUnitOfWork {
  return unitOfWork(database, { now: () => new Date(instant) }, documentNumbers(database));
}
