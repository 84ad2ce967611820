import { mkdirSync, rmSync } from "node:fs";
import path from "node:path";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { openDatabase, type Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { createSchema, migrate } from "../../src/adapters/mysql/migrate";
import { openServer } from "../../src/adapters/mysql/server/open-server";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { readConfig } from "../../src/config";
import { keptFolder } from "../../src/home";
import { systemClock } from "../../src/domain/shared/clock";

/** One measurement: does its work on the demo company and says what it saw. `scale` is a share of its full size, for those that have sizes. */
export type Bench = (database: Database, tell: (line: string) => void, scale?: number) => Promise<void>;

/** What a bench says last, in one line of JSON. */
export interface BenchReport {
  readonly name: string;
  readonly conditions: Readonly<Record<string, string | number>>;
  readonly figures: object;
  /** What it is held against, in words: "50 ms at p99". */
  readonly limit: string;
  /** Of the worst figure to that limit. */
  readonly ratio: number;
}

export function report(tell: (line: string) => void, { ratio, ...said }: BenchReport): void {
  tell(JSON.stringify({ ...said, ratio: Number(ratio.toFixed(2)) }));
}

/** The times that most stay within, in milliseconds. */
export function quantiles(took: readonly number[]): { readonly p50: number; readonly p95: number; readonly p99: number } {
  const at = (hundredths: number) => Number(percentile(took, hundredths).toFixed(1));
  return { p50: at(50), p95: at(95), p99: at(99) };
}

/** Gives a bench a private server with the demo company, gone afterwards. */
export async function onDemoCompany(bench: Bench, tell: (line: string) => void, scale = 1): Promise<void> {
  const folder = path.join(keptFolder, `bench-${process.pid}`);
  mkdirSync(folder, { recursive: true });
  const server = await openServer({ url: undefined, folder, searchPath: readConfig().PATH }, tell);
  try {
    await createSchema(server.address, "dealdock");
    const database = openDatabase(server.address);
    try {
      await migrate(database, "up");
      await loadDemo(unitOfWork(database, systemClock, documentNumbers(database)));
      await bench(database, tell, scale);
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value that so many hundredths of all are not above. */
export function percentile(values: readonly number[], hundredths: number): number {
  const sorted = values.toSorted((left, right) => left - right);
  return sorted[Math.min(sorted.length - 1, Math.ceil((sorted.length * hundredths) / 100) - 1)] ?? Number.NaN;
}

export function millisecondsNow(): number {
  return Number(process.hrtime.bigint() / 1_000n) / 1_000;
}
