import type { ConfigurationChange } from "../../../domain/configuration/compare";
import type { ConfigurationFileState } from "../../../domain/configuration/configuration-file";
import type { ConfigurationStore, ConfigurationVersion, VersionCause } from "../../../domain/configuration/configuration-version";
import type { ConfigurationFault } from "../../../domain/configuration/put-in-place";
import { pageSize } from "../../../domain/shared/page";
import { Refusal } from "../../../domain/shared/refusal";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

const told = {
  number: column.integer,
  hash: column.text,
  changed: column.json<readonly string[]>(),
  cause: column.word<VersionCause>(),
  causeOf: column.textOrNull,
  actorId: column.id,
  madeAt: column.instant,
};
const versions = table("configuration_versions", { ...told, document: column.text });
/** Without the document, which is long. */
const toldOfVersions = table("configuration_versions", told);

const files = table("configuration_files", {
  id: column.id,
  number: column.text,
  name: column.text,
  document: column.text,
  state: column.word<ConfigurationFileState>(),
  seenVersion: column.integer,
  changes: column.json<readonly ConfigurationChange[]>(),
  faults: column.json<readonly ConfigurationFault[]>(),
  receivedBy: column.id,
  createdAt: column.instant,
  version: column.integer,
});

export function configurationStore(sql: Sql): ConfigurationStore {
  const one = async (rest: string, values: readonly unknown[] = []): Promise<ConfigurationVersion | null> =>
    (await select(sql, versions, rest, values))[0] ?? null;
  const file = async (rest: string, id: string) => (await select(sql, files, rest, [id]))[0] ?? null;
  return {
    newest: () => one("ORDER BY number DESC LIMIT 1"),
    find: (number) => one("WHERE number = ?", [number]),
    async list(page) {
      const size = pageSize(page);
      const before = page.after === null ? 2_147_483_647 : Number(page.after);
      const rows = await select(sql, toldOfVersions, "WHERE number < ? ORDER BY number DESC LIMIT ?", [before, size + 1]);
      const items = rows.slice(0, size);
      return { items, next: rows.length > size ? String(items.at(-1)?.number ?? 0) : null };
    },
    add: (version) => insert(sql, versions, [{ ...version }]),
    findFile: (id) => file("WHERE id = ?", id),
    lockFile: (id) => file("WHERE id = ? FOR UPDATE", id),
    addFile: (given) => insert(sql, files, [{ ...given }]),
    async saveFile(given) {
      if (!(await updateVersioned(sql, files, { ...given }))) throw new Refusal("configurationFile.stale", { number: given.number });
      return { ...given, version: given.version + 1 };
    },
  };
}
