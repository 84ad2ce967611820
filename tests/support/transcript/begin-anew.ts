import { systemActor } from "../../../src/domain/access/identify-actor";
import { foundCompany } from "../../../src/domain/configuration/found-company";
import type { Database, DatabaseAddress } from "../../../src/adapters/mysql/database";
import { documentNumbers } from "../../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../../src/adapters/mysql/unit-of-work";
import { emptied } from "../database";
import { fillWithDemo } from "../demo-company";
import { languageOf, type Founded } from "./beginning";
import { StoryClock } from "./story-clock";

/** Opens the schema that a story is told on, with the demo company in it, or the one that was just founded, and nothing else. */
export async function beginAnew(address: DatabaseAddress, founded: Founded | null = null): Promise<Database> {
  const database = await emptied(address, 2);
  if (founded) await found(database, founded);
  else await fillWithDemo(database);
  return database;
}

async function found(database: Database, { nameEn, nameZh, lead }: Founded): Promise<void> {
  const work = unitOfWork(database, new StoryClock(), documentNumbers(database, 1));
  await work.run((tx) =>
    foundCompany(tx, systemActor("terminal", "Asia/Shanghai"), {
      company: { nameEn, nameZh },
      lead: { ...lead, language: languageOf(lead) },
    }),
  );
}
