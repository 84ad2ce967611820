import { consolePlugin } from "../../src/adapters/console/routes";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import { openHttpServer } from "../../src/adapters/http/server";
import { consolePeopleList } from "../../src/adapters/mysql/console-messages";
import { consoleProgress } from "../../src/adapters/mysql/console-progress";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { startBot } from "../../src/main";
import { newId } from "../../src/domain/shared/id";
import type { Language } from "../../src/domain/shared/actor";
import { freshDatabase } from "./database";
import { readFact, withNumbers } from "./transcript/facts";

/** The demo company's own moment: Wednesday, 25 November 2026, 10:00 in Shanghai. */
const worldNow = new Date("2026-11-25T02:00:00Z");

export interface ConsoleProduct {
  readonly address: string;
  /** What the database says, in the words of transcripts: `state $SO`, `stock C50 SH`; `$SO` is the order made last. */
  fact(asked: string): Promise<string>;
  /** The text with `$SO` replaced by the number of the order made last, and so for each series. */
  numbered(text: string): Promise<string>;
  /** All that was received is handled, and all that follows has happened. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** The whole product behind the console's page: the real bot on a freshly filled database, everybody speaking one language. */
export async function startConsoleProduct(language: Language): Promise<ConsoleProduct> {
  const database = await freshDatabase();
  const clock = { now: () => worldNow };
  await loadDemo(unitOfWork(database, clock, documentNumbers(database)));
  await database.direct((sql) => sql.run("UPDATE people SET language = ?", [language]));
  const problems: unknown[] = [];
  const log = { info: () => undefined, error: (message: string, about?: object) => void problems.push({ message, ...about }) };
  const { engine, messages, downloads, feed } = startBot(database, clock, log);
  const parts = {
    people: consolePeopleList(database),
    messages,
    downloads,
    inbox: {
      receive: async (...event: Parameters<typeof engine.receive>) => void (await engine.receive(...event)),
      progress: consoleProgress(database),
    },
    feed,
    clock,
    files: { largest: 1024, keep: async () => newId() },
  };
  const web = await openHttpServer({ port: 0, plugins: [consolePlugin(parts)] });
  return {
    address: web.address,
    fact: (asked) => database.direct(async (sql) => readFact(sql, await withNumbers(sql, asked))),
    numbered: (text) => database.direct((sql) => withNumbers(sql, text)),
    async settled() {
      // What an event starts may be an event again.
      for (let round = 0; round < 3; round++) await engine.settled();
    },
    async stop() {
      feed.close();
      await web.close();
      await engine.stop();
      await database.close();
      if (problems.length > 0) throw new Error(`the bot reported: ${JSON.stringify(problems, null, 1)}`);
    },
  };
}
