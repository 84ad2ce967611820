import type { JobRunStore } from "../../bot/jobs/define-job";
import type { Sql } from "./sql";

export function jobRunStore(sql: Sql): JobRunStore {
  return {
    async has(job, occasion) {
      return (await sql.rows("SELECT 1 FROM job_runs WHERE job = ? AND occasion = ?", [job, occasion])).length > 0;
    },
    async claim(job, occasion, at) {
      // Waits for another transaction that is just inserting it, then counts it as taken or, where that was undone, takes it.
      return (await sql.run("INSERT IGNORE INTO job_runs (job, occasion, ran_at) VALUES (?, ?, ?)", [job, occasion, at])) === 1;
    },
  };
}
