import { statfs } from "node:fs/promises";
import { examineDatabase } from "./adapters/mysql/checks/examine-database";
import { examineQueues } from "./adapters/mysql/checks/examine-queues";
import { openDatabase, type Database } from "./adapters/mysql/database";
import { documentNumbers } from "./adapters/mysql/document-numbers";
import { unitOfWork } from "./adapters/mysql/unit-of-work";
import { jobs } from "./bot/jobs";
import { fault, ok, warning, type Finding } from "./bot/pipeline/finding";
import type { Config } from "./config";
import type { Clock } from "./domain/shared/clock";
import { connectPlatforms } from "./platforms";

/** All findings about one thing, in the order in which they are mended. */
export interface Report {
  readonly about: string;
  readonly findings: readonly Finding[];
}

export interface Patient {
  readonly config: Config;
  readonly address: Parameters<typeof openDatabase>[0];
  /** Where the data of a private server lies; looked at for free space. */
  readonly folder: string;
  readonly clock: Clock;
}

/** Looks at everything that the product stands on and changes nothing. Does not throw: what cannot be asked is a finding too. */
export async function examine({ config, address, folder, clock }: Patient): Promise<readonly Report[]> {
  const database = openDatabase(address, 4);
  try {
    const { examined } = connectPlatforms(config, database, clock, { info: () => undefined, error: () => undefined });
    const environment = examined.length > 0 ? [ok("environment.ok")] : [ok("environment.ok"), warning("environment.noPlatform")];
    const names = examined.map(({ name }) => name);
    return [
      { about: "environment", findings: environment },
      ...(await inside(database, clock, names)),
      { about: "disk", findings: await disk(folder) },
      ...(await Promise.all(examined.map(async (each) => ({ about: each.name, findings: await each.diagnose() })))),
    ];
  } finally {
    await database.close();
  }
}

async function inside(database: Database, clock: Clock, platforms: readonly string[]): Promise<readonly Report[]> {
  try {
    const findings = await examineDatabase(database, clock);
    const upToDate = findings.some(({ code }) => code === "migrations.done");
    const work = unitOfWork(database, clock, documentNumbers(database));
    return [
      { about: "database", findings },
      ...(upToDate
        ? [
            {
              about: "queues",
              findings: await examineQueues(
                work,
                jobs.filter((job) => "at" in job),
                platforms,
              ),
            },
          ]
        : []),
    ];
  } catch (problem) {
    return [{ about: "database", findings: [fault("database.unreachable", { problem: codeOf(problem) })] }];
  }
}

/** The driver's code ("ECONNREFUSED", "ER_ACCESS_DENIED_ERROR"): its sentences may hold the user and the host. */
function codeOf(problem: unknown): string {
  const { code, parent, name } = (problem ?? {}) as { code?: string; parent?: { code?: string }; name?: string };
  return code ?? parent?.code ?? name ?? "?";
}

const leastFreeGigabytes = 2;

async function disk(folder: string): Promise<readonly Finding[]> {
  try {
    const { bavail, bsize } = await statfs(folder);
    const gigabytes = (bavail * bsize) / 1_000_000_000;
    const free = gigabytes.toFixed(1);
    return [gigabytes < leastFreeGigabytes ? warning("disk.low", { free }) : ok("disk.free", { free })];
  } catch {
    return [];
  }
}
