import type { Language } from "../../domain/shared/actor";
import { globalMark, globalShortcuts, messageShortcuts } from "./read-event";

/** What the bot may do, and no more: it reads direct chats and what mentions it, with the files in it; channels only where an admin grants the optional scopes. */
export const botScopes = [
  "app_mentions:read",
  "chat:write",
  "commands",
  "files:read",
  "files:write",
  "im:history",
  "im:read",
  "im:write",
  "users:read",
  "users:read.email",
] as const;

/** Not needed; with them a message whose answer was lost is looked for in channels too before it is sent again. */
export const optionalScopes = ["channels:history", "groups:history"] as const;

export const botEvents = ["app_home_opened", "app_mention", "app_uninstalled", "message.im", "tokens_revoked", "user_change"] as const;

export const slashCommand = "/deal";

export interface ManifestWishes {
  readonly language: Language;
  /** "https://bot.example" where Slack calls us; null by a socket, which needs no address. */
  readonly publicUrl: string | null;
  /** For several workspaces: the page that Slack sends the browser back to. */
  readonly redirectUrl: string | null;
}

const words = {
  zh: {
    description: "在聊天里管客户、报价、订单、库存和回款",
    long:
      "Dealdock 让公司在 Slack 里就能管好客户、商品和钱：销售报价时看得到实时库存和毛利，主管在卡片上凭依据审批，仓库收到拣货通知，" +
      "财务看着应收自动生成、登记并核销回款。说一句话或点一下就行，中文英文都可以。每一笔库存和金额都有据可查，谁在什么时候做了什么一清二楚。" +
      "数据在公司自己的 MySQL 数据库里，不经过第三方。先打开首页看看今天要做什么，或者发一句“帮助”。",
    command: "报价、库存、订单、回款、待办……直接说",
    hint: "帮助 | 给博远报价 B16 10根 | A100 还有多少",
    shortcuts: {
      "todo.new": ["新建待办", "把这件事记成待办"],
      "lead.new": ["新建线索", "把这个机会记成线索"],
      "ticket.new": ["新建工单", "客户报修或投诉，记成工单"],
    },
    fromMessage: {
      "todo.new": ["转为待办", "用这条消息建待办"],
      "lead.new": ["转为线索", "用这条消息建线索"],
      "ticket.new": ["转为工单", "用这条消息建工单"],
    },
  },
  en: {
    description: "Customers, quotes, orders, stock and payments, run from chat",
    long:
      "Dealdock runs a company's customers, goods and money from Slack: reps quote with live stock and margin, managers decide on a " +
      "card that carries the evidence, the warehouse is told what to pick, finance sees receivables arise by themselves. Say it in a " +
      "sentence, in English or Chinese, or tap a button. The data stays in your own MySQL database.",
    command: "Quotes, stock, orders, payments, to-dos: just say it",
    hint: "help | quote acme 20 S400 @ 280 | how many A100 are left",
    shortcuts: {
      "todo.new": ["New to-do", "Put something on your list"],
      "lead.new": ["New lead", "Put somebody who might buy on record"],
      "ticket.new": ["New ticket", "Put a customer's complaint or repair on record"],
    },
    fromMessage: {
      "todo.new": ["Make a to-do", "Make a to-do of this message"],
      "lead.new": ["Make a lead", "Make a lead of this message"],
      "ticket.new": ["Make a ticket", "Make a ticket of this message"],
    },
  },
} as const;

/** The app as Slack is to set it up: what is pasted under "Create an app from a manifest". */
export function slackManifest({ language, publicUrl, redirectUrl }: ManifestWishes): object {
  const say = words[language];
  const calls = publicUrl === null ? null : new URL("/slack/events", publicUrl).toString();
  return {
    display_information: { name: "Dealdock", description: say.description, long_description: say.long, background_color: "#1f3a5f" },
    features: {
      app_home: { home_tab_enabled: true, messages_tab_enabled: true, messages_tab_read_only_enabled: false },
      ["bot_user"]: { display_name: "Dealdock", always_online: true },
      shortcuts: [
        ...globalShortcuts.map((name) => shortcut("global", `${globalMark}${name}`, say.shortcuts[name])),
        ...messageShortcuts.map((name) => shortcut("message", name, say.fromMessage[name])),
      ],
      slash_commands: [
        // Escaped, a mention carries the account's id; as typed it could be anybody.
        {
          command: slashCommand,
          description: say.command,
          usage_hint: say.hint,
          should_escape: true,
          ...(calls !== null && { url: calls }),
        },
      ],
    },
    oauth_config: {
      scopes: { bot: botScopes, bot_optional: optionalScopes },
      ...(redirectUrl !== null && { redirect_urls: [redirectUrl] }),
    },
    settings: {
      event_subscriptions: { bot_events: botEvents, ...(calls !== null && { request_url: calls }) },
      interactivity: { is_enabled: true, ...(calls !== null && { request_url: calls }) },
      org_deploy_enabled: false,
      socket_mode_enabled: calls === null,
      token_rotation_enabled: false,
    },
  };
}

function shortcut(type: "global" | "message", callback_id: string, [name, description]: readonly [string, string]): object {
  return { type, callback_id, name, description };
}
