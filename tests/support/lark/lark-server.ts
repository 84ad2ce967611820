import { createServer, type IncomingHttpHeaders, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { Connections } from "./connections";
import { answerTo, type Answer } from "./endpoints";
import { appId, appSecret, encryptKey, LarkState, type LarkPerson } from "./platform";
import { messageEvent, tapEvent, type MessageOver, type Said, type TapOver } from "./platform-events";
import { faultsOf, type ApiRequest } from "./request-checks";
import { sealed, type Sealed } from "./sealed";

/** How the stand-in misbehaves at the next calls that the pattern fits: "POST /open-apis/im/v1/messages". */
export interface Fault {
  readonly on: RegExp;
  times: number;
  readonly status?: number;
  readonly answer?: object;
  readonly headers?: Readonly<Record<string, string>>;
  /** true: the call is carried out, only its answer is bad. */
  readonly afterDoing?: boolean;
  /** Answers so late. */
  readonly delayMs?: number;
}

/** What the platform heard when it delivered something: HTTP status, or the code in the acknowledgement. */
export interface Heard {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Text is a proxy's page, bytes are a file. */
  readonly body: object | string | Uint8Array;
}

const badGateway = "<html>Bad Gateway</html>";

/**
 * A stand-in for the open platform of Feishu and Lark: REST, callbacks, the long connection. It holds every request against
 * the platform's own description and every card against the rules of JSON 2.0, and misbehaves on request.
 */
export class LarkServer extends LarkState {
  readonly calls: (ApiRequest & { readonly atMs: number })[] = [];
  readonly faults: Fault[] = [];
  readonly connections: Connections;
  /** Where the app's callbacks go. */
  requestUrl = "";
  readonly #server: Server;

  private constructor(people: readonly LarkPerson[]) {
    super(people);
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        void this.#respond(request.method ?? "", request.url ?? "", request.headers, Buffer.concat(pieces))
          .catch(ownFault)
          .then(({ status, headers, body }) => {
            const [type, sent] =
              typeof body === "string"
                ? (["text/html", body] as const)
                : body instanceof Uint8Array
                  ? (["application/octet-stream", body] as const)
                  : (["application/json", JSON.stringify(body)] as const);
            response.writeHead(status, { "content-type": type, ...headers }).end(sent);
          });
      });
    });
    this.connections = new Connections(this.#server);
  }

  static async start(people: readonly LarkPerson[]): Promise<LarkServer> {
    const standIn = new LarkServer(people);
    await new Promise<void>((resolve) => standIn.#server.listen(0, "127.0.0.1", resolve));
    return standIn;
  }
  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`;
  }
  async stop(): Promise<void> {
    this.connections.dropAll();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  /** The next calls of that kind go wrong. */
  misbehave(fault: Omit<Fault, "times"> & { readonly times?: number }): void {
    this.faults.push({ times: 1, ...fault });
  }
  /** The calls of that kind so far, "POST /open-apis/im/v1/messages". */
  callsOf(pattern: RegExp): readonly ApiRequest[] {
    return this.calls.filter(({ method, path }) => pattern.test(`${method} ${path}`));
  }

  messageEvent(openId: string, said: Said, over: MessageOver = {}): object {
    return messageEvent(this, openId, said, over);
  }
  /** Somebody sends a file: the bot may then fetch it, as long as it says which message it came with. */
  fileEvent(openId: string, name: string, bytes: Uint8Array, over: MessageOver = {}): object {
    const key = `file_v3_sent${this.sentFiles.size + 1}`;
    const messageId = over.messageId ?? `om_file${this.sentFiles.size + 1}`;
    this.sentFiles.set(`${messageId}/${key}`, bytes);
    return messageEvent(this, openId, { type: "file", content: { file_key: key, file_name: name } }, { ...over, messageId });
  }
  tapEvent(openId: string, messageId: string, action: object, over: TapOver = {}): object {
    return tapEvent(this, openId, messageId, action, over);
  }
  /** Delivers as the app is set up: over the connection when one stands, else by a signed call. */
  async deliver(body: object): Promise<Heard> {
    if (this.connections.any) return this.connections.deliver(body);
    return this.call(sealed(body, encryptKey, nowSeconds()));
  }
  async call({ body, headers }: Sealed): Promise<Heard> {
    const response = await fetch(this.requestUrl, { method: "POST", headers, body });
    return { status: response.status, body: (await response.json()) as Heard["body"] };
  }

  async #respond(method: string, url: string, headers: IncomingHttpHeaders, raw: Buffer): Promise<HttpAnswer> {
    const { pathname: path, searchParams } = new URL(url, "http://stand-in");
    const upload = headers["content-type"]?.startsWith("multipart/") ? raw : null;
    const data: unknown = raw.length === 0 || upload ? undefined : JSON.parse(raw.toString("utf8"));
    const request: ApiRequest = { method, path, params: Object.fromEntries(searchParams), data };
    this.calls.push({ ...request, atMs: performance.now() });
    const fault = this.faults.find((each) => each.times > 0 && each.on.test(`${method} ${path}`));
    if (fault) fault.times -= 1;
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    const bad = fault && (fault.afterDoing || fault.status !== undefined || fault.answer !== undefined);
    const done = bad && !fault.afterDoing ? null : this.#done(request, headers.authorization ?? "", upload);
    if (bad) return { status: fault.status ?? (fault.answer ? 200 : 502), headers: fault.headers ?? {}, body: fault.answer ?? badGateway };
    const { status = 200, file, ...body } = done ?? {};
    if (file) return { status, headers: {}, body: file };
    return { status, headers: {}, body: { code: 0, msg: "ok", ...body } };
  }

  #done(request: ApiRequest, authorization: string, upload: Buffer | null): Answer {
    const given = (request.data ?? {}) as Readonly<Record<string, unknown>>;
    if (request.path === "/open-apis/auth/v3/tenant_access_token/internal") {
      if (given["app_id"] !== appId || given["app_secret"] !== appSecret) return { code: 10014, msg: "app secret invalid" };
      return { tenant_access_token: this.token, expire: this.tokenSeconds };
    }
    if (request.path === "/callback/ws/endpoint") {
      if (given["AppID"] !== appId || given["AppSecret"] !== appSecret) return { code: 1000040345, msg: "app not found" };
      return { data: this.connections.endpoint(this.url) };
    }
    if (authorization !== `Bearer ${this.token}`) return { status: 400, code: 99991663, msg: "Invalid access token for authorization." };
    const faults = faultsOf(request);
    if (faults.length === 0) return answerTo(this, request, upload);
    this.complaints.push(...faults);
    return { status: 400, code: 99992402, msg: `field validation failed: ${faults.join("; ")}` };
  }
}

/** Seconds of the wall clock, which signatures are dated by. */
export function nowSeconds(): number {
  return Math.floor((performance.timeOrigin + performance.now()) / 1000);
}

/** A fault of the stand-in itself must not leave a call without an answer. */
function ownFault(problem: unknown): HttpAnswer {
  return { status: 500, headers: {}, body: { code: 500, msg: `the stand-in broke: ${String(problem)}` } };
}
