import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { enter, leave, oneAtATime } from "./folder-users";
import { commandOf, identityOf, isRunning } from "./processes";
import type { Program } from "./programs";

export interface PrivateServer {
  readonly socketPath: string;
  readonly pid: number;
  /** Leaves the server; the last one to leave stops it (SIGTERM) and waits until it is gone. Once is enough, twice does no harm. */
  stop(): Promise<void>;
}

/** A path behind a Unix socket holds about 100 bytes on every system. */
const longestSocketPath = 90;

/**
 * A server of our own as a child process: data below `folder`, a Unix socket, no open port, every commit on disk.
 * A folder has one server, however many processes start it at once: the first starts it, the others join, the last
 * one out stops it. So a server that a killed process left behind is joined too. A first data folder is made apart and
 * renamed when whole. Throws with the server's own last words when it does not come up.
 */
export async function startPrivateServer(program: Program, folder: string): Promise<PrivateServer> {
  const home = path.join(folder, `server-${program.kind}`);
  // Its root has no password: whoever may open the socket may do all.
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const places = placesIn(home);
  return oneAtATime(home, async () => {
    const found = runningServer(places);
    // One that was killed a moment ago still stands in the process table: it is no server to join.
    const server = found && (await comesUp(found, places)) ? found : await startedServer(program, home, places);
    const mine = enter(home);
    let left = false;
    return {
      socketPath: places.socket,
      pid: Number.parseInt(server, 10),
      async stop() {
        if (left) return;
        left = true;
        await oneAtATime(home, async () => {
          if (leave(home, mine)) await stopServer(server);
        });
      },
    };
  });
}

interface Places {
  readonly data: string;
  readonly socket: string;
  readonly pidFile: string;
  readonly log: string;
  /** Holds the identity of the server's process, written as soon as it is spawned. */
  readonly running: string;
}

function placesIn(home: string): Places {
  return {
    data: path.join(home, "data"),
    socket: socketIn(home),
    pidFile: path.join(home, "pid"),
    log: path.join(home, "server.log"),
    running: path.join(home, "running"),
  };
}

/** Stops the server that killed processes left behind in a folder that nobody uses; the caller holds its lock. */
export async function stopLeftServer(home: string): Promise<void> {
  const server = runningServer(placesIn(home));
  if (server) await stopServer(server);
}

/** The server on exactly this data folder, by what the system itself tells about its process; null when none runs. */
function runningServer(places: Places): string | null {
  if (!existsSync(places.running)) return null;
  const identity = readFileSync(places.running, "utf8");
  return isRunning(identity) && commandOf(Number.parseInt(identity, 10)).includes(`--datadir=${places.data} `) ? identity : null;
}

