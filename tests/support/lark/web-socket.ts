import { createHash } from "node:crypto";
import type { Server } from "node:http";
import type { Duplex } from "node:stream";

/** The server's end of one WebSocket (RFC 6455), as much of it as binary messages need. */
export class ServerSocket {
  #waiting = Buffer.alloc(0);
  /** A half-open socket: bytes arrive and nobody answers. */
  deaf = false;
  onMessage: (payload: Buffer) => void = () => undefined;
  onClose: () => void = () => undefined;

  constructor(private readonly stream: Duplex) {
    stream.on("data", (bytes: Buffer) => this.#take(bytes));
    stream.on("end", () => stream.end());
    stream.on("close", () => this.onClose());
    stream.on("error", () => stream.destroy());
  }
  send(payload: Uint8Array): void {
    this.#write(2, Buffer.from(payload));
  }
  sendText(text: string): void {
    this.#write(1, Buffer.from(text));
  }
  destroy(): void {
    this.stream.destroy();
  }
  #write(opcode: number, payload: Buffer): void {
    const head =
      payload.length < 126
        ? Buffer.from([0x80 | opcode, payload.length])
        : Buffer.from([0x80 | opcode, 126, payload.length >> 8, payload.length & 0xff]);
    if (payload.length > 0xffff) throw new Error("longer than this stand-in sends");
    this.stream.write(Buffer.concat([head, payload]));
  }
  #take(bytes: Buffer): void {
    this.#waiting = Buffer.concat([this.#waiting, bytes]);
    for (let frame = readFrame(this.#waiting); frame; frame = readFrame(this.#waiting)) {
      this.#waiting = this.#waiting.subarray(frame.length);
      if (this.deaf) continue;
      if (frame.opcode === 2 || frame.opcode === 1) this.onMessage(frame.payload);
      if (frame.opcode === 8) this.stream.end();
      if (frame.opcode === 9) this.#write(10, frame.payload);
    }
  }
}

/** A client's frame at the start of these bytes; null until all of it is there. */
function readFrame(bytes: Buffer): { readonly opcode: number; readonly payload: Buffer; readonly length: number } | null {
  if (bytes.length < 2) return null;
  const short = bytes.readUInt8(1) & 0x7f;
  const headLength = short === 126 ? 4 : short === 127 ? 10 : 2;
  if (bytes.length < headLength) return null;
  const size = short === 126 ? bytes.readUInt16BE(2) : short === 127 ? Number(bytes.readBigUInt64BE(2)) : short;
  const length = headLength + 4 + size;
  if (bytes.length < length) return null;
  const mask = bytes.subarray(headLength, headLength + 4);
  const payload = Buffer.from(bytes.subarray(headLength + 4, length).map((byte, at) => byte ^ (mask[at % 4] ?? 0)));
  return { opcode: bytes.readUInt8(0) & 0x0f, payload, length };
}

/** Lets WebSocket clients in; `leave` keeps one whose handshake is to get no answer. */
export function acceptSockets(server: Server, leave: (stream: Duplex) => boolean, accepted: (socket: ServerSocket) => void): void {
  server.on("upgrade", (request, stream) => {
    stream.on("error", () => stream.destroy());
    if (leave(stream)) return;
    const key = request.headers["sec-websocket-key"] ?? "";
    const accept = createHash("sha1").update(`${key}258EAFA5-E914-47DA-95CA-C5AB0DC85B11`).digest("base64");
    stream.write(
      `HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Accept: ${accept}\r\n\r\n`,
    );
    accepted(new ServerSocket(stream));
  });
}
