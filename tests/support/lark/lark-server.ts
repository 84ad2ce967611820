import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { checkLarkCard } from "../../../cards/render/lark.check";
import { Connections } from "./connections";
import { faultsOf, type ApiRequest } from "./request-checks";
import { sealed } from "./sealed";

export const appId = "cli_a0b1c2d3e4f56789";
export const appSecret = "s3cr3t-of-the-app-that-no-log-may-hold";
export const encryptKey = "an encrypt key of ours".replaceAll(" ", "-");
export const verificationToken = "v-token-of-ours";
export const tenant = "t_dealdock";
export const botOpenId = "ou_bot";

export interface LarkPerson {
  readonly openId: string;
  readonly name: string;
  readonly email: string | null;
}

export interface LarkMessage {
  readonly id: string;
  readonly chatId: string;
  readonly type: string;
  content: string;
  /** Grows with each PATCH. */
  revision: number;
  readonly uuid: string | null;
  readonly repliesTo: string | null;
  /** People who were buzzed. */
  readonly urgentFor: string[];
}

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

type Answer = {
  readonly status?: number;
  readonly code?: number;
  readonly msg?: string;
  readonly data?: object;
  readonly [more: string]: unknown;
};

/**
 * A stand-in for the open platform of Feishu and Lark: REST, callbacks, the long connection. It holds every request against
 * the platform's own description and every card against the rules of JSON 2.0, and misbehaves on request.
 */
export class LarkServer {
  readonly messages: LarkMessage[] = [];
  /** Everything that the bot sent and the platform would not have taken. */
  readonly complaints: string[] = [];
  readonly calls: (ApiRequest & { readonly atMs: number })[] = [];
  readonly faults: Fault[] = [];
  readonly blocked = new Set<string>();
  readonly recalled = new Set<string>();
  readonly groups = new Set<string>();
  readonly uploads: { readonly key: string; readonly bytes: number; readonly type: string }[] = [];
  scopes: readonly string[] = [];
  /** "Events & Callbacks" as the developer console has it; null: the app may not ask. */
  appSettings: object | null = null;
  token = "t-first-token-000001";
  tokenSeconds = 7_200;
  readonly connections: Connections;
  requestUrl = "";
  #events = 0;
  #server: Server;

