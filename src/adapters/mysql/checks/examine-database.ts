import { fault, ok, warning, type Finding } from "../../../bot/pipeline/finding";
import type { Clock } from "../../../domain/shared/clock";
import type { Database } from "../database";
import { migrationStatus } from "../migrate";
import type { Sql } from "../sql";

/** More than this, and tokens, jobs and signatures go wrong. */
const mostSkewSeconds = 5;

/** The server and the schema: what can be told without changing anything. Throws only when the server cannot be reached. */
export async function examineDatabase(database: Database, clock: Clock): Promise<readonly Finding[]> {
  const server = await database.direct(async (sql) => [
    ...(await version(sql)),
    ...(await collation(sql)),
    ...(await isolation(sql)),
    ...(await durability(sql)),
    ...(await clockSkew(sql, clock)),
  ]);
  return [...server, await migrations(database)];
}

async function valueOf(sql: Sql, expression: string): Promise<string> {
  const [row] = await sql.rows<{ value: string | number }>(`SELECT ${expression} AS value`);
  return String(row?.value ?? "");
}

/** null: this server has no such variable. */
async function variable(sql: Sql, name: string): Promise<string | null> {
  const [row] = await sql.rows<{ Value: string }>("SHOW GLOBAL VARIABLES WHERE Variable_name = ?", [name]);
  return row?.Value ?? null;
}

async function version(sql: Sql): Promise<Finding[]> {
  const said = await valueOf(sql, "VERSION()");
  const maria = /mariadb/i.test(said);
  const [major = 0, minor = 0] = said.split(/[.-]/).map(Number);
  const number = major * 1_000 + minor;
  const shown = `${maria ? "MariaDB" : "MySQL"} ${/^[\d.]+/.exec(said)?.[0] ?? said}`;
  return [number >= (maria ? 10_011 : 8_004) ? ok("database.version", { version: shown }) : fault("database.tooOld", { version: shown })];
}

async function collation(sql: Sql): Promise<Finding[]> {
  const set = await valueOf(sql, "@@collation_database");
  return set.startsWith("utf8mb4") ? [] : [warning("database.collation", { collation: set })];
}

async function isolation(sql: Sql): Promise<Finding[]> {
  // MySQL 8 knows only the one name, MariaDB before 11.1 only the other.
  const [row] = await sql.rows<{ Value: string }>(
    "SHOW SESSION VARIABLES WHERE Variable_name IN ('transaction_isolation', 'tx_isolation')",
  );
  const level = row?.Value ?? "";
  return level === "READ-COMMITTED" ? [] : [fault("database.isolation", { isolation: level })];
}

async function durability(sql: Sql): Promise<Finding[]> {
  const wanted: readonly (readonly [string, string])[] = [
    ["innodb_flush_log_at_trx_commit", "1"],
    ...((await variable(sql, "log_bin")) === "ON" ? ([["sync_binlog", "1"]] as const) : []),
  ];
  const found: Finding[] = [];
  for (const [name, value] of wanted) {
    const set = await variable(sql, name);
    if (set !== null && set !== value) found.push(warning("database.notDurable", { name, value: set, wanted: value }));
  }
  return found.length > 0 ? found : [ok("database.durable")];
}

async function clockSkew(sql: Sql, clock: Clock): Promise<Finding[]> {
  const [row] = await sql.rows<{ now: Date }>("SELECT UTC_TIMESTAMP(3) AS now");
  const apart = Math.abs(clock.now().getTime() - (row?.now.getTime() ?? 0)) / 1_000;
  const seconds = apart.toFixed(apart < 10 ? 1 : 0);
  return [apart > mostSkewSeconds ? fault("database.clockSkewed", { seconds }) : ok("database.clock", { seconds })];
}

async function migrations(database: Database): Promise<Finding> {
  const { done, open } = await migrationStatus(database);
  const [first] = open;
  return first === undefined ? ok("migrations.done", { count: done.length }) : warning("migrations.open", { count: open.length, first });
}
