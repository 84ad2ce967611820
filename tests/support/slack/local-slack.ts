import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { WebSocket } from "undici";

export interface LocalSlackUser {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

export interface LocalSlackConfig {
  readonly mode: "events" | "socket";
  /** Where it sends events in "events" mode. */
  readonly requestUrl: string;
  readonly users: readonly LocalSlackUser[];
  readonly channels?: readonly { readonly id: string; readonly name: string; readonly members: readonly string[] }[];
}

export interface LocalMessage {
  readonly ts: string;
  readonly channel: string;
  readonly user: string;
  readonly bot_id?: string;
  readonly text: string;
  readonly blocks?: readonly object[];
  readonly ephemeral_to?: string;
  readonly thread_ts?: string;
}

export interface LocalView {
  readonly id: string;
  readonly callback_id?: string;
  readonly title: { readonly text: string };
  readonly submit?: { readonly text: string };
  readonly blocks: readonly object[];
}

export interface LogEntry {
  readonly direction: string;
  readonly kind: string;
  readonly summary: string;
  readonly detail?: unknown;
}

interface State {
  readonly channels: readonly { readonly id: string; readonly is_im: boolean; readonly members: readonly string[] }[];
}

export const team = "T01TEST";
export const appId = "A01APP";
export const signingSecret = "local-signing-secret";
export const botToken = "xoxb-local-bot";
export const appToken = "xapp-1-A01APP-local";

/** The independent Slack stand-in of the package local-slack, as a child process on loopback, with hands to act as its users. */
export class LocalSlack {
  readonly apiUrl: string;
  #views: readonly LocalView[] = [];
  #homes = new Map<string, LocalView>();
  #errors: Readonly<Record<string, string>> | null = null;
  #answered: () => void = () => undefined;

  private constructor(
    private readonly base: string,
    private readonly ui: WebSocket,
    private readonly end: () => Promise<void>,
  ) {
    this.apiUrl = `${base}/api/`;
    ui.addEventListener("message", ({ data }) => this.#hear(JSON.parse(String(data)) as Record<string, unknown>));
  }

  static async start(config: LocalSlackConfig): Promise<LocalSlack> {
    const folder = mkdtempSync(path.join(tmpdir(), "local-slack-"));
    const port = await freePort();
    const file = path.join(folder, "config.json");
    writeFileSync(
      file,
      JSON.stringify({
        workspace: { name: "Demo", domain: "demo", teamId: team },
        app: {
          mode: config.mode,
          ...(config.mode === "events" && { requestUrl: config.requestUrl }),
          signingSecret,
          botToken,
          appToken,
        },
        users: config.users.map(({ id, name, email }) => ({ id, name, email })),
        channels: config.channels ?? [],
      }),
    );
    const program = require.resolve("local-slack-linux-x64/bin/local-slack");
    const child = spawn(
      program,
      ["--config", file, "--port", String(port), "--base-host", "127.0.0.1", "--files-dir", path.join(folder, "files")],
      { stdio: ["ignore", "pipe", "pipe"] },
    );
    let said = "";
    child.stderr.on("data", (data: Buffer) => (said += data.toString()));
    await new Promise<void>((resolve, reject) => {
      child.stdout.on("data", (data: Buffer) => {
        said += data.toString();
        if (said.includes("is running")) resolve();
      });
      child.once("exit", (code) => reject(new Error(`local-slack ended with ${code}: ${said}`)));
    });
    const base = `http://127.0.0.1:${port}`;
    const ui = new WebSocket(`${base.replace("http", "ws")}/ui`);
    await new Promise((resolve, reject) => {
      ui.addEventListener("open", resolve);
      ui.addEventListener("error", reject);
    });
    return new LocalSlack(base, ui, async () => {
      ui.close();
      const gone = new Promise((resolve) => child.once("exit", resolve));
      child.kill();
      await gone;
      rmSync(folder, { recursive: true, force: true });
    });
  }

  stop(): Promise<void> {
    return this.end();
  }

  /** Resolves when the bot has acknowledged. */
  say(user: string, channel: string, text: string): Promise<void> {
    return this.#control("message", { user, channel, text });
  }
  /** Somebody drops a file into a chat; resolves when the bot has acknowledged. */
  async upload(user: string, channel: string, name: string, bytes: Uint8Array<ArrayBuffer>, text = ""): Promise<void> {
    const form = new FormData();
    for (const [field, value] of Object.entries({ user, channel, text })) form.append(field, value);
    form.append("file", new Blob([bytes]), name);
    const response = await fetch(`${this.base}/_control/upload`, { method: "POST", body: form });
    if (!response.ok) throw new Error(`local-slack refused upload: ${await response.text()}`);
  }
  command(user: string, channel: string, command: string, text: string): Promise<void> {
    return this.#control("command", { user, channel, command, text });
  }
  tap(user: string, channel: string, messageTs: string, action: object): Promise<void> {
    return this.#control("interact", { user, channel, messageTs, action });
  }
  edit(user: string, channel: string, ts: string, text: string): Promise<void> {
    return this.#control("edit-message", { user, channel, ts, text });
  }
  openHome(user: string): Promise<void> {
    return this.#control("open-home", { user });
  }

  /** Sends the open modal; resolves when the bot has answered it. Returns the faults it shows beside its fields. */
  async submit(user: string, values: object): Promise<Readonly<Record<string, string>> | null> {
    this.#errors = null;
    const answered = new Promise<void>((resolve) => (this.#answered = resolve));
    this.ui.send(JSON.stringify({ t: "view_submit", user, values }));
    await answered;
    return this.#errors;
  }

  /** The modals on top of each other, the open one last. */
  get views(): readonly LocalView[] {
    return this.#views;
  }
  home(user: string): LocalView | null {
    return this.#homes.get(user) ?? null;
  }

  async messages(channel: string): Promise<readonly LocalMessage[]> {
    return ((await this.#get(`_control/messages/${channel}`)) as { messages: LocalMessage[] }).messages;
  }
  async state(): Promise<State> {
    return (await this.#get("_control/state")) as State;
  }
  async log(): Promise<readonly LogEntry[]> {
    return ((await this.#get("_control/log")) as { log: LogEntry[] }).log;
  }

  /** The direct chat between a user and the bot; null while nobody has opened it. */
  async directChannel(user: string): Promise<string | null> {
    return (await this.state()).channels.find(({ is_im, members }) => is_im && members.includes(user))?.id ?? null;
  }

  #hear(message: Record<string, unknown>): void {
    if (message["t"] === "view") this.#views = message["stack"] as readonly LocalView[];
    if (message["t"] === "view_errors") this.#errors = message["errors"] as Readonly<Record<string, string>>;
    if (message["t"] === "home") this.#homes.set(message["user"] as string, message["view"] as LocalView);
    if (message["t"] === "view" || message["t"] === "view_errors") this.#answered();
  }

  async #control(what: string, body: object): Promise<void> {
    const response = await fetch(`${this.base}/_control/${what}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    if (!response.ok) throw new Error(`local-slack refused ${what}: ${await response.text()}`);
  }
  async #get(what: string): Promise<unknown> {
    return (await fetch(`${this.base}/${what}`)).json();
  }
}

export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
