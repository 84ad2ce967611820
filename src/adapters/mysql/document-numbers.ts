import type { DocumentNumbers, FormSeries, NumberSeries } from "../../domain/shared/tx";
import type { Database } from "./database";

/**
 * Numbers in blocks: a process takes ten of a series in one short statement of its own and hands them out,
 * so that no order waits for another order's transaction. A number once taken is never given again; a
 * restart skips what was left of a block.
 */
export function documentNumbers(database: Database, blockSize = 10): DocumentNumbers {
  const blocks = new Map<Series, Promise<Block>>();
  return {
    async next(series) {
      for (;;) {
        const held = blocks.get(series) ?? takeBlock(database, series, blockSize);
        blocks.set(series, held);
        const block = await held.catch((problem: unknown) => {
          blocks.delete(series);
          throw problem;
        });
        if (block.next < block.end) return written(series, block.next++);
        if (blocks.get(series) === held) blocks.delete(series);
      }
    },
  };
}

type Series = NumberSeries | FormSeries;

interface Block {
  next: number;
  readonly end: number;
}

async function takeBlock(database: Database, series: Series, size: number): Promise<Block> {
  return database.aside(async (sql) => {
    await sql.run("INSERT IGNORE INTO number_series (series, next_value) VALUES (?, 1)", [series]);
    await sql.run("UPDATE number_series SET next_value = LAST_INSERT_ID(next_value) + ? WHERE series = ?", [size, series]);
    const [taken] = await sql.rows<{ first: string | number }>("SELECT LAST_INSERT_ID() AS first");
    if (!taken) throw new Error(`no block of numbers for ${series}`);
    const first = Number(taken.first);
    return { next: first, end: first + size };
  });
}

/** "QT-31"; people are P9, suppliers V4; customers are written C031, as lists sort them. */
function written(series: Series, value: number): string {
  if (series === "P" || series === "V") return `${series}${value}`;
  return series === "C" ? `C${String(value).padStart(3, "0")}` : `${series.replace("form:", "")}-${value}`;
}
