import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync, linkSync } from "node:fs";
import path from "node:path";
import { identityOf, isRunning } from "./processes";

/**
 * Who works with the server of a folder, over all processes: one file each. What a killed process left is seen to be
 * stale by its process identity. The last one to leave stops the server.
 */
let entered = 0;

export function enter(folder: string): string {
  const users = path.join(folder, "users");
  mkdirSync(users, { recursive: true });
  const mine = path.join(users, `${process.pid}-${++entered}`);
  writeFileSync(mine, myself());
  return mine;
}

/** True when nobody else is left. */
export function leave(folder: string, mine: string): boolean {
  rmSync(mine, { force: true });
  const users = path.join(folder, "users");
  const stale = readdirSync(users).filter((name) => !isRunning(read(path.join(users, name))));
  for (const name of stale) rmSync(path.join(users, name), { force: true });
  return readdirSync(users).length === 0;
}

/** One at a time for a folder, over all processes: starting and stopping. A lock whose holder was killed is taken away. */
export async function oneAtATime<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const lock = path.join(folder, "lock");
  for (let waited = 0; !take(lock); waited += 50) {
    if (waited > 120_000) throw new Error(`another process has been starting or stopping the database in ${folder} for two minutes`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  // Written apart and linked into place, so that nobody ever reads a lock without its holder.
  const mine = `${lock}-${process.pid}-${++entered}`;
  writeFileSync(mine, myself());
  try {
    linkSync(mine, lock);
    return true;
  } catch (problem) {
    // Some mounted file systems know no links.
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") return takeWithoutLink(lock);
    const holder = read(lock);
    if (holder && !isRunning(holder)) takeAway(lock, holder);
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function takeWithoutLink(lock: string): boolean {
  try {
    writeFileSync(lock, myself(), { flag: "wx" });
    return true;
  } catch (problem) {
    if ((problem as NodeJS.ErrnoException).code !== "EEXIST") throw problem;
    const holder = read(lock);
    if (holder && !isRunning(holder)) rmSync(lock, { force: true });
    return false;
  }
}

/** Of two that find the same stale lock one may be late and hold the next one's: it is put back. */
function takeAway(lock: string, holder: string): void {
  const aside = `${lock}-stale-${process.pid}-${++entered}`;
  try {
    renameSync(lock, aside);
    if (read(aside) !== holder) linkSync(aside, lock);
  } catch {
    // another process was quicker
  }
  rmSync(aside, { force: true });
}

function myself(): string {
  const identity = identityOf(process.pid);
  if (!identity) throw new Error("this system does not tell about its processes: set DATABASE_URL");
  return identity;
}

function read(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
