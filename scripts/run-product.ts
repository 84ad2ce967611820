import { NoDatabase } from "../src/adapters/mysql/server/open-server";
import { readConfig, ConfigurationFault, type Config } from "../src/config";
import { keptFolder } from "../src/home";
import { start, type Running } from "../src/main";

/** The environment, or an end with every fault named. */
export function configOrEnd(): Config {
  try {
    return readConfig();
  } catch (problem) {
    if (problem instanceof ConfigurationFault) endWith(problem.message);
    throw problem;
  }
}

/**
 * Starts the product, calls `ready` and runs until Ctrl-C, SIGTERM or a closed terminal; then stops all of it in order.
 * A signal during the start waits for the part that is being started, so that no process is left behind.
 */
export async function runUntilTold(config: Config, demo: boolean, ready: (running: Running) => Promise<"go on" | "stop">): Promise<void> {
  let told = false;
  let wake = (): void => undefined;
  const end = new Promise<void>((resolve) => (wake = resolve));
  const stop = () => {
    if (!told) console.log("\nStopping …");
    told = true;
    wake();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, stop);
  // npm's shell dies of a signal without handing it on; then nobody is left who could stop us.
  const startedBy = process.ppid;
  if (process.env["npm_lifecycle_event"]) setInterval(() => process.ppid !== startedBy && stop(), 500).unref();
  let running: Running | undefined;
  try {
    running = await start({ config, folder: keptFolder, demo, tell: (line) => console.log(`· ${line}`) });
    if (!told && (await ready(running)) === "go on") await end;
  } catch (problem) {
    console.error(`\n${sentenceFor(problem, config)}`);
    process.exitCode = 1;
  } finally {
    await running?.stop();
    if (told) console.log("Stopped.");
  }
}

function sentenceFor(problem: unknown, config: Config): string {
  if (problem instanceof NoDatabase) return problem.message;
  if ((problem as NodeJS.ErrnoException).code === "EADDRINUSE")
    return `Port ${config.CONSOLE_PORT} is taken; is Dealdock running already? Another one: npm run quickstart -- --port ${config.CONSOLE_PORT + 1}`;
  return problem instanceof Error ? (problem.stack ?? problem.message) : String(problem);
}

export function endWith(message: string): never {
  console.error(message);
  process.exit(1);
}
