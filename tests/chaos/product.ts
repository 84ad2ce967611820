import { readConfig } from "../../src/config";
import { start } from "../../src/main";

/** The product as `npm start` puts it together, with the demo company and a data folder of its own; ends on SIGTERM. */
async function main(): Promise<void> {
  const folder = process.argv[2];
  if (!folder) throw new Error("name the data folder");
  const running = await start({ config: readConfig(), folder, demo: true, tell: () => undefined });
  process.once("SIGTERM", () => void running.stop().then(() => process.exit(0)));
  process.stdout.write("up\n");
}

void main().catch((problem: unknown) => {
  process.stderr.write(`${problem instanceof Error ? problem.stack : String(problem)}\n`);
  process.exit(1);
});
