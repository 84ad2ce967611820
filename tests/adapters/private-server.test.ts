import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { openDatabase } from "../../src/adapters/mysql/database";
import { createSchema } from "../../src/adapters/mysql/migrate";
import { openServer } from "../../src/adapters/mysql/server/open-server";
import { startPrivateServer, type PrivateServer } from "../../src/adapters/mysql/server/private-server";
import { identityOf, isRunning } from "../../src/adapters/mysql/server/processes";
import { removePrivateData } from "../../src/adapters/mysql/server/remove-data";
import { installedProgram, type Program } from "../../src/adapters/mysql/server/programs";

// Each test makes a server's first data folder.
jest.setTimeout(120_000);

const root = path.resolve(__dirname, "../..");
let program: Program;
let folder: string;

beforeAll(() => {
  const installed = installedProgram(process.env["PATH"] ?? "");
  if (!installed) throw new Error("the private server's tests need an installed MariaDB or MySQL");
  program = installed;
});
beforeEach(() => {
  folder = mkdtempSync(path.join(os.tmpdir(), "dealdock-server-"));
});
afterEach(async () => {
  // Stops what a failed test left running there.
  await removePrivateData(folder);
  rmSync(folder, { recursive: true });
});

async function say(server: PrivateServer, statement: string): Promise<unknown[]> {
  const address = { socketPath: server.socketPath, user: "root" };
  await createSchema(address, "notes");
  const database = openDatabase({ ...address, database: "notes" }, 1);
  try {
    return await database.direct(async (sql) =>
      statement.startsWith("SELECT") ? sql.rows<Record<string, unknown>>(statement) : [await sql.run(statement)],
    );
  } finally {
    await database.close();
  }
}

/** Another process that starts the same folder's server; resolves with the server's pid once it answers. */
async function anotherProcess(): Promise<{ readonly process: ChildProcess; readonly serverPid: number }> {
  const child = spawn(process.execPath, ["--import", "tsx", path.join(root, "tests/support/hold-server.ts"), folder], {
    cwd: root,
    stdio: ["ignore", "pipe", "inherit"],
  });
  const [said] = (await once(child.stdout, "data")) as [Buffer];
  return { process: child, serverPid: Number(said.toString()) };
}

async function told(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  const ended = once(child, "exit");
  child.kill(signal);
  await ended;
}

test("finds its data again at the second start, and leaves no process behind", async () => {
  const first = await startPrivateServer(program, folder);
  await say(first, "CREATE TABLE kept (word VARCHAR(20))");
  await say(first, "INSERT INTO kept VALUES ('留下')");
  await first.stop();
  await first.stop();
  expect(identityOf(first.pid)).toBeNull();

  const second = await startPrivateServer(program, folder);
  expect(await say(second, "SELECT word FROM kept")).toEqual([{ word: "留下" }]);
  await second.stop();
});

test("recovers what was committed when the server itself was killed", async () => {
  const first = await startPrivateServer(program, folder);
  await say(first, "CREATE TABLE kept (word VARCHAR(20))");
  await say(first, "INSERT INTO kept VALUES ('safe')");
  process.kill(first.pid, "SIGKILL");
  const second = await startPrivateServer(program, folder);
  expect(second.pid).not.toBe(first.pid);
  expect(await say(second, "SELECT word FROM kept")).toEqual([{ word: "safe" }]);
  await Promise.all([first.stop(), second.stop()]);
  expect(identityOf(second.pid)).toBeNull();
});

test("is joined by the next start when the process that started it was killed", async () => {
  const killed = await anotherProcess();
  await told(killed.process, "SIGKILL");
  const next = await startPrivateServer(program, folder);
  expect(next.pid).toBe(killed.serverPid);
  await next.stop();
  expect(identityOf(killed.serverPid)).toBeNull();
});

test("is one for all who start it at once, and runs until the last of them leaves", async () => {
  const [here, there, third] = await Promise.all([startPrivateServer(program, folder), anotherProcess(), anotherProcess()]);
  expect([there.serverPid, third.serverPid]).toEqual([here.pid, here.pid]);
  await here.stop();
  await told(there.process, "SIGTERM");
  expect(identityOf(here.pid)).not.toBeNull();
  await told(third.process, "SIGTERM");
  expect(identityOf(here.pid)).toBeNull();
});

test("begins a first data folder anew when a crash left it half made, and takes away the lock of the killed", async () => {
  const home = path.join(folder, `server-${program.kind}`);
  mkdirSync(path.join(home, "making-1"), { recursive: true });
  writeFileSync(path.join(home, "making-1", "ibdata1"), "half");
  writeFileSync(path.join(home, "lock"), `${process.pid} another-time`);
  const server = await startPrivateServer(program, folder);
  expect(await say(server, "SELECT 1 AS one")).toHaveLength(1);
  expect(readdirSync(home).filter((name) => name.startsWith("making-"))).toEqual([]);
  await server.stop();
});

test("never stops a stranger that got the number of a server that is gone", async () => {
  const home = path.join(folder, `server-${program.kind}`);
  mkdirSync(home, { recursive: true });
  writeFileSync(path.join(home, "running"), identityOf(process.pid) ?? "");
  const server = await startPrivateServer(program, folder);
  expect(server.pid).not.toBe(process.pid);
  await server.stop();
});

test("works below a path that is longer than a socket's may be", async () => {
  const deep = path.join(folder, "a".repeat(60), "b".repeat(60));
  const server = await startPrivateServer(program, deep);
  expect(await say(server, "SELECT 1 AS one")).toHaveLength(1);
  await server.stop();
  rmSync(path.dirname(server.socketPath), { recursive: true });
});

test("opens no port, keeps each commit and reads what is committed", async () => {
  const server = await startPrivateServer(program, folder);
  const [settings] = await say(
    server,
    "SELECT @@skip_networking AS closed, @@innodb_flush_log_at_trx_commit AS durable, @@collation_server AS collation, @@GLOBAL.transaction_isolation AS isolation",
  ).catch(() =>
    // MariaDB before 11.1 has the older name.
    say(
      server,
      "SELECT @@skip_networking AS closed, @@innodb_flush_log_at_trx_commit AS durable, @@collation_server AS collation, @@GLOBAL.tx_isolation AS isolation",
    ),
  );
  const { closed, durable, ...words } = settings as Record<string, unknown>;
  expect([Number(closed), Number(durable), words]).toEqual([1, 1, { collation: "utf8mb4_unicode_520_ci", isolation: "READ-COMMITTED" }]);
  await server.stop();
});

test("says what the server said when it does not come up, and leaves nothing running", async () => {
  const broken = { ...program, server: "/bin/false" } as Program;
  await expect(startPrivateServer(broken, folder)).rejects.toThrow(/did not start|could not be made/);
  expect(existsSync(path.join(folder, `server-${program.kind}`, "lock"))).toBe(false);
});

test("a given DATABASE_URL is taken as it is, and nothing is started", async () => {
  const url = "mysql://somebody@192.0.2.1:3306/company";
  const server = await openServer({ url, folder: path.join(folder, "none"), searchPath: "" }, () => undefined);
  expect(server.address).toEqual({ url });
  expect(existsSync(path.join(folder, "none"))).toBe(false);
});

test("a process is told from a later one with the same number", () => {
  const me = identityOf(process.pid) as string;
  expect([isRunning(me), isRunning(`${process.pid} 1`), isRunning("")]).toEqual([true, false, false]);
});
