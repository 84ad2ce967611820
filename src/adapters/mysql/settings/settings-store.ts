import type { BankAccounts } from "../../../domain/payments/bank-accounts";
import type { SettingsStore } from "../../../domain/shared/settings";
import { nameAccounts } from "../lexicon/rebuild-lookup";
import { jsonText } from "../json-text";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const settings = table("settings", { name: column.text, value: column.json<unknown>(), version: column.integer });

/** A connection in a transaction lives for that transaction: the few settings there are are read at once and once in it. */
const known = new WeakMap<Sql, Promise<ReadonlyMap<string, unknown>>>();

/** Every setting by its name, as this transaction has it: all of its work goes by the same values. */
export function knownSettings(sql: Sql): Promise<ReadonlyMap<string, unknown>> {
  const had = known.get(sql);
  if (had) return had;
  const read = select(sql, settings, "").then((rows) => new Map(rows.map(({ name, value }) => [name, value])));
  known.set(sql, read);
  return read;
}

/** They were changed in this transaction. */
export function forgetSettings(sql: Sql): void {
  known.delete(sql);
}

export function settingsStore(sql: Sql): SettingsStore {
  return {
    async read<Value>(name: string) {
      return ((await knownSettings(sql)).get(name) ?? null) as Value | null;
    },
    async lock() {
      await sql.run("INSERT IGNORE INTO configuration_lock (id) VALUES (1)");
      await sql.rows("SELECT id FROM configuration_lock WHERE id = 1 FOR UPDATE");
      forgetSettings(sql);
    },
    async put(name, value) {
      forgetSettings(sql);
      await sql.run(
        "INSERT INTO settings (name, value, version) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE value = VALUES(value), version = version + 1",
        [name, jsonText(value)],
      );
      if (name === "bankAccounts") await nameOwnAccounts(sql, value as BankAccounts);
    },
  };
}

/** Accounts are said by their code and by either name. */
async function nameOwnAccounts(sql: Sql, accounts: BankAccounts): Promise<void> {
  await sql.run("DELETE FROM lookup_keys WHERE kind = 'account'");
  await nameAccounts(
    sql,
    Object.entries(accounts).map(([code, { zh, en }]) => ({ code, names: [...new Set([zh, en])] })),
  );
}
