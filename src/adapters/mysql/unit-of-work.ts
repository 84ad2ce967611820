import type { AuditEntry, DomainEvent } from "../../domain/shared/domain-event";
import { keepVersion } from "../../domain/configuration/keep-version";
import type { Clock } from "../../domain/shared/clock";
import { newId } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import { RunAgain } from "../../domain/shared/run-again";
import type { DocumentNumbers, Secrets, Tx, UnitOfWork } from "../../domain/shared/tx";
import type { Database } from "./database";
import { databaseErrorNumber } from "./database-error";
import { forgetFields } from "./fields/known-fields";
import { forgetForms } from "./forms/known-forms";
import { auditLog, domainEvents } from "./log-tables";
import { forgetSettings } from "./settings/settings-store";
import type { Sql } from "./sql";
import { makeStore } from "./stores";
import { insert } from "./table";

/** Deadlock, lock wait, and MariaDB's "record has changed since last read": run the whole closure again. */
const runAgain = new Set([1213, 1205, 1020]);
/** The two are counted apart: a deadlock is bad luck, being overtaken means that somebody else got through. */
const mostClashes = 12;
const mostOvertaken = 100;

/** A transaction together with its connection, for what adapters write beside the domain (inbox, deliveries). */
export interface MySqlTx extends Tx {
  readonly sql: Sql;
}

export interface MySqlUnitOfWork extends UnitOfWork {
  run<T>(work: (tx: MySqlTx) => Promise<T>): Promise<T>;
}

/** Without a key a secret is kept as it is. */
export const unsealed: Secrets = { close: (secret) => secret, open: (secret) => secret };

export function unitOfWork(database: Database, clock: Clock, numbers: DocumentNumbers, secrets: Secrets = unsealed): MySqlUnitOfWork {
  return {
    async run(work) {
      let [clashes, overtaken] = [0, 0];
      for (;;) {
        try {
          return await database.transaction(async (sql) => {
            const tx = transactionOn(sql, clock.now(), numbers, secrets);
            const result = await work(tx);
            await tx.flush();
            return result;
          });
        } catch (problem) {
          if (problem instanceof RunAgain) overtaken++;
          else if (runAgain.has(databaseErrorNumber(problem))) clashes++;
          else throw problem;
          if (clashes >= mostClashes || overtaken >= mostOvertaken) throw problem;
          await (problem instanceof RunAgain ? pause(Math.min(overtaken, 3)) : pause(clashes));
        }
      }
    },
  };
}

function transactionOn(sql: Sql, now: Date, numbers: DocumentNumbers, secrets: Secrets): MySqlTx {
  let events: DomainEvent[] = [];
  let audits: AuditEntry[] = [];
  let attempts = 0;
  const tx = Object.create(storesOfTx) as MySqlTx;
  return Object.assign(tx, {
    sql,
    now,
    numbers,
    secrets,
    emit: (event: DomainEvent) => void events.push(event),
    audit: (entry: AuditEntry) => void audits.push(entry),
    async attempt<T>(part: () => Promise<T>) {
      const noted = [events.length, audits.length] as const;
      const name = `attempt_${(attempts += 1)}`;
      await sql.run(`SAVEPOINT ${name}`);
      try {
        const done = await part();
        await sql.run(`RELEASE SAVEPOINT ${name}`);
        return { done };
      } catch (problem) {
        if (!(problem instanceof Refusal)) throw problem;
        await sql.run(`ROLLBACK TO SAVEPOINT ${name}`);
        forgetWhatWasRead(tx);
        [events, audits] = [events.slice(0, noted[0]), audits.slice(0, noted[1])];
        return { refused: problem };
      }
    },
    async flush() {
      await keepVersion(tx, events);
      const [eventRows, auditRows] = [events, audits];
      events = [];
      audits = [];
      await insert(
        sql,
        domainEvents,
        eventRows.map((event) => ({
          id: newId(),
          type: event.type,
          subjectKind: event.subject.kind,
          subjectId: event.subject.id,
          actorId: event.actorId,
          data: event.data,
          happenedAt: now,
          state: "new" as const,
          attempts: 0,
          nextAttemptAt: null,
          notBefore: event.notBefore ?? null,
          leaseUntil: null,
          problem: null,
        })),
      );
      await insert(
        sql,
        auditLog,
        auditRows.map((entry) => ({
          id: newId(),
          happenedAt: now,
          actorId: entry.actorId,
          messageId: entry.messageId,
          verb: entry.verb,
          subjectKind: entry.subject.kind,
          subjectId: entry.subject.id,
          beforeValues: entry.before,
          afterValues: entry.after,
        })),
      );
    },
  });
}

/** Every store as a property that is made when it is first asked for: a transaction uses a few of them. */
const storesOfTx: object = Object.defineProperties(
  {},
  Object.fromEntries(
    Object.entries(makeStore as Readonly<Record<string, (on: Sql) => unknown>>).map(([name, make]) => [
      name,
      {
        get(this: MySqlTx) {
          const store = make(this.sql);
          Object.defineProperty(this, name, { value: store, enumerable: true, configurable: true });
          return store;
        },
      },
    ]),
  ),
);

/** Stores remember what they read, and some of it was never there: they are made anew. */
function forgetWhatWasRead(tx: MySqlTx): void {
  for (const name of Object.keys(makeStore)) delete (tx as unknown as Record<string, unknown>)[name];
  forgetFields(tx.sql);
  forgetForms(tx.sql);
  forgetSettings(tx.sql);
}

/** Grows, and differs between those who met, so that they do not meet again. */
function pause(attempt: number): Promise<void> {
  const longest = Math.min(200, 5 * 2 ** attempt);
  return new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
}
