import path from "node:path";
import { openDatabase } from "../src/adapters/mysql/database";
import { createSchema, migrate } from "../src/adapters/mysql/migrate";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { readConfig } from "../src/config";
import { keptFolder } from "../src/home";
import { emptyAllTables } from "../tests/support/database";
import { readUtterances, scoreUtterance, type Score } from "../tests/support/score-utterances";
import { withWorldInDatabase } from "../tests/support/world-in-database";

/**
 * `npm run understand -- FILE.jsonl…`: scores messages by language, right intent and right arguments, listing what was
 * missed. Names are looked up in the demo company on a private database server, as the product looks them up.
 */
async function main(files: readonly string[]): Promise<void> {
  if (files.length === 0) throw new Error("usage: npm run understand -- FILE.jsonl…");
  const scores = await scored(files);
  for (const { utterance, why, exists } of scores.filter(({ understood }) => !understood)) {
    console.log(
      `${utterance.id} ${utterance.lang} ${utterance.intent}${exists ? "" : " (not there yet)"} | ${utterance.text.replaceAll("\n", "⏎").slice(0, 110)} | ${why}`,
    );
  }
  for (const language of ["zh", "en"] as const) {
    const own = scores.filter(({ utterance }) => utterance.lang === language);
    if (own.length > 0) console.log(`${language}: existing capabilities ${share(own.filter(({ exists }) => exists))}, all ${share(own)}`);
  }
  const carriedOut = scores.filter(({ utterance, wouldAct }) => wouldAct && (utterance.expect === "ask" || utterance.expect === "refuse"));
  console.log(
    `ask/refuse messages that would be carried out: ${carriedOut.length} ${carriedOut.map(({ utterance }) => utterance.id).join(" ")}`,
  );
}

function share(some: readonly Score[]): string {
  const right = some.filter(({ understood }) => understood).length;
  return `${right} of ${some.length} (${some.length === 0 ? 0 : Math.round((100 * right) / some.length)} %)`;
}

async function scored(files: readonly string[]): Promise<Score[]> {
  // Never DATABASE_URL: the schema is emptied first.
  const server = await openServer(
    { url: undefined, folder: path.join(keptFolder, "understand"), searchPath: readConfig().PATH },
    console.error,
  );
  try {
    await createSchema(server.address, "understand");
    const database = openDatabase({ ...server.address, database: "understand" }, 2);
    try {
      await migrate(database, "up");
      await emptyAllTables(database);
      return await withWorldInDatabase(database, async (lexicon) => {
        const scores: Score[] = [];
        for (const utterance of files.flatMap(readUtterances)) scores.push(await scoreUtterance(utterance, lexicon));
        return scores;
      });
    } finally {
      await database.close();
    }
  } finally {
    await server.stop();
  }
}

main(process.argv.slice(2)).then(
  () => process.exit(0),
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exit(1);
  },
);
