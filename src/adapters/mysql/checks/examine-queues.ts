import { fault, ok, warning, type Finding } from "../../../bot/pipeline/finding";
import type { Job } from "../../../bot/jobs/define-job";
import { latestOccasion } from "../../../bot/jobs/latest-occasion";
import type { FindingCode } from "../../../bot/texts/findings";
import { companyOf } from "../../../domain/shared/settings";
import type { MySqlTx, MySqlUnitOfWork } from "../unit-of-work";

const lateMinutes = 10;
const late = `UTC_TIMESTAMP(3) - INTERVAL ${lateMinutes} MINUTE`;

/** What piled up, and what a person must see to. */
const piles: readonly (readonly [FindingCode, string])[] = [
  ["queue.parkedDeliveries", "SELECT COUNT(*) AS count FROM deliveries WHERE state = 'parked'"],
  ["queue.parkedEvents", "SELECT COUNT(*) AS count FROM domain_events WHERE state = 'parked'"],
  ["queue.lateDeliveries", `SELECT COUNT(*) AS count FROM deliveries WHERE state = 'new' AND next_attempt_at < ${late}`],
  ["queue.lateEvents", `SELECT COUNT(*) AS count FROM inbox_events WHERE state IN ('new', 'waiting') AND received_at < ${late}`],
];

/** Queues, jobs and people, on a schema that is up to date. `platforms`: those that are configured. */
export async function examineQueues(
  work: MySqlUnitOfWork,
  jobs: readonly Job[],
  platforms: readonly string[],
): Promise<readonly Finding[]> {
  return work.run(async (tx) => {
    const piled: Finding[] = [];
    for (const [code, query] of piles) {
      const count = await countOf(tx, query);
      if (count > 0) piled.push(warning(code, { count, minutes: lateMinutes }));
    }
    return [...(piled.length > 0 ? piled : [ok("queue.clear")]), ...(await missedJobs(tx, jobs)), ...(await people(tx, platforms))];
  });
}

async function countOf(tx: MySqlTx, query: string, values: readonly unknown[] = []): Promise<number> {
  const [row] = await tx.sql.rows<{ count: string | number }>(query, values);
  return Number(row?.count ?? 0);
}

async function missedJobs(tx: MySqlTx, jobs: readonly Job[]): Promise<Finding[]> {
  const { timeZone } = await companyOf(tx);
  const missed: Finding[] = [];
  for (const { name, at } of jobs) {
    const day = latestOccasion(at, tx.now, timeZone);
    if (!(await tx.jobRuns.has(name, day))) missed.push(warning("jobs.missed", { job: name, day }));
  }
  return missed.length > 0 ? missed : [ok("jobs.done", { count: jobs.length })];
}

async function people(tx: MySqlTx, platforms: readonly string[]): Promise<Finding[]> {
  const found: Finding[] = (await tx.people.activeWithRole("operationsLead")).length === 0 ? [fault("people.noLead")] : [];
  for (const platform of platforms) {
    const count = await countOf(
      tx,
      "SELECT COUNT(*) AS count FROM people WHERE active = 1 AND NOT EXISTS (SELECT 1 FROM chat_users u WHERE u.person_id = people.id AND u.platform = ?)",
      [platform],
    );
    if (count > 0) found.push({ code: "people.unlinked", level: "look", facts: { count, platform } });
  }
  return found;
}
