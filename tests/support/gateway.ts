import { createServer, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";

export interface Asked {
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}
export interface Gateway {
  readonly url: string;
  readonly asked: readonly Asked[];
  /** What the next calls are answered; null: the connection breaks after the call was read. */
  answer(status: number, body: unknown, headers?: Readonly<Record<string, string>>): void;
  breakOff(): void;
  stop(): Promise<void>;
}

/** An SMS gateway on loopback that notes what it was asked. */
export async function aGateway(): Promise<Gateway> {
  const asked: Asked[] = [];
  let next: { status: number; body: unknown; headers: Readonly<Record<string, string>> } | null = { status: 200, body: {}, headers: {} };
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8");
    request.on("data", (chunk: string) => (body += chunk));
    request.on("end", () => {
      asked.push({ url: request.url ?? "", headers: request.headers, body });
      if (!next) return void request.socket.destroy();
      response.writeHead(next.status, { "content-type": "application/json", ...next.headers });
      response.end(JSON.stringify(next.body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answer: (status, body, headers = {}) => void (next = { status, body, headers }),
    breakOff: () => void (next = null),
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
