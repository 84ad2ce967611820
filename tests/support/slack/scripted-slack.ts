import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { acceptSockets, type ServerSocket } from "../lark/web-socket";

export const scriptedTeam = "T1";
export const scriptedApp = "A1";

export interface Call {
  readonly method: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly token: string;
}

/** What one call is answered: JSON, an HTTP fault, or nothing at all. */
export type Answer =
  | { readonly json: object }
  | { readonly status: number; readonly headers?: Readonly<Record<string, string>>; readonly body?: string | Uint8Array }
  | "hang"
  | "drop after taking";

/** A Slack of ours that says what the test wants: time-outs, 429, refused blocks, revoked tokens, expired triggers, closed sockets. */
export class ScriptedSlack {
  readonly calls: Call[] = [];
  readonly sockets: ServerSocket[] = [];
  /** What came over sockets, parsed. */
  readonly heard: { readonly envelope_id?: string; readonly payload?: unknown }[] = [];
  readonly #next = new Map<string, Answer[]>();
  readonly #always = new Map<string, (call: Call) => Answer>();
  #posted = 0;

  private constructor(private readonly server: Server) {}

  static async start(): Promise<ScriptedSlack> {
    const server = createServer();
    const slack = new ScriptedSlack(server);
    server.on("request", (request, response) => void slack.#answer(request, response));
    acceptSockets(
      server,
      () => false,
      (socket) => {
        slack.sockets.push(socket);
        socket.onMessage = (payload) => slack.heard.push(JSON.parse(payload.toString()) as { envelope_id: string });
        socket.sendText(JSON.stringify({ type: "hello", num_connections: 1, connection_info: { app_id: scriptedApp } }));
      },
    );
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    return slack;
  }
  get #port(): number {
    return (this.server.address() as AddressInfo).port;
  }
  get apiUrl(): string {
    return `http://127.0.0.1:${this.#port}/api/`;
  }
  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** The next call of that method is answered so; several stand in a line. */
  next(method: string, ...answers: readonly Answer[]): void {
    this.#next.set(method, [...(this.#next.get(method) ?? []), ...answers]);
  }
  always(method: string, answer: (call: Call) => Answer): void {
    this.#always.set(method, answer);
  }
  callsOf(method: string): readonly Call[] {
    return this.calls.filter((call) => call.method === method);
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const parts: Buffer[] = [];
    for await (const part of request) parts.push(part as Buffer);
    const method = (request.url ?? "").replace(/^\/api\//, "").split("?")[0] ?? "";
    const form = Object.fromEntries(new URLSearchParams(Buffer.concat(parts).toString()));
    const args = Object.fromEntries(Object.entries(form).map(([name, value]) => [name, unpacked(value)]));
    const call = { method, args, token: (request.headers.authorization ?? "").replace("Bearer ", "") };
    this.calls.push(call);
    const answer = this.#next.get(method)?.shift() ?? this.#always.get(method)?.(call) ?? { json: this.#usual(call) };
    if (answer === "hang") return;
    if (answer === "drop after taking") return void request.socket.destroy();
    if ("json" in answer) return void response.setHeader("content-type", "application/json").end(JSON.stringify(answer.json));
    response.writeHead(answer.status, answer.headers).end(answer.body);
  }

  #usual({ method, args }: Call): object {
    switch (method) {
      case "auth.test":
        return { ok: true, team_id: scriptedTeam, user_id: "UBOT", bot_id: "BBOT" };
      case "bots.info":
        return { ok: true, bot: { app_id: scriptedApp } };
      case "apps.connections.open":
        return { ok: true, url: `ws://127.0.0.1:${this.#port}/socket?ticket=secret-ticket` };
      case "chat.postMessage":
        this.#posted += 1;
        return { ok: true, channel: String(args["channel"]).replace(/^U/, "D"), ts: `1.${this.#posted}` };
      case "conversations.open":
        return { ok: true, channel: { id: String(args["users"]).replace(/^U/, "D") } };
      case "views.open":
        return { ok: true, view: { id: `V${this.callsOf("views.open").length}` } };
      default:
        return { ok: true };
    }
  }
}

function unpacked(value: string): unknown {
  if (!/^[[{]/.test(value)) return value;
  try {
    return JSON.parse(value);
  } catch {
    return value;
  }
}

export const failing = (error: string, more: object = {}): Answer => ({ json: { ok: false, error, ...more } });
