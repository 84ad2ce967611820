import type { CallLimit, ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { Sql } from "./sql";
import { column, select, table } from "./table";

/**
 * A platform's limits, kept for all replicas: one row for each account, chat or message says from when it may be called
 * again. Whoever claims locks the rows, so that two relays never spend the same allowance. Times are the server's.
 */
const deliveryAllowances = table("delivery_allowances", { name: column.text, readyAt: column.instant });

/** What one call spends. */
export interface Allowance {
  readonly name: string;
  readonly burst: number;
  readonly spacingMs: number;
  readonly wholeAccount: boolean;
}

export interface Call {
  readonly call: CallLimit["call"];
  readonly conversation: string;
  /** The posted card that is changed. */
  readonly message: string | null;
}

/** A call arrives a little later than it was planned, and the next one perhaps not: so much longer is each span taken to be. */
const spanMs = (seconds: number): number => seconds * 1_020 + 250;

const accountMark = "account|";

/** The beginning that all lanes of an account share. */
export function accountLanes(platform: ChatPlatform, conversation: string): string {
  const account = platform.accountOf?.(conversation) ?? "";
  return `${platform.name}:${account}${account === "" ? "" : ":"}`;
}

export function allowancesFor(platform: ChatPlatform, { call, conversation, message }: Call): readonly Allowance[] {
  return (platform.limits ?? [])
    .filter((limit) => limit.call === call && (limit.per !== "message" || message !== null))
    .map((limit) => {
      const whose =
        limit.per === "account"
          ? accountLanes(platform, conversation)
          : `${platform.name}:${limit.per === "message" ? message : conversation}`;
      const burst = Math.min(limit.burst ?? 1, limit.calls);
      return {
        name: `${limit.per}|${whose}|${call}|${limit.seconds}`,
        burst,
        spacingMs: spanMs(limit.seconds) / (limit.calls - burst + 1),
        wholeAccount: limit.per === "account",
      };
    });
}

/**
 * From when the next call is allowed, after one at `at`: a bucket that refills evenly, `burst` at once, then one each spacing.
 * Whoever calls no earlier than this never makes more than the limit's calls in any span of its length.
 */
export function readyAfter({ burst, spacingMs }: Pick<Allowance, "burst" | "spacingMs">, readyAt: number, at: number): number {
  const ahead = (burst - 1) * spacingMs;
  return Math.max(at, readyAt + ahead) + spacingMs - ahead;
}

/** Lanes that need not be looked at before `until`: their account has spent its allowance, or was told to wait. */
export interface Pause {
  readonly lanes: string;
  readonly call: string;
}

export async function pausedAccounts(sql: Sql, until: Date): Promise<readonly Pause[]> {
  const rows = await select(sql, deliveryAllowances, "WHERE ready_at > ? AND name LIKE ?", [until, `${accountMark}%`]);
  return rows.map(({ name }) => {
    const [, lanes = "", call = ""] = name.split("|");
    return { lanes, call };
  });
}

/** The whole account is not to be called before that moment. */
export async function pauseAccount(sql: Sql, lanes: string, call: CallLimit["call"], seconds: number): Promise<void> {
  await sql.run(
    `INSERT INTO delivery_allowances (name, ready_at) VALUES (?, UTC_TIMESTAMP(3) + INTERVAL ? SECOND)
     ON DUPLICATE KEY UPDATE ready_at = GREATEST(ready_at, VALUES(ready_at))`,
    [`${accountMark}${lanes}|${call}|wait`, seconds],
  );
}

/** Calls that were claimed and not made, because there was nothing to say or to change. */
export async function giveBack(sql: Sql, allowances: readonly Allowance[]): Promise<void> {
  for (const { name, spacingMs } of allowances)
    await sql.run("UPDATE delivery_allowances SET ready_at = ready_at - INTERVAL ? MICROSECOND WHERE name = ?", [
      Math.floor(spacingMs * 1_000),
      name,
    ]);
}

/** Of chats and messages that nobody calls any more. */
export function forgetSpentAllowances(sql: Sql): Promise<number> {
  return sql.run("DELETE FROM delivery_allowances WHERE ready_at < UTC_TIMESTAMP(3) - INTERVAL 1 HOUR LIMIT 1000");
}

/** The allowances of some calls, locked until the transaction ends. */
export class Purse {
  readonly #readyAt = new Map<string, number>();
  readonly #spent = new Set<string>();

  private constructor(private readonly sql: Sql) {}

  static async open(sql: Sql, names: readonly string[], now: Date): Promise<Purse> {
    const purse = new Purse(sql);
    const wanted = [...new Set(names)].toSorted();
    await purse.#lock(wanted);
    const missing = wanted.filter((name) => !purse.#readyAt.has(name));
    if (missing.length > 0) {
      await sql.run(
        `INSERT IGNORE INTO delivery_allowances (name, ready_at) VALUES ${missing.map(() => "(?, ?)").join(", ")}`,
        missing.flatMap((name) => [name, now]),
      );
      // Another relay may have made and spent one between the two looks.
      await purse.#lock(missing);
    }
    return purse;
  }

  async #lock(names: readonly string[]): Promise<void> {
    if (names.length === 0) return;
    for (const row of await select(this.sql, deliveryAllowances, "WHERE name IN (?) ORDER BY name FOR UPDATE", [names]))
      this.#readyAt.set(row.name, row.readyAt.getTime());
  }

  /** From when all of them allow one more call; in milliseconds. */
  readyAt(allowances: readonly Allowance[]): number {
    return Math.max(0, ...allowances.map(({ name }) => this.#readyAt.get(name) ?? 0));
  }

  /** One call at that moment. */
  spend(allowances: readonly Allowance[], at: number): void {
    for (const allowance of allowances) {
      const { name } = allowance;
      this.#readyAt.set(name, readyAfter(allowance, this.#readyAt.get(name) ?? 0, at));
      this.#spent.add(name);
    }
  }

  async close(): Promise<void> {
    if (this.#spent.size === 0) return;
    const rows = [...this.#spent].toSorted();
    await this.sql.run(
      `INSERT INTO delivery_allowances (name, ready_at) VALUES ${rows.map(() => "(?, ?)").join(", ")}
       ON DUPLICATE KEY UPDATE ready_at = VALUES(ready_at)`,
      rows.flatMap((name) => [name, new Date(Math.ceil(this.#readyAt.get(name) ?? 0))]),
    );
  }
}