/** Gives the identity of the new process. */
function spawnServer(program: Program, home: string, places: Places): string {
  if (!existsSync(places.data)) makeDataFolder(program, home, places.data);
  rmSync(places.socket, { force: true });
  const log = openSync(places.log, "a");
  const [command, ...words] = serverCommand(program, places);
  // Its own process group: Ctrl-C in the terminal reaches us, and we stop the server in order.
  const child = spawn(command as string, words, { detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  // What goes wrong is seen by the process being gone; without a listener it would end us.
  child.on("error", () => undefined);
  child.unref();
  const identity = child.pid ? identityOf(child.pid) : null;
  if (!identity) throw new Error(`the database server did not start: ${command}; its log ${places.log} ends:\n${lastLines(places.log)}`);
  writeFileSync(places.running, identity);
  return identity;
}

async function startedServer(program: Program, home: string, places: Places): Promise<string> {
  const server = spawnServer(program, home, places);
  if (await comesUp(server, places)) return server;
  await stopServer(server);
  throw new Error(`the database server did not start; its log ${places.log} ends:\n${lastLines(places.log)}`);
}

/** True once it answers; false when it ends before, or has not answered within a minute. */
async function comesUp(server: string, places: Places): Promise<boolean> {
  for (let waited = 0; waited < 60_000 && isRunning(server); waited += 50) {
    if (await answers(places.socket)) return true;
    await pause(50);
  }
  return false;
}

async function stopServer(server: string): Promise<void> {
  if (!isRunning(server)) return;
  const pid = Number.parseInt(server, 10);
  process.kill(pid, "SIGTERM");
  for (let waited = 0; waited < 30_000 && isRunning(server); waited += 20) await pause(20);
  if (isRunning(server)) throw new Error(`the database server (pid ${pid}) has not stopped after 30 s`);
}

function serverCommand(program: Program, places: Places): string[] {
  const asRoot = process.getuid?.() === 0 ? ["--user=root"] : [];
  const common = [
    `--datadir=${places.data}`,
    `--socket=${places.socket}`,
    `--pid-file=${places.pidFile}`,
    "--skip-networking",
    "--skip-name-resolve",
    "--innodb-buffer-pool-size=128M",
    "--innodb-flush-log-at-trx-commit=1",
    "--transaction-isolation=READ-COMMITTED",
    "--character-set-server=utf8mb4",
    "--collation-server=utf8mb4_unicode_520_ci",
    "--max-connections=200",
  ];
  if (program.kind === "mariadb") return [program.server, "--no-defaults", ...asRoot, ...common, "--innodb-log-file-size=64M"];
  return [
    ...program.prefix,
    program.server,
    "--no-defaults",
    ...program.options,
    ...asRoot,
    ...common,
    "--mysqlx=OFF",
    "--skip-log-bin",
    "--secure-file-priv=NULL",
    "--performance-schema=OFF",
    "--innodb-redo-log-capacity=134217728",
  ];
}

/** Made beside its place and renamed when whole: what a crash left half done is never taken for data. */
function makeDataFolder(program: Program, home: string, data: string): void {
  // Only one at a time is here, so whatever stands there was left by a crash.
  for (const name of readdirSync(home)) if (name.startsWith("making-")) rmSync(path.join(home, name), { recursive: true, force: true });
  const making = path.join(home, `making-${process.pid}`);
  const asRoot = process.getuid?.() === 0 ? ["--user=root"] : [];
  const [command, ...words] =
    program.kind === "mariadb"
      ? [
          program.install,
          "--no-defaults",
          "--force",
          "--auth-root-authentication-method=normal",
          "--skip-test-db",
          "--skip-name-resolve",
          `--datadir=${making}`,
          "--innodb-log-file-size=64M",
          ...asRoot,
        ]
      : [...program.prefix, program.server, "--no-defaults", ...program.options, ...asRoot, `--datadir=${making}`, "--initialize-insecure"];
  const made = spawnSync(command, words, { encoding: "utf8" });
  if (made.status !== 0) {
    rmSync(making, { recursive: true, force: true });
    throw new Error(
      `the database's first data folder could not be made:\n${`${made.stdout}\n${made.stderr}`.trim().split("\n").slice(-15).join("\n")}`,
    );
  }
  renameSync(making, data);
}

function socketIn(home: string): string {
  const here = path.join(home, "s");
  if (Buffer.byteLength(here) <= longestSocketPath) return here;
  const mine = process.getuid?.() ?? 0;
  const short = path.join(os.tmpdir(), `dealdock-${mine}-${createHash("sha256").update(home).digest("hex").slice(0, 12)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  // The folder for all may hold one that somebody else made in our name.
  const { uid, mode } = statSync(short);
  if (uid !== mine || (mode & 0o077) !== 0) throw new Error(`${short} is not ours alone: take it away, or set TMPDIR`);
  return path.join(short, "s");
}

function answers(socketPath: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = net.connect(socketPath);
    // A server greets whoever connects; a socket file alone does not.
    socket.once("data", () => (socket.destroy(), resolve(true)));
    socket.once("error", () => resolve(false));
    socket.setTimeout(2_000, () => (socket.destroy(), resolve(false)));
  });
}

function lastLines(file: string): string {
  return existsSync(file) ? readFileSync(file, "utf8").trim().split("\n").slice(-15).join("\n") : "(no log)";
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
