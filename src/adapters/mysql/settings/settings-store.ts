import type { SettingsStore } from "../../../domain/shared/settings";
import { jsonText } from "../json-text";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const settings = table("settings", { name: column.text, value: column.json<unknown>(), version: column.integer });

/** A store lives for one transaction: each setting is read once in it, so that all of its work goes by the same value. */
export function settingsStore(sql: Sql): SettingsStore {
  const known = new Map<string, unknown>();
  return {
    async read<Value>(name: string) {
      if (!known.has(name)) {
        const [row] = await select(sql, settings, "WHERE name = ?", [name]);
        known.set(name, row ? row.value : null);
      }
      return known.get(name) as Value | null;
    },
    async lock() {
      await sql.run("INSERT IGNORE INTO configuration_lock (id) VALUES (1)");
      await sql.rows("SELECT id FROM configuration_lock WHERE id = 1 FOR UPDATE");
      known.clear();
    },
    async put(name, value) {
      known.delete(name);
      await sql.run(
        "INSERT INTO settings (name, value, version) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE value = VALUES(value), version = version + 1",
        [name, jsonText(value)],
      );
    },
  };
}
