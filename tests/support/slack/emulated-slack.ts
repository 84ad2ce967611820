import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { freePort } from "./local-slack";

export interface EmulatedSlack {
  readonly apiUrl: string;
  readonly base: string;
  stop(): Promise<void>;
}

export const emulatedClient = { clientId: "1111.2222", clientSecret: "client-secret", appId: "A0DEALDOCK" } as const;

/** The independent stand-in of the package emulate, as a child process: Web API with strict scopes, OAuth pages. */
export async function startEmulated(redirectUrl: string, scopes: readonly string[]): Promise<EmulatedSlack> {
  const folder = mkdtempSync(path.join(tmpdir(), "emulated-slack-"));
  const seed = path.join(folder, "seed.json");
  const port = await freePort();
  const base = `http://localhost:${port}`;
  const { clientId, clientSecret, appId } = emulatedClient;
  const app = { client_id: clientId, client_secret: clientSecret, app_id: appId, name: "Dealdock", redirect_uris: [redirectUrl], scopes };
  const users = [{ name: "han", real_name: "Han Meimei", email: "han@ruiheng.example" }];
  writeFileSync(
    seed,
    JSON.stringify({ slack: { team: { name: "Ruiheng", domain: "ruiheng" }, users, oauth_apps: [app], strict_scopes: true } }),
  );
  const program = path.resolve(__dirname, "../../../node_modules/emulate/dist/index.js");
  const child = spawn(process.execPath, [program, "start", "-p", String(port), "-s", "slack", "--seed", seed], { stdio: "ignore" });
  for (let turn = 0; ; turn++) {
    const up = await fetch(base).then(
      () => true,
      () => false,
    );
    if (up) break;
    if (turn > 200 || child.exitCode !== null) throw new Error(`emulate did not start (${child.exitCode})`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  return {
    base,
    apiUrl: `${base}/api/`,
    async stop() {
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
