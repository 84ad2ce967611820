import { spawn, type ChildProcess } from "node:child_process";
import net from "node:net";
import path from "node:path";
import { ownProgram } from "../support/own-program";

/** The real program as a process of its own, on one port over all its lives. */
export class Program {
  #child: ChildProcess | null = null;

  constructor(
    private readonly folder: string,
    readonly port: number,
  ) {}

  /** Resolves when it takes messages; rejects with its own last words when it ends instead. */
  start(): Promise<void> {
    const child = spawn(process.execPath, [...ownProgram(path.join(__dirname, "product")), this.folder], {
      env: { ...process.env, DATABASE_URL: "", NODE_ENV: "test", CONSOLE: "on", CONSOLE_PORT: String(this.port), LOG_LEVEL: "error" },
      stdio: ["ignore", "pipe", "pipe"],
    });
    this.#child = child;
    let said = "";
    child.stderr.on("data", (chunk: Buffer) => (said = `${said}${chunk.toString()}`.slice(-4_000)));
    return new Promise((resolve, reject) => {
      child.stdout.on("data", (chunk: Buffer) => chunk.toString().includes("up") && resolve());
      child.once("exit", (code, signal) => reject(new Error(`the program ended (${code ?? signal}): ${said}`)));
    });
  }

  /** SIGKILL or SIGTERM; resolves when the process is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return Promise.resolve();
    return new Promise((resolve) => {
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as net.AddressInfo;
      probe.close(() => resolve(port));
    });
  });
}
