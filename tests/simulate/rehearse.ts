import { rehearseRule } from "../../src/domain/rules/rehearse-rule";
import { dayOf, type CalendarDay } from "../../src/domain/shared/calendar-day";
import type { MySqlUnitOfWork } from "../../src/adapters/mysql/unit-of-work";

interface RunRow {
  readonly kind: string;
  readonly id: string;
  readonly firedAt: Date;
}

export interface Rehearsed {
  readonly rule: string;
  readonly fired: number;
  readonly rehearsed: number;
  /** Empty: the rehearsal lists what has happened, and nothing else. */
  readonly wrong: readonly string[];
}

/** Each rule that ran, tried on the days that it ran in: it must list just the occasions on which it fired. */
export async function rehearseWhatHappened(work: MySqlUnitOfWork, from: CalendarDay, to: CalendarDay, zone: string): Promise<Rehearsed[]> {
  return work.run(async (tx) => {
    const outcomes: Rehearsed[] = [];
    for (const rule of await tx.rules.list(["on"])) {
      const runs = await tx.sql.rows<RunRow>(
        "SELECT record_kind AS kind, record_id AS id, fired_at AS firedAt FROM rule_runs WHERE rule_id = ? ORDER BY id",
        [rule.id],
      );
      const { firings } = await rehearseRule(tx, rule, from, to);
      const happened = counted(runs.map(({ kind, id, firedAt }) => `${dayOf(firedAt, zone)} ${kind} ${id}`));
      const listed = counted(firings.map(({ day, record }) => `${day} ${record.kind} ${record.id}`));
      const wrong = [...new Set([...happened.keys(), ...listed.keys()])]
        .filter((key) => happened.get(key) !== listed.get(key))
        .map((key) => `${rule.number} on ${key}: fired ${happened.get(key) ?? 0} times, rehearsed ${listed.get(key) ?? 0} times`);
      outcomes.push({ rule: rule.number, fired: runs.length, rehearsed: firings.length, wrong });
    }
    return outcomes;
  });
}

function counted(keys: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
