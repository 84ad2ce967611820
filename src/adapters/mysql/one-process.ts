import type { Database } from "./database";

/** Does the work while no other process on this schema does work of that name; waits up to two minutes for it. */
export function oneProcess<T>(database: Database, name: string, work: () => Promise<T>): Promise<T> {
  return database.aside(async (sql) => {
    const [taken] = await sql.rows<{ held: number | string }>("SELECT GET_LOCK(CONCAT(DATABASE(), '.', ?), 120) AS held", [name]);
    if (Number(taken?.held) !== 1) throw new Error(`another process has been busy with "${name}" on this database for two minutes`);
    try {
      return await work();
    } finally {
      await sql.rows("SELECT RELEASE_LOCK(CONCAT(DATABASE(), '.', ?))", [name]);
    }
  });
}
