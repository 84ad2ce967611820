import type { FindingText } from "../findings";

/** Pages are named as the developer console of Feishu (open.feishu.cn/app) and Lark (open.larksuite.com/app) shows them. */
export const larkFindings = {
  "lark.credentials": { says: { zh: "开放平台认得这个应用：{name}", en: "The open platform knows the app: {name}" } },
  "lark.credentialsRefused": {
    says: { zh: "开放平台不认应用凭证：{problem}", en: "The open platform refuses the app's credentials: {problem}" },
    remedy: {
      zh: "开发者后台 → 应用 → 凭证与基础信息，重新复制 App ID 和 App Secret；再确认 LARK_DOMAIN 选对了 feishu 或 lark，应用已启用机器人能力并发布版本。",
      en: "Developer console → the app → Credentials & Basic Info: copy App ID and App Secret anew; see that LARK_DOMAIN is the right one of feishu and lark, that the app has the bot ability, and that a version is released.",
    },
  },
  "lark.unreachable": {
    says: { zh: "连不上开放平台：{problem}", en: "The open platform cannot be reached: {problem}" },
    remedy: {
      zh: "确认本机能访问 https://open.feishu.cn（Lark 是 https://open.larksuite.com），并检查代理设置。",
      en: "See that this machine reaches https://open.feishu.cn (for Lark https://open.larksuite.com), and look at the proxy.",
    },
  },
  "lark.scopes": { says: { zh: "权限齐全（{count} 个）", en: "All scopes are granted ({count})" } },
  "lark.scopeMissing": {
    says: { zh: "缺少权限 {scope}", en: "The scope {scope} is missing" },
    remedy: {
      zh: "权限管理 → 开通 {scope} → 版本管理与发布 → 创建版本并发布，请管理员审核通过。",
      en: "Permissions & Scopes → add {scope} → Version Management & Release → create a version and release it; an admin approves it.",
    },
  },
  "lark.scopeWished": {
    says: {
      zh: "没有权限 {scope}：标了紧急的待办不会加急提醒，只是普通消息",
      en: "The scope {scope} is not granted: an urgent to-do does not buzz the person, it arrives like any other",
    },
    remedy: {
      zh: "想要加急提醒：权限管理 → 开通 {scope} → 版本管理与发布 → 创建版本并发布。",
      en: "To have it: Permissions & Scopes → add {scope} → Version Management & Release → create a version and release it.",
    },
  },
  "lark.scopesUnseen": {
    says: { zh: "开放平台没有告诉我们开通了哪些权限", en: "The open platform did not say which scopes are granted" },
    remedy: { zh: "在权限管理里核对：{scopes}。", en: "Compare Permissions & Scopes with: {scopes}." },
  },
  "lark.subscriptions": { says: { zh: "事件和回调订阅齐全", en: "All events and callbacks are subscribed" } },
  "lark.eventMissing": {
    says: { zh: "没有订阅事件 {event}：机器人收不到它", en: "The event {event} is not subscribed: the bot does not hear it" },
    remedy: {
      zh: "事件与回调 → 事件配置 → 添加事件 → {event}，然后发布新版本。",
      en: "Events & Callbacks → Event Configuration → Add Events → {event}; then release a new version.",
    },
  },
  "lark.eventWished": {
    says: {
      zh: "没有订阅事件 {event}：同事离职或停用时机器人不知道",
      en: "The event {event} is not subscribed: the bot does not hear that a colleague has left or is suspended",
    },
    remedy: {
      zh: "权限管理里开通 contact:contact.base:readonly；事件与回调 → 事件配置 → 添加事件 → {event}，然后发布新版本。",
      en: "Grant contact:contact.base:readonly; Events & Callbacks → Event Configuration → Add Events → {event}; then release a new version.",
    },
  },
  "lark.callbackMissing": {
    says: {
      zh: "没有订阅回调 {callback}：点卡片会报 200340",
      en: "The callback {callback} is not subscribed: tapping a card shows 200340",
    },
    remedy: {
      zh: "事件与回调 → 回调配置（和事件配置是两页）→ 添加回调 → {callback}，然后发布新版本。",
      en: "Events & Callbacks → Callback Configuration (another page than events) → Add Callbacks → {callback}; then release a new version.",
    },
  },
  "lark.wayDiffers": {
    says: {
      zh: "开发者后台的{page}用的是“{set}”，而 LARK_MODE 要的是“{wanted}”",
      en: "The developer console has “{set}” on the page {page}, and LARK_MODE wants “{wanted}”",
    },
    remedy: {
      zh: "事件与回调 → {page} → 订阅方式，改成 {wanted}；或者改 LARK_MODE。",
      en: "Events & Callbacks → {page} → Subscription mode: choose {wanted}; or change LARK_MODE.",
    },
  },
  "lark.settingsUnseen": {
    says: {
      zh: "订阅设置看不到（缺 application:application:self_manage 权限）",
      en: "The subscriptions cannot be seen (the scope application:application:self_manage is missing)",
    },
    remedy: {
      zh: "到事件与回调里核对：事件 {events}；回调 {callbacks}；订阅方式 {wanted}。开通上面的权限后可以自动检查。",
      en: "Look at Events & Callbacks: events {events}; callbacks {callbacks}; subscription mode {wanted}. With the scope this is checked here.",
    },
  },
} as const satisfies Readonly<Record<string, FindingText>>;
