import type { FieldValue, FieldValues } from "../../../domain/conditions/record-type";
import { formFields } from "../../../domain/forms/form-types";
import { isFormKind } from "../../../domain/shared/form-kind";
import { recordTypes } from "../../../domain/rules/record-types";
import type { Rule, RuleDefinition, RuleState } from "../../../domain/rules/rule";
import type { RuleEffect, RuleRun, RuleRunState, RuleStore } from "../../../domain/rules/rule-store";
import type { Id } from "../../../domain/shared/id";
import { pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import { databaseErrorNumber } from "../database-error";
import type { Sql } from "../sql";
import { column, insert, select, table, update, updateVersioned, type RowOf } from "../table";

const rules = table("rules", {
  id: column.id,
  number: column.text,
  name: column.json<Rule["name"]>(),
  state: column.word<RuleState>(),
  edition: column.integer,
  definition: column.json<RuleDefinition>(),
  ownerId: column.id,
  createdAt: column.instant,
  startedAt: column.instantOrNull,
  version: column.integer,
});

const ruleRuns = table("rule_runs", {
  id: column.id,
  ruleId: column.id,
  edition: column.integer,
  recordKind: column.text,
  recordId: column.text,
  occasion: column.text,
  state: column.word<RuleRunState>(),
  inputs: column.json<Readonly<Record<string, unknown>>>(),
  effects: column.json<readonly RuleEffect[]>(),
  chain: column.json<readonly Id[]>(),
  firedAt: column.instant,
  problem: column.textOrNull,
});

const ruleSweeps = table("rule_sweeps", {
  ruleId: column.id,
  edition: column.integer,
  day: column.day,
  afterId: column.textOrNull,
  finished: column.yesNo,
});

const duplicateKey = 1062;

export function ruleStore(sql: Sql): RuleStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<Rule | null> => {
    const [row] = await select(sql, rules, rest, values);
    return row ?? null;
  };
  let running: readonly Rule[] | null = null;
  const count = async (query: string, values: readonly unknown[]) =>
    Number((await sql.rows<{ count: number | string }>(query, values))[0]?.count ?? 0);
  return {
    find: (id) => one("WHERE id = ?", [id]),
    byNumber: (number) => one("WHERE number = ?", [number]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    list: async (states) => await select(sql, rules, "WHERE state IN (?) ORDER BY id", [states]),
    async running(on) {
      running ??= await select(sql, rules, "WHERE state IN ('on', 'shadow') ORDER BY id");
      return running.filter((rule) => rule.definition.trigger.on === on);
    },
    add: (rule) => insert(sql, rules, [{ ...rule }]),
    async save(rule) {
      running = null;
      if (!(await updateVersioned(sql, rules, { ...rule }))) throw new Refusal("rule.stale", { number: rule.number });
      return { ...rule, version: rule.version + 1 };
    },
    async claim(run) {
      try {
        await insert(sql, ruleRuns, [runRow(run)]);
        return true;
      } catch (problem) {
        if (databaseErrorNumber(problem) !== duplicateKey) throw problem;
        return false;
      }
    },
    async readRun(id) {
      const [row] = await select(sql, ruleRuns, "WHERE id = ?", [id]);
      return row ? runFrom(row) : null;
    },
    async run(id) {
      const [row] = await select(sql, ruleRuns, "WHERE id = ? FOR UPDATE", [id]);
      return row ? runFrom(row) : null;
    },
    async saveRun(run) {
      await update(sql, ruleRuns, { state: run.state, effects: run.effects, problem: run.problem }, "WHERE id = ?", [run.id]);
      // In the shadow nobody gets anything, so nobody asks why.
      if (run.state === "shadow") return;
      const hears = new Set(run.effects.flatMap((effect) => (effect.do === "notify" ? effect.to : [])));
      const people = [...new Set(run.effects.flatMap(({ to }) => to))];
      if (people.length > 0) {
        await sql.run(
          `INSERT IGNORE INTO rule_run_people (person_id, run_id, waits) VALUES ${people.map(() => "(?, ?, ?)").join(", ")}`,
          people.flatMap((person) => [person, run.id, hears.has(person) ? 1 : 0]),
        );
      }
    },
    runsOf: async (ruleId, most) =>
      (await select(sql, ruleRuns, "WHERE rule_id = ? ORDER BY id DESC LIMIT ?", [ruleId, most])).map(runFrom),
    async runsSince(ruleId, since, like) {
      const { state, problem } = like ?? {};
      return count(
        `SELECT COUNT(*) AS count FROM rule_runs WHERE rule_id = ? AND fired_at >= ?${state ? " AND state = ?" : ""}${problem ? " AND problem = ?" : ""}`,
        [ruleId, since, ...(state ? [state] : []), ...(problem ? [problem] : [])],
      );
    },
    async alarm(ruleId, day, what) {
      return (await sql.run("INSERT IGNORE INTO rule_alarms (rule_id, day, what) VALUES (?, ?, ?)", [ruleId, day, what.slice(0, 120)])) > 0;
    },
    async takeWords(personId, at) {
      // What another process is about to tell is left to it.
      const waiting = await sql.rows<{ id: string }>(
        "SELECT run_id AS id FROM rule_run_people WHERE person_id = ? AND waits = 1 ORDER BY run_id FOR UPDATE SKIP LOCKED",
        [personId],
      );
      const ids = waiting.map(({ id }) => id);
      if (ids.length === 0) return [];
      await sql.run("UPDATE rule_run_people SET waits = 0, told_at = ? WHERE person_id = ? AND run_id IN (?)", [at, personId, ids]);
      return (await select(sql, ruleRuns, "WHERE id IN (?) ORDER BY id", [ids])).map(runFrom);
    },
    wordsSince: (personId, since) =>
      count("SELECT COUNT(*) AS count FROM rule_run_people WHERE person_id = ? AND told_at >= ?", [personId, since]),
    wordsTo: async (personId, page) =>
      (
        await select(
          sql,
          ruleRuns,
          `JOIN rule_run_people p ON p.run_id = rule_runs.id WHERE p.person_id = ? AND p.told_at IS NOT NULL ${page.after === null ? "" : "AND rule_runs.id < ?"}
           ORDER BY rule_runs.id DESC LIMIT ?`,
          [personId, ...(page.after === null ? [] : [page.after]), pageSize(page) + 1],
        )
      ).map(runFrom),
    async lastRunFor(personId) {
      const [row] = await select(
        sql,
        ruleRuns,
        "JOIN rule_run_people p ON p.run_id = rule_runs.id WHERE p.person_id = ? ORDER BY rule_runs.id DESC LIMIT 1",
        [personId],
      );
      return row ? runFrom(row) : null;
    },
    async aboutToAssign(record) {
      const about = await select(
        sql,
        rules,
        "WHERE id IN (SELECT rule_id FROM rule_runs WHERE record_kind = ? AND record_id = ? AND state = 'due')",
        [record.kind, record.id],
      );
      return about.some(({ definition }) => definition.actions.some((action) => action.do === "assign"));
    },
    async holds(ruleId, record) {
      const [had] = await sql.rows("SELECT 1 FROM rule_holds WHERE rule_id = ? AND record_kind = ? AND record_id = ? FOR UPDATE", [
        ruleId,
        record.kind,
        record.id,
      ]);
      if (had) return false;
      await sql.run("INSERT INTO rule_holds (rule_id, record_kind, record_id) VALUES (?, ?, ?)", [ruleId, record.kind, record.id]);
      return true;
    },
    async ceases(ruleId, record) {
      await sql.run("DELETE FROM rule_holds WHERE rule_id = ? AND record_kind = ? AND record_id = ?", [ruleId, record.kind, record.id]);
    },
    async sweepOf(ruleId, edition) {
      const [row] = await select(sql, ruleSweeps, "WHERE rule_id = ? AND edition = ?", [ruleId, edition]);
      return row ? { day: row.day, after: row.afterId, finished: row.finished } : null;
    },
    async saveSweep(ruleId, edition, { day, after, finished }) {
      await sql.run(
        `INSERT INTO rule_sweeps (rule_id, edition, day, after_id, finished) VALUES (?, ?, ?, ?, ?)
         ON DUPLICATE KEY UPDATE day = VALUES(day), after_id = VALUES(after_id), finished = VALUES(finished)`,
        [ruleId, edition, day, after, finished ? 1 : 0],
      );
    },
  };
}

function runRow({ record, inputs, ...run }: RuleRun): RowOf<typeof ruleRuns> {
  return { ...run, recordKind: record.kind, recordId: record.id, inputs };
}

function runFrom({ recordKind, recordId, inputs, ...run }: RowOf<typeof ruleRuns>): RuleRun {
  return { ...run, record: { kind: recordKind, id: recordId }, inputs: inputsFrom(recordKind, inputs) };
}

/** JSON has no instants: those that the record type declares are made again. */
function inputsFrom(kind: string, kept: Readonly<Record<string, unknown>>): FieldValues {
  const fields = recordTypes[kind]?.fields ?? (isFormKind(kind) ? formFields : {});
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [
      name,
      (fields[name]?.kind === "instant" && typeof value === "string" ? new Date(value) : value) as FieldValue,
    ]),
  );
}
