import * as lark from "@larksuiteoapi/node-sdk";
import { bytesOf } from "../in-time/bytes-of";
import type { LarkApi, LarkContent, MessageId, OwnMessage, SentMessage } from "./api";
import { LarkError, tokenCodes } from "./lark-error";
import { withoutSecrets, type LarkLog } from "./log";
import type { LarkSettings } from "./settings";
import { LarkTransport } from "./transport";

/** The only file that knows the SDK: its types are large, its logger writes tokens, and its HTTP client never gives up. */

/** Answers one event or callback that came over the connection; throws when it was not kept, so that it comes again. */
export type Receive = (body: unknown) => Promise<object>;

export interface LongConnection {
  /** Opens the connection and keeps it open; resolves once it stands. Throws when the platform will not have this app. */
  open(receive: Receive): Promise<void>;
  state(): "connected" | "connecting" | "reconnecting" | "failed" | "idle";
  close(): void;
}

/** Of a chat's messages, when one of ours is looked for. */
const mostPages = 2;

export function larkApi(settings: LarkSettings, log: LarkLog): LarkApi {
  const tokens = new TokenCache();
  const client = new lark.Client({
    appId: settings.appId,
    appSecret: settings.appSecret,
    domain: settings.apiUrl,
    cache: tokens,
    httpInstance: new LarkTransport(settings.timeoutMs) as unknown as lark.HttpInstance,
    logger: sdkLogger(log, settings.appSecret),
    loggerLevel: lark.LoggerLevel.warn,
    source: "dealdock",
  });
  /** A token that was taken back stays in the SDK's cache: it is dropped and the call made once more, not again and again. */
  async function call<T>(work: () => Promise<T>): Promise<T> {
    const { age } = tokens;
    try {
      return await work();
    } catch (problem) {
      if (!(problem instanceof LarkError) || !tokenCodes.has(problem.facts.code)) throw problem;
      // Another call may have renewed it meanwhile.
      if (tokens.age === age) tokens.forget();
      return work();
    }
  }
  const { message, messageResource, file, image, chat } = client.im.v1;
  const { user } = client.contact.v3;
  return {
    async send(to, content, uuid) {
      const data = { receive_id: to.id, ...messageData(content), uuid };
      return sent(await call(() => message.create({ params: { receive_id_type: to.kind }, data })));
    },
    async reply(to, content, uuid) {
      const data = { ...messageData(content), reply_in_thread: true, uuid };
      return sent(await call(() => message.reply({ path: { message_id: to }, data })));
    },
    async ownMessages(chatId, since) {
      const found: OwnMessage[] = [];
      let pageToken: string | undefined;
      for (let page = 0; page < mostPages; page++) {
        const params = {
          container_id_type: "chat",
          container_id: chatId,
          start_time: String(Math.floor(since.getTime() / 1000)),
          sort_type: "ByCreateTimeDesc" as const,
          page_size: 50,
          card_msg_content_type: "user_card_content",
          ...(pageToken !== undefined && { page_token: pageToken }),
        };
        const { data } = await call(() => message.list({ params }));
        for (const each of data?.items ?? [])
          if (each.sender?.id === settings.appId && !each.deleted && each.message_id !== undefined)
            found.push({ messageId: each.message_id as MessageId, type: each.msg_type ?? "", content: each.body?.content ?? "" });
        pageToken = data?.page_token;
        if (!data?.has_more || !pageToken) break;
      }
      return found;
    },
    async patchCard(messageId, content) {
      await call(() => message.patch({ path: { message_id: messageId }, data: { content } }));
    },
    async urgent(messageId, openIds) {
      const answer = await call(() =>
        message.urgentApp({ path: { message_id: messageId }, params: { user_id_type: "open_id" }, data: { user_id_list: [...openIds] } }),
      );
      return answer.data?.invalid_user_id_list ?? [];
    },
    async uploadFile(name, bytes) {
      const answer = await call(() =>
        file.create({
          data: { file_type: name.toLowerCase().endsWith(".pdf") ? "pdf" : "stream", file_name: name, file: Buffer.from(bytes) },
        }),
      );
      return answer?.file_key ?? missing("file_key");
    },
    async uploadImage(bytes) {
      const answer = await call(() => image.create({ data: { image_type: "message", image: Buffer.from(bytes) } }));
      return answer?.image_key ?? missing("image_key");
    },
    async fileOf(messageId, fileKey, mostBytes) {
      const path = { message_id: messageId, file_key: fileKey };
      const answer = await call(() => messageResource.get({ path, params: { type: "file" } }));
      return bytesOf(answer.getReadableStream() as AsyncIterable<Uint8Array>, mostBytes);
    },
    async chatMode(chatId) {
      const answer = await call(() => chat.get({ path: { chat_id: chatId } }));
      return answer.data?.chat_mode === "p2p" ? "p2p" : "group";
    },
    async self() {
      const answer = await call(() =>
        client.request<{ bot?: { open_id?: string; app_name?: string } }>({ method: "GET", url: "/open-apis/bot/v3/info" }),
      );
      return { openId: answer.bot?.open_id ?? missing("bot.open_id"), name: answer.bot?.app_name ?? "" };
    },
    async user(openId) {
      const answer = await call(() => user.get({ path: { user_id: openId }, params: { user_id_type: "open_id" } }));
      const found = answer.data?.user;
      return found
        ? {
            openId,
            unionId: found.union_id ?? null,
            name: found.name ?? "",
            email: found.email || null,
            enterpriseEmail: found.enterprise_email || null,
            deactivated: found.status?.is_resigned === true || found.status?.is_frozen === true || found.status?.is_exited === true,
          }
        : null;
    },
    async openIdByEmail(email) {
      const answer = await call(() => user.batchGetId({ params: { user_id_type: "open_id" }, data: { emails: [email] } }));
      return answer.data?.user_list?.find((each) => each.email === email)?.user_id ?? null;
    },
    async subscriptions() {
      const answer = await call(() => client.application.v6.application.get({ path: { app_id: "me" }, params: { lang: "en_us" } }));
      const app = answer.data?.app;
      return app?.event || app?.callback
        ? {
            events: app.event?.subscribed_events ?? [],
            callbacks: app.callback?.subscribed_callbacks ?? [],
            eventWay: app.event?.subscription_type ?? null,
            callbackWay: app.callback?.callback_type ?? null,
          }
        : null;
    },
    async grantedScopes() {
      const answer = await call(() => client.application.v6.scope.list({}));
      return (answer.data?.scopes ?? []).filter((scope) => scope.grant_status === 1).map((scope) => scope.scope_name);
    },
  };
}

