import { checkLarkCard } from "../../../cards/render/lark.check";
import { appId, botOpenId, type LarkState } from "./platform";
import type { ApiRequest } from "./request-checks";

export interface Answer {
  readonly status?: number;
  readonly code?: number;
  readonly msg?: string;
  readonly data?: object;
  /** Instead of JSON. */
  readonly file?: Uint8Array;
  readonly [more: string]: unknown;
}

type Body = Readonly<Record<string, string>>;
interface Asked {
  readonly state: LarkState;
  readonly body: Body;
  readonly params: Body;
  /** The id in the path. */
  readonly id: string;
  /** The resource's, where there is one. */
  readonly key: string;
  readonly upload: Buffer | null;
}

const withdrawn: Answer = { status: 400, code: 230011, msg: "The message was withdrawn." };

/** What the platform does for each call that the bot makes. */
const endpoints: readonly (readonly [RegExp, (asked: Asked) => Answer])[] = [
  [
    /^POST \/im\/v1\/messages$/,
    ({ state, body, params }) => {
      const to = body["receive_id"] ?? "";
      const known = params["receive_id_type"] !== "open_id" || state.people.some(({ openId }) => openId === to);
      if (!known) return { status: 400, code: 99992361, msg: "open_id cross app" };
      return send(state, body, params["receive_id_type"] === "open_id" ? state.directChat(to) : to, null);
    },
  ],
  [
    /^GET \/im\/v1\/messages$/,
    ({ state, params }) => {
      if (params["container_id_type"] !== "chat") return { status: 400, code: 230001, msg: "container_id_type" };
      const items = state
        .messagesIn(params["container_id"] ?? "")
        .toReversed()
        .map(({ id, type, content }) => ({
          message_id: id,
          msg_type: type,
          sender: { id: appId, sender_type: "app" },
          body: { content: heardBack(state, type, content) },
        }));
      return { data: { items, has_more: false } };
    },
  ],
  [
    /^POST .*\/reply$/,
    ({ state, body, id }) =>
      state.recalled.has(id)
        ? withdrawn
        : send(state, body, state.messages.find((each) => each.id === id)?.chatId ?? [...state.groups][0] ?? "", id),
  ],
  [
    /^PATCH .*\/urgent_app$/,
    ({ state, body, id }) => {
      state.messages.find((each) => each.id === id)?.urgentFor.push(...(body["user_id_list"] as unknown as string[]));
      return { data: { invalid_user_id_list: [] } };
    },
  ],
  [/^PATCH \/im\/v1\/messages\/[^/]+$/, patch],
  [/^POST \/im\/v1\/(files|images)$/, ({ state, upload }) => uploaded(state, upload)],
  [
    /^GET \/im\/v1\/messages\/[^/]+\/resources\//,
    ({ state, params, id, key }) => {
      if (params["type"] !== "file") return { status: 400, code: 234001, msg: "Invalid request param." };
      const file = state.sentFiles.get(`${id}/${key}`);
      return file ? { file } : { status: 400, code: 234003, msg: "File not in msg." };
    },
  ],
  [/^GET \/im\/v1\/chats\//, ({ state, id }) => ({ data: { chat_mode: state.groups.has(id) ? "group" : "p2p" } })],
  [/^GET \/bot\/v3\/info$/, () => ({ bot: { open_id: botOpenId, app_name: "Dealdock" } })],
  [
    /^POST \/contact\/v3\/users\/batch_get_id$/,
    ({ state, body }) => {
      const [email] = body["emails"] as unknown as string[];
      return { data: { user_list: [{ email, user_id: state.people.find((each) => each.email === email)?.openId }] } };
    },
  ],
  [
    /^GET \/contact\/v3\/users\//,
    ({ state, id }) => {
      const person = state.people.find((each) => each.openId === id);
      if (!person) return { status: 400, code: 41050, msg: "no user authority error" };
      const { openId, name, email } = person;
      return { data: { user: { open_id: openId, union_id: `on_${openId}`, name, enterprise_email: email ?? "", status: {} } } };
    },
  ],
  [
    /^GET \/application\/v6\/applications\/me$/,
    ({ state }) => (state.appSettings ? { data: { app: state.appSettings } } : { status: 400, code: 99991672, msg: "Access denied." }),
  ],
  [
    /^GET \/application\/v6\/scopes$/,
    ({ state }) => ({ data: { scopes: state.scopes.map((scope_name) => ({ scope_name, grant_status: 1 })) } }),
  ],
];

export function answerTo(state: LarkState, { method, path, params, data }: ApiRequest, upload: Buffer | null): Answer {
  const name = `${method} ${path.replace("/open-apis", "")}`;
  const [, id = ""] = /\/(?:messages|chats|users)\/([^/]+)/.exec(path) ?? [];
  const [, key = ""] = /\/resources\/([^/]+)/.exec(path) ?? [];
  const found = endpoints.find(([pattern]) => pattern.test(name))?.[1];
  return found?.({ state, body: (data ?? {}) as Body, params, id, key, upload }) ?? { status: 404, code: 404, msg: "no such endpoint" };
}

/** As the platform gives a message back: a post in one language only, a file with its name. */
function heardBack(state: LarkState, type: string, content: string): string {
  const sent = JSON.parse(content) as { readonly zh_cn?: object; readonly file_key?: string };
  if (type === "post") return JSON.stringify(sent.zh_cn);
  if (type !== "file") return content;
  return JSON.stringify({ ...sent, file_name: state.uploads.find(({ key }) => key === sent.file_key)?.name });
}

function patch({ state, body, id }: Asked): Answer {
  const message = state.messages.find((each) => each.id === id);
  if (!message || state.recalled.has(id)) return withdrawn;
  if (message.type !== "interactive") return { status: 400, code: 230001, msg: "This message is NOT a card." };
  const refused = refusesCard(state, body["content"] ?? "");
  if (refused) return refused;
  message.content = body["content"] ?? "";
  message.revision += 1;
  return {};
}

function send(state: LarkState, body: Body, chatId: string, repliesTo: string | null): Answer {
  const { uuid = null, msg_type: type = "", content = "" } = body;
  const known = state.messages.find((message) => uuid !== null && message.uuid === uuid && !state.forgottenUuids.has(uuid));
  if (known) return { data: { message_id: known.id, chat_id: known.chatId } };
  const owner = state.people.find((person) => state.directChat(person.openId) === chatId);
  if (!owner && !state.groups.has(chatId)) return { status: 400, code: 230002, msg: "Bot/User can NOT be out of the chat." };
  if (owner && state.blocked.has(owner.openId)) return { status: 400, code: 230053, msg: "The user has stopped the bot." };
  if (Buffer.byteLength(content) > 30 * 1024 && type !== "text") return { status: 400, code: 230025, msg: "The message is too long." };
  if (uuid !== null && uuid.length > 50) return { status: 400, code: 230001, msg: "uuid is too long" };
  const refused = type === "interactive" ? refusesCard(state, content) : null;
  if (refused) return refused;
  const id = `om_bot${state.messages.length + 1}`;
  state.messages.push({ id, chatId, type, content, revision: 1, uuid, repliesTo, urgentFor: [] });
  return { data: { message_id: id, chat_id: chatId } };
}

function refusesCard(state: LarkState, content: string): Answer | null {
  const [problem] = checkLarkCard(JSON.parse(content) as object);
  if (problem === undefined) return null;
  state.complaints.push(problem);
  return { status: 400, code: 230099, msg: `Failed to create card content, ext=ErrCode: 200621; ErrMsg: ${problem}` };
}

function uploaded(state: LarkState, upload: Buffer | null): Answer {
  const form = upload?.toString("latin1") ?? "";
  const type = /name="(file|image)_type"\r\n\r\n(\w+)/.exec(form);
  const key = `${type?.[1] ?? "no"}_v3_${state.uploads.length + 1}`;
  const name = /name="file_name"\r\n\r\n(.*?)\r\n/.exec(form)?.[1] ?? "";
  state.uploads.push({ key, name, bytes: upload?.length ?? 0, type: type?.[2] ?? "" });
  return { data: type?.[1] === "image" ? { image_key: key } : { file_key: key } };
}
