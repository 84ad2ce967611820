import type { SettingsStore } from "../../../domain/shared/settings";
import type { Sql } from "../sql";
import { column, select, table } from "../table";

export const settings = table("settings", { name: column.text, value: column.json<unknown>(), version: column.integer });

export function settingsStore(sql: Sql): SettingsStore {
  return {
    async read<Value>(name: string) {
      const [row] = await select(sql, settings, "WHERE name = ?", [name]);
      return row ? (row.value as Value) : null;
    },
    async put(name, value) {
      await sql.run(
        "INSERT INTO settings (name, value, version) VALUES (?, ?, 1) ON DUPLICATE KEY UPDATE value = VALUES(value), version = version + 1",
        [name, JSON.stringify(value)],
      );
    },
  };
}
