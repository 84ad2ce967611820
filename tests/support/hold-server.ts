import { startPrivateServer } from "../../src/adapters/mysql/server/private-server";
import { installedProgram } from "../../src/adapters/mysql/server/programs";

/** A process of its own that starts the folder's server, says its pid and stops it in order when told to end. */
async function main(): Promise<void> {
  const program = installedProgram(process.env["PATH"] ?? "");
  if (!program) throw new Error("no database program is installed");
  const server = await startPrivateServer(program, process.argv[2] as string);
  // Keeps the process alive until it is told to end.
  const alive = setInterval(() => undefined, 60_000);
  process.once("SIGTERM", () => void server.stop().then(() => clearInterval(alive)));
  process.stdout.write(`${server.pid}\n`);
}

void main();
