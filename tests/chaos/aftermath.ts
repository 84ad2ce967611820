import { checkLedgers } from "../../src/adapters/mysql/checks/check-ledgers";
import type { Database } from "../../src/adapters/mysql/database";
import { column } from "../../src/adapters/mysql/table";
import type { ChatReply } from "../../src/bot/pipeline/chat-reply";
import { marks } from "./acts";
import type { Accepted } from "./chatter";

interface KeptRow {
  readonly id: string;
  readonly external_id: string;
  readonly state: string;
  readonly incident: string | null;
  readonly reply: unknown;
}

const reply = column.jsonOrNull<ChatReply>();

/** How much is still to be done: events to handle, consequences to draw, messages to deliver. */
export async function waiting(database: Database): Promise<number> {
  const [row] = await rows<{ open: number | string }>(
    database,
    `SELECT (SELECT COUNT(*) FROM inbox_events WHERE state = 'new') + (SELECT COUNT(*) FROM domain_events WHERE state = 'new' AND (not_before IS NULL OR not_before <= UTC_TIMESTAMP(3)))
       + (SELECT COUNT(*) FROM deliveries WHERE state = 'new') AS open`,
  );
  return Number(row?.open);
}

/** Everything that is wrong after the last restart has drained; empty when nothing was lost and nothing done twice. */
export async function aftermath(database: Database, accepted: readonly Accepted[]): Promise<string[]> {
  const wrong = [...(await unanswered(database, accepted)), ...(await notOnce(database, accepted)), ...(await givenUp(database))];
  for (const { check, count } of await checkLedgers(database)) if (count > 0) wrong.push(`${check.name}: ${count} row(s) break it`);
  return wrong;
}

/** Each accepted event is one row, done without an incident, and each part of its reply stands in the chat once. */
async function unanswered(database: Database, accepted: readonly Accepted[]): Promise<string[]> {
  const wrong: string[] = [];
  const kept = new Map<string, KeptRow>();
  for (const row of await rows<KeptRow>(database, "SELECT id, external_id, state, incident, reply FROM inbox_events")) {
    if (kept.has(row.external_id)) wrong.push(`${row.external_id} was kept twice`);
    kept.set(row.external_id, row);
  }
  const posted = new Set(
    (await rows<{ onceKey: string }>(database, "SELECT once_key AS onceKey FROM console_messages WHERE once_key LIKE 'reply:%'")).map(
      (row) => row.onceKey,
    ),
  );
  let owed = 0;
  for (const { clientId } of accepted) {
    const row = kept.get(clientId);
    const said = row ? reply.read(row.reply, { ...row }) : null;
    if (!row) wrong.push(`${clientId} was accepted and lost`);
    else if (row.state !== "done" || !said) wrong.push(`${clientId} has no reply`);
    else if (row.incident !== null) wrong.push(`${clientId} ended in the incident ${row.incident}`);
    else if (said.parts.length === 0 && !said.toast) wrong.push(`${clientId} was answered with nothing`);
    else {
      owed += said.parts.length;
      said.parts.forEach((_part, index) => {
        if (!posted.has(`reply:${row.id}:${index}`)) wrong.push(`${clientId}: part ${index} of the reply is not in the chat`);
      });
    }
  }
  const [shown] = await rows<{ count: number | string }>(
    database,
    "SELECT COUNT(*) AS count FROM console_messages WHERE author = 'bot' AND once_key LIKE 'reply:%'",
  );
  if (Number(shown?.count) !== owed) wrong.push(`${String(shown?.count)} replies stand in the chats, ${owed} are owed`);
  return wrong;
}

/**
 * What was done in the business is there once: what a tap said it did, exactly once; what it refused, not at all; what was said,
 * at most once, since its "yes" may have been another's turn.
 */
async function notOnce(database: Database, accepted: readonly Accepted[]): Promise<string[]> {
  const wrong: string[] = [];
  const found = new Map<string, number>();
  for (const [kind, query] of Object.entries(marks))
    for (const { sign } of await rows<{ sign: string }>(database, query))
      found.set(`${kind} ${sign}`, (found.get(`${kind} ${sign}`) ?? 0) + 1);
  const toasts = new Map<string, string>();
  for (const row of await rows<KeptRow>(database, "SELECT id, external_id, state, incident, reply FROM inbox_events"))
    toasts.set(row.external_id, reply.read(row.reply, { ...row })?.toast?.tone ?? "none");
  for (const { clientId, act, by, mark } of accepted) {
    if (!mark) continue;
    const times = found.get(`${mark.in} ${mark.sign}`) ?? 0;
    const saidDone = toasts.get(clientId) === "good";
    if (times > 1 || (by === "action" && times !== (saidDone ? 1 : 0)))
      wrong.push(`${act}: ${mark.in} "${mark.sign}" is there ${times} times${saidDone ? ", said to be done" : ""}`);
  }
  for (const { number, orders } of await rows<{ number: string; orders: number }>(
    database,
    `SELECT o.number, COUNT(s.id) AS orders FROM opportunities o LEFT JOIN sales_orders s ON s.opportunity_id = o.id
     WHERE o.state = 'won' AND o.id IN (SELECT subject_id FROM audit_log WHERE verb = 'opportunity.win') GROUP BY o.id, o.number HAVING COUNT(s.id) <> 1`,
  ))
    wrong.push(`${number} was won and has ${orders} orders`);
  return wrong;
}

/** How far the loop got while the program was killed, for the report. */
export async function done(database: Database, since: Date): Promise<Readonly<Record<string, number>>> {
  const found: Record<string, number> = {};
  for (const { type, count } of await rows<{ type: string; count: number | string }>(
    database,
    "SELECT type, COUNT(*) AS count FROM domain_events WHERE happened_at > ? GROUP BY type ORDER BY type",
    [since],
  ))
    found[type] = Number(count);
  return found;
}

async function givenUp(database: Database): Promise<string[]> {
  const parked = await rows<{ what: string; problem: string }>(
    database,
    `SELECT CONCAT('delivery ', once_key) AS what, problem FROM deliveries WHERE state = 'parked'
     UNION ALL SELECT CONCAT('event ', type), problem FROM domain_events WHERE state = 'parked'`,
  );
  return parked.map(({ what, problem }) => `${what} was given up: ${problem}`);
}

function rows<Row>(database: Database, query: string, values: readonly unknown[] = []): Promise<Row[]> {
  return database.direct((sql) => sql.rows<Row>(query, values));
}