  private constructor(readonly people: readonly LarkPerson[]) {
    this.#server = createServer((request, response) => {
      const pieces: Buffer[] = [];
      request.on("data", (piece: Buffer) => pieces.push(piece));
      request.on("end", () => {
        void this.#respond(request.method ?? "", request.url ?? "", request.headers, Buffer.concat(pieces)).then(
          ({ status, headers, body }) => {
            response.writeHead(status, { "content-type": typeof body === "string" ? "text/html" : "application/json", ...headers });
            response.end(typeof body === "string" ? body : JSON.stringify(body));
          },
        );
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

  /** The id of the direct chat between the bot and a person; it begins like a group's. */
  directChat(openId: string): string {
    return `oc_direct${openId.slice(3)}`;
  }
  messagesIn(chatId: string): readonly LarkMessage[] {
    return this.messages.filter((message) => message.chatId === chatId);
  }

  /** The next calls of that kind go wrong. */
  misbehave(fault: Omit<Fault, "times"> & { readonly times?: number }): void {
    this.faults.push({ times: 1, ...fault });
  }

  event(
    type: string,
    event: object,
    over: { readonly eventId?: string; readonly token?: string; readonly appId?: string; readonly tenant?: string } = {},
  ): object {
    this.#events += 1;
    const header = {
      event_id: over.eventId ?? `ev_${this.#events}`,
      event_type: type,
      create_time: "1764036000000",
      token: over.token ?? verificationToken,
      app_id: over.appId ?? appId,
      tenant_key: over.tenant ?? tenant,
    };
    return { schema: "2.0", header, event };
  }
  messageEvent(
    openId: string,
    content: { readonly text: string } | { readonly type: string; readonly content: object },
    over: MessageOver = {},
  ): object {
    const group = over.group ?? null;
    const message = {
      message_id: over.messageId ?? `om_said${++this.#events}`,
      chat_id: group ?? this.directChat(openId),
      chat_type: group === null ? "p2p" : "group",
      message_type: "type" in content ? content.type : "text",
      content: JSON.stringify("type" in content ? content.content : content),
      create_time: "1764036000000",
      ...(over.mentions && { mentions: over.mentions }),
      ...(over.topic !== undefined && { thread_id: `omt_${over.topic}`, root_id: over.topic }),
    };
    const sender = {
      sender_id: { open_id: openId, union_id: `on_${openId}`, user_id: null },
      sender_type: "user",
      tenant_key: over.senderTenant ?? tenant,
    };
    return this.event("im.message.receive_v1", { sender, message }, over);
  }
  tapEvent(openId: string, messageId: string, action: object, over: EventOver & { readonly operator?: object | null } = {}): object {
    const message = this.messages.find((each) => each.id === messageId);
    const operator = over.operator === undefined ? { open_id: openId, union_id: `on_${openId}`, tenant_key: tenant } : over.operator;
    return this.event(
      "card.action.trigger",
      {
        ...(operator && { operator }),
        token: "c-a-token-that-is-no-message-id",
        action: { tag: "button", ...action },
        host: "im_message",
        context: { open_message_id: messageId, open_chat_id: message?.chatId ?? "oc_unknown" },
      },
      over,
    );
  }

  /** Delivers as the app is set up: over the connection when one stands, else by a signed call. */
  async deliver(body: object): Promise<Heard> {
    if (this.connections.any) return this.connections.deliver(body);
    return this.call(sealed(body, encryptKey, Math.floor((performance.timeOrigin + performance.now()) / 1000)));
  }
  async call({ body, headers }: { readonly body: string; readonly headers: Readonly<Record<string, string>> }): Promise<Heard> {
    const response = await fetch(this.requestUrl, { method: "POST", headers, body });
    return { status: response.status, body: (await response.json()) as Heard["body"] };
  }

  async #respond(
    method: string,
    url: string,
    headers: Readonly<Record<string, unknown>>,
    raw: Buffer,
  ): Promise<{ status: number; headers?: Readonly<Record<string, string>>; body: object | string }> {
    const { pathname: path, searchParams } = new URL(url, "http://stand-in");
    const multipart = String(headers["content-type"] ?? "").startsWith("multipart/");
    const data: unknown = raw.length === 0 ? undefined : multipart ? raw : JSON.parse(raw.toString("utf8"));
    const request: ApiRequest = { method, path, params: Object.fromEntries(searchParams), data };
    this.calls.push({ ...request, atMs: performance.now() });
    const fault = this.faults.find((each) => each.times > 0 && each.on.test(`${method} ${path}`));
    if (fault) fault.times -= 1;
    if (fault?.delayMs) await new Promise((resolve) => setTimeout(resolve, fault.delayMs));
    if (fault && !fault.afterDoing && (fault.status !== undefined || fault.answer)) {
      return { status: fault.status ?? 200, headers: fault.headers ?? {}, body: fault.answer ?? "<html>Bad Gateway</html>" };
    }
    const { status = 200, ...body } = this.#done(request, String(headers["authorization"] ?? ""), multipart ? raw : null);
    if (fault?.afterDoing)
      return { status: fault.status ?? 502, headers: fault.headers ?? {}, body: fault.answer ?? "<html>Bad Gateway</html>" };
    return { status, body: { code: 0, msg: "ok", ...body } };
  }

  #done(request: ApiRequest, authorization: string, upload: Buffer | null): Answer {
    const { method, path, data } = request;
    const body = (data ?? {}) as Readonly<Record<string, string>>;
    if (path === "/open-apis/auth/v3/tenant_access_token/internal") {
      if (body["app_id"] !== appId || body["app_secret"] !== appSecret) return { code: 10014, msg: "app secret invalid" };
      return { tenant_access_token: this.token, expire: this.tokenSeconds };
    }
    if (path === "/callback/ws/endpoint") {
      if (body["AppID"] !== appId || body["AppSecret"] !== appSecret) return { code: 1000040345, msg: "app not found" };
      return { data: this.connections.endpoint(this.url) };
    }
    if (authorization !== `Bearer ${this.token}`)
      return { status: 400, code: 99991663, msg: "Invalid access token for authorization. Please make a request with token attached." };
    const faults = faultsOf(request);
    if (faults.length > 0) {
      this.complaints.push(...faults);
      return { status: 400, code: 99992402, msg: `field validation failed: ${faults.join("; ")}` };
    }
    const name = `${method} ${path.replace("/open-apis", "")}`;
    const [, id = ""] = /\/(?:messages|chats|users)\/([^/]+)/.exec(path) ?? [];
    switch (true) {
      case name === "POST /im/v1/messages":
        return this.#send(
          body,
          request.params["receive_id_type"] === "open_id" ? this.#chatWith(body["receive_id"] ?? "") : (body["receive_id"] ?? ""),
          null,
        );
      case /^POST .*\/reply$/.test(name): {
        const parent = this.messages.find((message) => message.id === id);
        if (this.recalled.has(id)) return { status: 400, code: 230011, msg: "The message was withdrawn." };
        return this.#send(body, parent?.chatId ?? [...this.groups][0] ?? "", id);
      }
      case /^PATCH .*\/urgent_app$/.test(name): {
        const asked = (data as { user_id_list: string[] }).user_id_list;
        this.messages.find((message) => message.id === id)?.urgentFor.push(...asked);
        return { data: { invalid_user_id_list: [] } };
      }
      case /^PATCH \/im\/v1\/messages\/[^/]+$/.test(name): {
        const message = this.messages.find((each) => each.id === id);
        if (!message || this.recalled.has(id)) return { status: 400, code: 230011, msg: "The message was withdrawn." };
        if (message.type !== "interactive") return { status: 400, code: 230001, msg: "This message is NOT a card." };
        const refused = this.#refusesCard(body["content"] ?? "");
        if (refused) return refused;
        message.content = body["content"] ?? "";
        message.revision += 1;
        return {};
      }
      case name === "POST /im/v1/files" || name === "POST /im/v1/images": {
        const key = `${name.endsWith("files") ? "file" : "img"}_v3_${this.uploads.length + 1}`;
        this.uploads.push({
          key,
          bytes: upload?.length ?? 0,
          type: /name="(?:file|image)_type"\r\n\r\n(\w+)/.exec(upload?.toString("latin1") ?? "")?.[1] ?? "",
        });
        return { data: name.endsWith("files") ? { file_key: key } : { image_key: key } };
      }
      case name.startsWith("GET /im/v1/chats/"):
        return { data: { chat_mode: this.groups.has(id) ? "group" : "p2p" } };
      case name === "GET /bot/v3/info":
        return { bot: { open_id: botOpenId, app_name: "Dealdock" } };
      case name === "POST /contact/v3/users/batch_get_id": {
        const [email] = (data as { emails: string[] }).emails;
        return { data: { user_list: [{ email, user_id: this.people.find((each) => each.email === email)?.openId }] } };
      }
      case name.startsWith("GET /contact/v3/users/"): {
        const person = this.people.find((each) => each.openId === id);
        if (!person) return { status: 400, code: 41050, msg: "no user authority error" };
        const { openId, name: personName, email } = person;
        return {
          data: { user: { open_id: openId, union_id: `on_${openId}`, name: personName, enterprise_email: email ?? "", status: {} } },
        };
      }
      case name === "GET /application/v6/applications/me":
        return this.appSettings ? { data: { app: this.appSettings } } : { status: 400, code: 99991672, msg: "Access denied." };
      case name === "GET /application/v6/scopes":
        return { data: { scopes: this.scopes.map((scope) => ({ scope_name: scope, grant_status: 1 })) } };
      default:
        return { status: 404, code: 404, msg: "no such endpoint" };
    }
  }

  #chatWith(openId: string): string {
    return this.people.some((person) => person.openId === openId) ? this.directChat(openId) : "";
  }

  #send(body: Readonly<Record<string, string>>, chatId: string, repliesTo: string | null): Answer {
    const { uuid = null, msg_type: type = "", content = "" } = body;
    const known = this.messages.find((message) => uuid !== null && message.uuid === uuid);
    if (known) return { data: { message_id: known.id, chat_id: known.chatId } };
    const owner = this.people.find((person) => this.directChat(person.openId) === chatId);
    if (!owner && !this.groups.has(chatId)) return { status: 400, code: 230002, msg: "Bot/User can NOT be out of the chat." };
    if (owner && this.blocked.has(owner.openId)) return { status: 400, code: 230053, msg: "The user has stopped the bot." };
    if (Buffer.byteLength(content) > 30 * 1024 && type !== "text") return { status: 400, code: 230025, msg: "The message is too long." };
    if (uuid !== null && uuid.length > 50) return { status: 400, code: 230001, msg: "uuid is too long" };
    if (type === "interactive") {
      const refused = this.#refusesCard(content);
      if (refused) return refused;
    }
    const id = `om_bot${this.messages.length + 1}`;
    this.messages.push({ id, chatId, type, content, revision: 1, uuid, repliesTo, urgentFor: [] });
    return { data: { message_id: id, chat_id: chatId } };
  }

  #refusesCard(content: string): Answer | null {
    const problems = checkLarkCard(JSON.parse(content) as object);
    if (problems.length === 0) return null;
    this.complaints.push(...problems);
    return { status: 400, code: 230099, msg: `Failed to create card content, ext=ErrCode: 200621; ErrMsg: ${problems[0] ?? ""}` };
  }
}

interface EventOver {
  readonly eventId?: string;
  readonly token?: string;
  readonly appId?: string;
  readonly tenant?: string;
}
interface MessageOver extends EventOver {
  readonly messageId?: string;
  readonly group?: string;
  readonly topic?: string;
  readonly senderTenant?: string;
  readonly mentions?: readonly object[];
}
