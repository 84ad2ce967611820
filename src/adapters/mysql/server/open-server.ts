import path from "node:path";
import type { DatabaseAddress } from "../database";
import { startPrivateServer } from "./private-server";
import { installedProgram, wayToInstall } from "./programs";

export interface OpenServer {
  readonly address: DatabaseAddress;
  /** What it is, for the person who started it. */
  readonly described: string;
  stop(): Promise<void>;
}

export class NoDatabase extends Error {}

/**
 * A database to work on: `url` if given, else a private server from what is installed, else, where we may, after
 * installing it. Throws `NoDatabase` with the exact command for this system otherwise; nothing is half done then.
 */
export async function openServer(
  wanted: { readonly url: string | undefined; readonly folder: string; readonly searchPath: string },
  tell: (line: string) => void,
): Promise<OpenServer> {
  if (wanted.url) return { address: { url: wanted.url }, described: "the database of DATABASE_URL", stop: async () => undefined };
  let program = installedProgram(wanted.searchPath);
  if (!program) {
    const way = wayToInstall();
    if (way.run) {
      tell(`No database is installed here; installing one (no service, no account): ${way.command}`);
      if (way.run()) program = installedProgram(wanted.searchPath);
    }
    if (!program)
      throw new NoDatabase(
        `No MariaDB or MySQL here. Either set DATABASE_URL=mysql://user:password@host:3306/name, or run:\n\n  ${way.command}\n\nand start again.`,
      );
  }
  tell(
    `Starting a private ${program.kind === "mariadb" ? "MariaDB" : "MySQL"} (${path.relative(process.cwd(), wanted.folder) || wanted.folder})`,
  );
  const server = await startPrivateServer(program, wanted.folder);
  return {
    address: { socketPath: server.socketPath, user: "root" },
    described: `a private ${program.kind}, pid ${server.pid}`,
    stop: () => server.stop(),
  };
}
