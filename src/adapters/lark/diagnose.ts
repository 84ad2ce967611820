import { fault, look, ok, type Examined, type Finding } from "../../bot/pipeline/finding";
import type { LarkApi } from "./api";
import { LarkError } from "./lark-error";
import { platformName } from "./places";
import type { LarkWay } from "./settings";

/** What the bot may do, and no more; one of each group is enough. */
const scopes: readonly (readonly string[])[] = [
  ["im:message", "im:message:send_as_bot"],
  ["im:message.p2p_msg:readonly", "im:message.p2p_msg"],
  ["im:message.group_at_msg:readonly", "im:message.group_at_msg"],
  // To fetch a file that somebody sends; to send one.
  ["im:message", "im:message:readonly", "im:message.history:readonly"],
  ["im:resource"],
  // Whether a tapped card stands in a group or in the direct chat.
  ["im:chat:readonly", "im:chat"],
  ["contact:user.base:readonly"],
  ["contact:user.email:readonly"],
];
/** The bot does its work without it, and what is urgent arrives like anything else. */
const wishedScopes = ["im:message.urgent"];
const events = ["im.message.receive_v1", "application.bot.menu_v6"];
/** The bot does its work without them, and does not hear that somebody has left. */
const wished = ["contact.user.deleted_v3", "contact.user.updated_v3"];
const callbacks = ["card.action.trigger"];
/** As the developer console says it. */
const ways = { long: "websocket", callbacks: "webhook" } as const;

/** The credentials, the scopes, the subscriptions: three settings on three pages, each of which needs a released version. */
export function examineLark(api: Pick<LarkApi, "self" | "grantedScopes" | "subscriptions">, way: LarkWay): Examined {
  return {
    name: platformName,
    async diagnose() {
      try {
        const { name } = await api.self();
        return [ok("lark.credentials", { name }), ...(await granted(api)), ...(await subscribed(api, ways[way.mode]))];
      } catch (problem) {
        const facts = problem instanceof LarkError ? problem.facts : null;
        const words = problem instanceof Error ? problem.message : "?";
        return [fault(facts !== null && facts.code !== 0 ? "lark.credentialsRefused" : "lark.unreachable", { problem: words })];
      }
    },
  };
}

async function granted(api: Pick<LarkApi, "grantedScopes">): Promise<readonly Finding[]> {
  const found = await api.grantedScopes().catch(() => null);
  if (found === null || found.length === 0) return [look("lark.scopesUnseen", { scopes: scopes.map(([first]) => first).join(", ") })];
  const missing = scopes.filter((group) => !group.some((scope) => found.includes(scope)));
  const better = wishedScopes.filter((scope) => !found.includes(scope)).map((scope) => look("lark.scopeWished", { scope }));
  const needed =
    missing.length > 0
      ? [...new Set(missing.map(([scope = ""]) => scope))].map((scope) => fault("lark.scopeMissing", { scope }))
      : [ok("lark.scopes", { count: scopes.length })];
  return [...needed, ...better];
}

async function subscribed(api: Pick<LarkApi, "subscriptions">, wanted: string): Promise<readonly Finding[]> {
  const set = await api.subscriptions().catch(() => null);
  if (set === null) return [look("lark.settingsUnseen", { events: events.join(", "), callbacks: callbacks.join(", "), wanted })];
  const found = [
    ...events.filter((event) => !set.events.includes(event)).map((event) => fault("lark.eventMissing", { event })),
    ...callbacks.filter((callback) => !set.callbacks.includes(callback)).map((callback) => fault("lark.callbackMissing", { callback })),
    ...wayOf("事件配置 / Event Configuration", set.eventWay, wanted),
    ...wayOf("回调配置 / Callback Configuration", set.callbackWay, wanted),
  ];
  const better = wished.filter((event) => !set.events.includes(event)).map((event) => look("lark.eventWished", { event }));
  return [...(found.length > 0 ? found : [ok("lark.subscriptions")]), ...better];
}

function wayOf(page: string, set: string | null, wanted: string): readonly Finding[] {
  return set === null || set === wanted ? [] : [fault("lark.wayDiffers", { page, set, wanted })];
}
