import { mkdirSync } from "node:fs";
import { openServer } from "../src/adapters/mysql/server/open-server";
import { createSchema } from "../src/adapters/mysql/migrate";
import { fault, type Finding } from "../src/bot/pipeline/finding";
import { findingSentence } from "../src/bot/texts/findings";
import { ConfigurationFault, readConfig, terminalLanguage, type Config } from "../src/config";
import { examine, type Report } from "../src/doctor";
import { systemClock } from "../src/domain/shared/clock";
import { keptFolder } from "../src/home";

const marks: Readonly<Record<Finding["level"], string>> = { ok: "✓", look: "?", warning: "!", fault: "✗" };

/**
 * `npm run doctor`: environment, database, queues, disk and each platform, with what to click where for each fault. In the terminal's
 * language; `--json` for programs. Exits non-zero when there is a fault.
 */
async function main(): Promise<void> {
  const json = process.argv.includes("--json");
  const reports = await examined(json ? () => undefined : (line) => console.log(`· ${line}`));
  const language = terminalLanguage();
  const told = reports.flatMap(({ about, findings }) =>
    findings.map(({ code, level, facts = {} }) => ({ about, code, level, facts, ...findingSentence(code, facts, language) })),
  );
  if (json) console.log(JSON.stringify(told, null, 2));
  else
    for (const { level, says, remedy } of told) {
      console.log(`${marks[level]} ${says}`);
      if (remedy !== null && level !== "ok") console.log(`    → ${remedy}`);
    }
  process.exitCode = told.some(({ level }) => level === "fault") ? 1 : 0;
}

async function examined(tell: (line: string) => void): Promise<readonly Report[]> {
  const read = configOrFaults();
  if ("faults" in read) return [{ about: "environment", findings: read.faults }];
  const { config } = read;
  mkdirSync(keptFolder, { recursive: true });
  const server = await openServer({ url: config.DATABASE_URL, folder: keptFolder, searchPath: config.PATH }, tell);
  try {
    if (!config.DATABASE_URL) await createSchema(server.address, "dealdock");
    return await examine({ config, address: server.address, folder: keptFolder, clock: systemClock });
  } finally {
    await server.stop();
  }
}

function configOrFaults(): { readonly config: Config } | { readonly faults: readonly Finding[] } {
  try {
    return { config: readConfig() };
  } catch (problem) {
    if (!(problem instanceof ConfigurationFault)) throw problem;
    return { faults: problem.faults.map(({ name, problem: words }) => fault("environment.fault", { name, problem: words })) };
  }
}

void main();
