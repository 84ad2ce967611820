import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import type { DatabaseAddress } from "../src/adapters/mysql/database";
import { createSchema } from "../src/adapters/mysql/migrate";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { readConfig } from "../src/config";
import { keptFolder } from "../src/home";
import { makeHasty } from "../tests/support/hasty-server";
import { beginningOf, type Founded } from "../tests/support/transcript/beginning";
import { consoleStage } from "../tests/support/transcript/console-stage";
import { larkStage } from "../tests/support/transcript/lark-stage";
import { slackStage } from "../tests/support/transcript/slack-stage";
import { needsGroups, parseTranscript } from "../tests/support/transcript/parse";
import { twoPlatformsStage } from "../tests/support/transcript/two-platforms-stage";
import { playTranscript, type Stage } from "../tests/support/transcript/run";

/** Each platform that the transcripts are played on. */
const stages: Readonly<Record<string, (address: DatabaseAddress, founded: Founded | null) => Promise<Stage & { close(): Promise<void> }>>> =
  {
    console: consoleStage,
    slack: (address, founded) => slackStage(address, "events", founded),
    "slack-socket": (address, founded) => slackStage(address, "socket", founded),
    lark: (address, founded) => larkStage(address, "callbacks", "anew", founded),
    "lark-long": (address, founded) => larkStage(address, "long", "anew", founded),
    both: (address) => twoPlatformsStage(address),
  };

/** `npm run converse -- FILE… [--platform console|slack|slack-socket|lark|lark-long|both]`: plays transcripts and prints what happened; non-zero when an expectation fails. */
async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    options: { platform: { type: "string", default: "console" }, quiet: { type: "boolean" } },
    allowPositionals: true,
  });
  const stageOf = stages[values.platform];
  if (!stageOf) throw new Error(`there is no stage for "${values.platform}"; there are ${Object.keys(stages).join(", ")}`);
  if (positionals.length === 0) throw new Error("name the transcripts: npm run converse -- tests/conversations/*.talk");
  const config = readConfig();
  const server = await openServer(
    { url: config.DATABASE_URL, folder: path.join(keptFolder, "converse"), searchPath: config.PATH },
    console.error,
  );
  const failures: string[] = [];
  try {
    await makeHasty(server);
    if (!config.DATABASE_URL) await createSchema(server.address, "converse");
    const address = config.DATABASE_URL ? server.address : { ...server.address, database: "converse" };
    for (const file of positionals) {
      const lines = parseTranscript(file, readFileSync(file, "utf8"));
      if (values.platform === "console" && needsGroups(lines)) {
        console.log(`\n=== ${file}: left out, the console has no groups`);
        continue;
      }
      const stage = await stageOf(address, beginningOf(lines));
      try {
        console.log(`\n=== ${file}`);
        failures.push(...(await playTranscript(file, lines, stage, values.quiet ? () => undefined : console.log)).failures);
      } finally {
        await stage.close();
      }
    }
  } finally {
    await server.stop();
  }
  console.log(
    failures.length === 0
      ? `\n${positionals.length} transcripts, all as told`
      : `\n${failures.length} expectations failed:\n${failures.join("\n")}`,
  );
  return failures.length === 0 ? 0 : 1;
}

main().then(
  (code) => process.exit(code),
  (problem: unknown) => {
    console.error(problem instanceof Error ? problem.message : problem);
    process.exit(1);
  },
);
