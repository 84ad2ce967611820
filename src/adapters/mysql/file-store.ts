import type { FileProblem, FileStore } from "../../bot/files/file-store";
import type { Sql } from "./sql";
import { column, insert, select, table } from "./table";

export const receivedFiles = table("received_files", {
  id: column.id,
  name: column.text,
  contents: column.jsonOrNull<readonly (readonly string[])[]>(),
  problem: column.wordOrNull<FileProblem>(),
  receivedAt: column.instant,
});

export function fileStore(sql: Sql): FileStore {
  const find = async (id: string) => (await select(sql, receivedFiles, "WHERE id = ?", [id]))[0] ?? null;
  return {
    async add(file) {
      if (!(await find(file.id))) await insert(sql, receivedFiles, [{ ...file }]);
    },
    find,
  };
}
