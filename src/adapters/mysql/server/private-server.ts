import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, mkdirSync, openSync, readFileSync, closeSync, renameSync, rmSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import type { Program } from "./programs";

export interface PrivateServer {
  readonly socketPath: string;
  readonly pid: number;
  /** SIGTERM, then waits until it is gone. */
  stop(): Promise<void>;
}

/** A path behind a Unix socket holds about 100 bytes on every system. */
const longestSocketPath = 90;

/**
 * Starts a server of our own as a child process: data in `folder`, a Unix socket, no open port, every commit on disk.
 * A server that a killed process of ours left behind is taken over. Two starts at once cannot harm the data: a first
 * data folder is made apart and renamed when whole, and InnoDB itself locks its files against a second server.
 * Throws with the server's own last words when it does not come up.
 */
export async function startPrivateServer(program: Program, folder: string): Promise<PrivateServer> {
  mkdirSync(folder, { recursive: true });
  const data = path.join(folder, `data-${program.kind}`);
  const places = { data, socket: socketIn(folder), pidFile: path.join(folder, "pid"), log: path.join(folder, "server.log") };
  const left = ourPid(places);
  if (left !== null && (await answers(places.socket))) return handleOn(places.socket, left);
  if (!existsSync(data)) makeDataFolder(program, folder, data);

  const log = openSync(places.log, "a");
  const [command, ...words] = serverCommand(program, places);
  // Its own process group: Ctrl-C in the terminal reaches us, and we stop the server in order.
  const child = spawn(command as string, words, { detached: true, stdio: ["ignore", log, log] });
  closeSync(log);
  let ended: number | null | undefined;
  child.on("exit", (code) => (ended = code));
  child.on("error", () => (ended = -1));
  for (let waited = 0; waited < 60_000; waited += 50) {
    if (ended !== undefined) break;
    if (await answers(places.socket)) {
      child.unref();
      return handleOn(places.socket, child.pid as number);
    }
    await pause(50);
  }
  if (ended === undefined && child.pid) process.kill(child.pid, "SIGTERM");
  throw new Error(`the database server did not start; its log ${places.log} ends:\n${lastLines(places.log)}`);
}

interface Places {
  readonly data: string;
  readonly socket: string;
  readonly pidFile: string;
  readonly log: string;
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
function makeDataFolder(program: Program, folder: string, data: string): void {
  const making = path.join(folder, `making-${process.pid}`);
  rmSync(making, { recursive: true, force: true });
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
  try {
    renameSync(making, data);
  } catch (problem) {
    rmSync(making, { recursive: true, force: true });
    if (!existsSync(data)) throw problem;
  }
}

function socketIn(folder: string): string {
  const here = path.join(folder, "s");
  if (Buffer.byteLength(here) <= longestSocketPath) return here;
  const short = path.join(os.tmpdir(), `dealdock-${createHash("sha256").update(folder).digest("hex").slice(0, 12)}`);
  mkdirSync(short, { recursive: true, mode: 0o700 });
  return path.join(short, "s");
}

/** The pid of a running server on exactly this data folder, as the system itself tells, or null. */
function ourPid(places: Places): number | null {
  if (!existsSync(places.pidFile)) return null;
  const pid = Number(readFileSync(places.pidFile, "utf8").trim());
  if (!Number.isInteger(pid) || pid <= 1) return null;
  const shown = spawnSync("ps", ["-o", "args=", "-p", String(pid)], { encoding: "utf8" });
  return shown.status === 0 && shown.stdout.includes(`--datadir=${places.data}`) ? pid : null;
}

function handleOn(socketPath: string, pid: number): PrivateServer {
  return {
    socketPath,
    pid,
    async stop() {
      if (!isAlive(pid)) return;
      process.kill(pid, "SIGTERM");
      for (let waited = 0; waited < 30_000 && isAlive(pid); waited += 20) await pause(20);
      if (isAlive(pid)) throw new Error(`the database server (pid ${pid}) has not stopped after 30 s`);
    },
  };
}

function isAlive(pid: number): boolean {
  const state = spawnSync("ps", ["-o", "stat=", "-p", String(pid)], { encoding: "utf8" });
  return state.status === 0 && !state.stdout.trim().startsWith("Z");
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
