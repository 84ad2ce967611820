import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";

/**
 * A running process, told apart from a later one that got the same number; null when there is none (a zombie is none).
 * Linux is asked through /proc, since small images carry no `ps`.
 */
export function identityOf(pid: number): string | null {
  if (onProc()) {
    const stat = readProc(pid, "stat");
    // "pid (name) state ppid … starttime …"; the name may hold anything, so fields count from the last bracket.
    const fields = stat?.slice(stat.lastIndexOf(")") + 2).split(" ");
    return !fields || fields[0] === "Z" || fields[0] === "X" ? null : `${pid} ${fields[19]}`;
  }
  const [state, ...started] = askPs(pid, "stat=,lstart=").split(/\s+/);
  return !state || state.startsWith("Z") ? null : `${pid} ${started.join(" ")}`;
}

/** Whether the very process of that identity still runs. */
export function isRunning(identity: string): boolean {
  return identityOf(Number.parseInt(identity, 10)) === identity;
}

/** The words that the process was started with, or "". */
export function commandOf(pid: number): string {
  return onProc() ? (readProc(pid, "cmdline") ?? "").replaceAll("\0", " ") : askPs(pid, "args=");
}

function onProc(): boolean {
  return existsSync("/proc/self/stat");
}

function readProc(pid: number, name: string): string | null {
  try {
    return readFileSync(`/proc/${pid}/${name}`, "utf8");
  } catch {
    return null;
  }
}

function askPs(pid: number, columns: string): string {
  const shown = spawnSync("ps", ["-ww", "-o", columns, "-p", String(pid)], { encoding: "utf8" });
  return shown.status === 0 ? shown.stdout.trim() : "";
}
