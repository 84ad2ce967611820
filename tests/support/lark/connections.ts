import type { Server } from "node:http";
import type { Duplex } from "node:stream";
import { decodeFrame, encodeFrame, type Frame } from "./frames";
import { acceptSockets, type ServerSocket } from "./web-socket";

/** The platform's end of the long connections: pings answered, events delivered to one of them, acknowledgements heard. */
export class Connections {
  readonly #open = new Set<ServerSocket>();
  readonly #left = new Set<Duplex>();
  /** Those that listen: what is sent before the client's first ping is lost. */
  readonly #ready = new Set<ServerSocket>();
  readonly #waiting = new Map<string, (frame: Frame) => void>();
  readonly #onReady: (() => void)[] = [];
  #sent = 0;
  /** Handshakes that get no answer. */
  hangs = false;
  /** What the client is told: seconds. */
  pingSeconds = 1;
  /** How many connections were ever accepted. */
  accepted = 0;

  constructor(server: Server) {
    const leave = (stream: Duplex) => this.hangs && Boolean(this.#left.add(stream));
    acceptSockets(server, leave, (socket) => this.#take(socket));
  }
  get count(): number {
    return this.#ready.size;
  }
  get any(): boolean {
    return this.#ready.size > 0;
  }
  endpoint(url: string): object {
    const ClientConfig = { PingInterval: this.pingSeconds, ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0 };
    return { URL: `${url.replace("http", "ws")}/ws?device_id=7&service_id=42&ticket=one-time-ticket`, ClientConfig };
  }
  /** Resolves when a client listens. */
  listening(): Promise<void> {
    return this.any ? Promise.resolve() : new Promise((resolve) => this.#onReady.push(resolve));
  }
  /** All sockets stay open and nobody answers on them any more. */
  goDeaf(): void {
    for (const socket of this.#open) socket.deaf = true;
    this.#ready.clear();
  }
  dropAll(): void {
    for (const each of [...this.#open, ...this.#left]) each.destroy();
  }
  /** Sends something that is no event. */
  sendRaw(bytes: Uint8Array): void {
    for (const socket of this.#ready) socket.send(bytes);
  }
  /** To one client only, the newest; its acknowledgement decoded. */
  async deliver(
    body: object,
    type = "event",
    waitMs = 5_000,
  ): Promise<{ readonly status: number; readonly body: Readonly<Record<string, unknown>> }> {
    const socket = [...this.#ready].at(-1);
    if (!socket) throw new Error("no client listens");
    const id = `frame-${++this.#sent}`;
    const headers = { type, message_id: id, sum: "1", seq: "0", trace_id: `trace-${id}` };
    const acknowledged = new Promise<Frame>((resolve, reject) => {
      this.#waiting.set(id, resolve);
      setTimeout(() => reject(new Error("no acknowledgement")), waitMs).unref();
    });
    socket.send(encodeFrame({ service: 42, method: 1, headers, payload: Buffer.from(JSON.stringify(body)) }));
    const answer = JSON.parse((await acknowledged).payload.toString("utf8")) as { code: number; data?: string };
    const data =
      answer.data === undefined ? {} : (JSON.parse(Buffer.from(answer.data, "base64").toString("utf8")) as Record<string, unknown>);
    return { status: answer.code, body: data };
  }
  #take(socket: ServerSocket): void {
    this.accepted += 1;
    this.#open.add(socket);
    socket.onClose = () => {
      this.#open.delete(socket);
      this.#ready.delete(socket);
    };
    socket.onMessage = (payload) => {
      const frame = decodeFrame(payload);
      if (frame.method === 1) return this.#waiting.get(frame.headers["message_id"] ?? "")?.(frame);
      if (frame.headers["type"] !== "ping") return;
      const pong = { PingInterval: this.pingSeconds, ReconnectCount: -1, ReconnectInterval: 1, ReconnectNonce: 0 };
      socket.send(
        encodeFrame({ service: frame.service, method: 0, headers: { type: "pong" }, payload: Buffer.from(JSON.stringify(pong)) }),
      );
      this.#ready.add(socket);
      for (const ready of this.#onReady.splice(0)) ready();
    };
  }
}