/** The connection that the SDK opens to the platform, watched: a socket that answers no ping is dropped and opened anew. */
export function longConnection(settings: LarkSettings, log: LarkLog): LongConnection {
  let client: lark.WSClient | null = null;
  return {
    async open(receive) {
      // The SDK resolves silently for an app id of another shape, and then hears nothing for ever.
      if (!/^cli_[0-9a-fA-F]{16}$/.test(settings.appId)) throw new LarkError(`"${settings.appId}" is no app id`, { status: 0, code: 0 });
      const logger = sdkLogger(log, settings.appSecret);
      await new Promise<void>((resolve, reject) => {
        client = new lark.WSClient({
          appId: settings.appId,
          appSecret: settings.appSecret,
          domain: settings.apiUrl,
          httpInstance: new LarkTransport(settings.timeoutMs) as unknown as lark.HttpInstance,
          logger,
          loggerLevel: lark.LoggerLevel.warn,
          source: "dealdock",
          handshakeTimeoutMs: settings.timeoutMs,
          wsConfig: { pingTimeout: settings.pongSeconds },
          onReady: resolve,
          onError: (problem) => {
            log.error("the long connection to the platform is given up", { problem: withoutSecrets(problem.message, settings.appSecret) });
            reject(problem);
          },
          onReconnecting: () => log.error("the long connection to the platform is lost; it is opened anew"),
          onReconnected: () => log.info("the long connection to the platform stands again"),
        });
        void client.start({ eventDispatcher: new Dispatcher(receive, logger) });
      });
    },
    state: () => client?.getConnectionStatus().state ?? "idle",
    close: () => client?.close({ force: true }),
  };
}

/** Gives everything to one receiver as it came: the SDK's own dispatcher mixes header and event and answers unknown types with a sentence. */
class Dispatcher extends lark.EventDispatcher {
  constructor(
    private readonly receive: Receive,
    logger: lark.Logger,
  ) {
    super({ logger, loggerLevel: lark.LoggerLevel.warn, cache: new TokenCache() });
  }
  override async invoke(body: unknown): Promise<object> {
    return this.receive(body);
  }
}

/** One app's token, apart from every other app's in this process. */
class TokenCache implements lark.Cache {
  /** How many tokens there were before this one. */
  age = 0;
  readonly #kept = new Map<unknown, { readonly value: unknown; readonly until: number }>();
  async get(key: unknown): Promise<unknown> {
    const found = this.#kept.get(key);
    return found && performance.now() < found.until ? found.value : undefined;
  }
  async set(key: unknown, value: unknown, expiresAt?: number): Promise<boolean> {
    // The SDK reckons by the wall clock; kept by one that nobody sets.
    const lives = expiresAt === undefined ? Infinity : expiresAt - (performance.timeOrigin + performance.now());
    this.#kept.set(key, { value, until: performance.now() + lives });
    return true;
  }
  forget(): void {
    this.#kept.clear();
    this.age += 1;
  }
}

function messageData({ type, content }: LarkContent): { readonly msg_type: string; readonly content: string } {
  return { msg_type: type, content };
}

function sent(answer: { data?: { message_id?: string; chat_id?: string } | undefined }): SentMessage {
  return { messageId: (answer.data?.message_id ?? missing("message_id")) as MessageId, chatId: answer.data?.chat_id ?? "" };
}

function missing(what: string): never {
  throw new LarkError(`the platform's answer has no ${what}`, { status: 200, code: 0 });
}

/** The SDK hands its logger whole requests: only words and codes pass, without anything secret. */
function sdkLogger(log: LarkLog, appSecret: string): lark.Logger {
  const words = (parts: readonly unknown[]): string =>
    withoutSecrets(
      parts
        .flat(3)
        .map((part) => (part instanceof Error ? part.message : typeof part === "string" ? part : ""))
        .filter((part) => part !== "")
        .join(" "),
      appSecret,
    );
  return {
    error: (...parts) => log.error(`lark: ${words(parts)}`),
    warn: (...parts) => log.info(`lark: ${words(parts)}`),
    info: () => undefined,
    debug: () => undefined,
    trace: () => undefined,
  };
}
