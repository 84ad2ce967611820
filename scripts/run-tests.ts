import { spawn, type ChildProcess } from "node:child_process";
import { randomUUID } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { openServer, NoDatabase, type OpenServer } from "../src/adapters/mysql/server/open-server";
import { fetchedMySql, NotToBeHad } from "./fetch-mysql";
import { startPrivateServer } from "../src/adapters/mysql/server/private-server";
import { readConfig } from "../src/config";
import { makeHasty } from "../tests/support/hasty-server";

/**
 * `npm test [-- jest's own words]`: one private server for the run, all tests, and a last line "N passed, N failed".
 * `--mysql`: what needs a database on a real MySQL, DATABASE_URL's or one that is fetched; skipped, loudly, when it cannot be had.
 */
const root = path.resolve(__dirname, "..");
/** A run of all tests takes a quarter of this; one that hangs must not hold up whoever waits for it. */
const longestMinutes = 35;
/** Everything that can reach the run's server, told by its imports: all else would only be run twice. */
const whatUsesTheServer = ["--findRelatedTests", "tests/support/database.ts"];
/** How long a run may still close what it opened after its report is written. */
const graceSeconds = 20;
const kept = path.join(root, ".dealdock");

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const onMySql = words.includes("--mysql");
  const config = readConfig();
  let server: OpenServer;
  try {
    server = onMySql && !config.DATABASE_URL ? await realMySql() : await testServer(onMySql ? config.DATABASE_URL : undefined, config.PATH);
  } catch (problem) {
    if (problem instanceof NotToBeHad) {
      console.log(`\n*** SKIPPED: the tests on a real MySQL did not run: ${problem.message}\n\n0 passed, 0 failed`);
      return 0;
    }
    if (problem instanceof NoDatabase) console.error(problem.message);
    else console.error(problem);
    return 1;
  }
  const stopped = () => void server.stop().finally(() => process.exit(130));
  process.on("SIGINT", stopped);
  process.on("SIGTERM", stopped);
  try {
    await makeHasty(server);
    console.log(`The tests run on ${server.described}.`);
    const asked = words.filter((word) => word !== "--mysql");
    return await runJest(asked.length === 0 && onMySql ? whatUsesTheServer : asked, server, onMySql);
  } finally {
    await server.stop();
  }
}

function testServer(url: string | undefined, searchPath: string): Promise<OpenServer> {
  return openServer({ url, folder: path.join(kept, "test"), searchPath }, (line) => console.log(line));
}

async function realMySql(): Promise<OpenServer> {
  const program = fetchedMySql(path.join(kept, "mysql"), (line) => console.log(line));
  const server = await startPrivateServer(program, path.join(kept, "test"));
  return {
    address: { socketPath: server.socketPath, user: "root" },
    described: `a private MySQL, pid ${server.pid}`,
    stop: () => server.stop(),
  };
}

/** What is read of the report that jest writes at its end. */
interface JestReport {
  readonly success: boolean;
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numRuntimeErrorTestSuites: number;
  readonly numPendingTests: number;
}

function runJest(words: readonly string[], server: OpenServer, again: boolean): Promise<number> {
  const report = path.join(kept, `report-${process.pid}.json`);
  mkdirSync(kept, { recursive: true });
  const jest = path.join(root, "node_modules", "jest", "bin", "jest.js");
  const child = spawn(process.execPath, [jest, "--maxWorkers=2", "--json", `--outputFile=${report}`, ...words], {
    cwd: root,
    stdio: ["ignore", "ignore", "inherit"],
    env: {
      ...process.env,
      TZ: "UTC",
      DEALDOCK_TEST_DATABASE: JSON.stringify(server.address),
      // What was prepared for another run may be of other sources.
      DEALDOCK_TEST_RUN: randomUUID(),
      ...(again && { DEALDOCK_TEST_AGAIN: "yes" }),
    },
  });
  const end = endOf(child, report);
  return new Promise((resolve) => {
    child.on("exit", (code) => {
      end.stopWatching();
      if (!existsSync(report)) return resolve(code ?? 1);
      const counts = JSON.parse(readFileSync(report, "utf8")) as JestReport;
      rmSync(report);
      const failed = counts.numFailedTests + counts.numRuntimeErrorTestSuites;
      console.log(
        `\n${counts.numPassedTests} passed, ${failed} failed${counts.numPendingTests > 0 ? `, ${counts.numPendingTests} skipped` : ""}`,
      );
      // No code: it was ended after its report.
      resolve(code ?? (counts.success ? 0 : 1));
    });
  });
}

/** Ends a run that does not end by itself: at the latest after `longestMinutes`, or `graceSeconds` after its report. */
function endOf(child: ChildProcess, report: string): { stopWatching(): void } {
  const kill = (why: string) => {
    console.error(`\n*** ${why}; the test process is ended. Look for a server, timer or connection that a test left open.`);
    child.kill("SIGKILL");
  };
  const atLast = setTimeout(() => kill(`The tests did not end within ${longestMinutes} minutes`), longestMinutes * 60_000);
  let grace: NodeJS.Timeout | undefined;
  const look = setInterval(() => {
    if (!grace && existsSync(report))
      grace = setTimeout(() => kill("All tests are done, and something is still open"), graceSeconds * 1000);
  }, 1000);
  return {
    stopWatching() {
      clearTimeout(atLast);
      clearInterval(look);
      clearTimeout(grace);
    },
  };
}

void main().then((code) => {
  process.exitCode = code;
});
