import type { FindingText } from "../findings";

/** Pages are named as api.slack.com/apps shows them. */
export const slackFindings = {
  "slack.token": { says: { zh: "Slack 认得令牌：工作区 {team}，机器人 {bot}", en: "Slack knows the token: workspace {team}, bot {bot}" } },
  "slack.tokenRefused": {
    says: { zh: "Slack 不认令牌：{problem}", en: "Slack refuses the token: {problem}" },
    remedy: {
      zh: "打开 api.slack.com/apps → 你的应用 → OAuth & Permissions，重新安装到工作区，把 Bot User OAuth Token 填到 SLACK_BOT_TOKEN。",
      en: "Open api.slack.com/apps → your app → OAuth & Permissions, reinstall to the workspace, and copy the Bot User OAuth Token to SLACK_BOT_TOKEN.",
    },
  },
  "slack.unreachable": {
    says: { zh: "连不上 Slack：{problem}", en: "Slack cannot be reached: {problem}" },
    remedy: {
      zh: "确认本机能访问 https://slack.com，并检查代理设置。",
      en: "See that this machine reaches https://slack.com, and look at the proxy.",
    },
  },
  "slack.notInstalled": {
    says: { zh: "还没有工作区安装这个应用", en: "No workspace has installed the app yet" },
    remedy: { zh: "在浏览器里打开 {address} 安装。", en: "Open {address} in a browser and install it." },
  },
  "slack.scopes": { says: { zh: "Slack 权限齐全（{count} 个）", en: "All scopes are granted in Slack ({count})" } },
  "slack.scopeMissing": {
    says: { zh: "Slack 缺少权限 {scope}", en: "The Slack scope {scope} is missing" },
    remedy: {
      zh: "OAuth & Permissions → Bot Token Scopes → 添加 {scope}，然后点 Reinstall to Workspace。",
      en: "OAuth & Permissions → Bot Token Scopes → add {scope}, then press Reinstall to Workspace.",
    },
  },
  "slack.optionalScope": {
    says: {
      zh: "可选权限 {scope} 没有授予：Slack 没答复的频道消息可能发两次",
      en: "The optional scope {scope} is not granted: a channel message that Slack did not answer may come twice",
    },
    remedy: {
      zh: "需要的话：OAuth & Permissions → Bot Token Scopes → 添加 {scope}，然后点 Reinstall to Workspace。",
      en: "If that matters: OAuth & Permissions → Bot Token Scopes → add {scope}, then press Reinstall to Workspace.",
    },
  },
  "slack.scopesUnseen": {
    says: { zh: "Slack 没有告诉我们有哪些权限", en: "Slack did not say which scopes are granted" },
    remedy: {
      zh: "在 OAuth & Permissions → Bot Token Scopes 里核对：{scopes}。",
      en: "Compare OAuth & Permissions → Bot Token Scopes with: {scopes}.",
    },
  },
  "slack.socket": { says: { zh: "Socket Mode 可以连接", en: "Socket Mode can be opened" } },
  "slack.socketRefused": {
    says: { zh: "Socket Mode 连不上：{problem}", en: "Socket Mode cannot be opened: {problem}" },
    remedy: {
      zh: "Settings → Socket Mode 打开 Enable Socket Mode；Basic Information → App-Level Tokens 生成带 connections:write 的令牌，填到 SLACK_APP_TOKEN。",
      en: "Settings → Socket Mode: turn on Enable Socket Mode. Basic Information → App-Level Tokens: make one with connections:write and copy it to SLACK_APP_TOKEN.",
    },
  },
  "slack.subscriptionsUnseen": {
    says: { zh: "事件订阅和交互设置，Slack 不让程序查看", en: "Slack lets no program see the event subscriptions and interactivity" },
    remedy: {
      zh: "核对 Event Subscriptions → Subscribe to bot events：{events}；Interactivity & Shortcuts 打开。最省事的办法：npm run slack:manifest 的输出贴到 App Manifest。",
      en: "Look at Event Subscriptions → Subscribe to bot events: {events}; Interactivity & Shortcuts is on. Easiest: paste what npm run slack:manifest prints into App Manifest.",
    },
  },
} as const satisfies Readonly<Record<string, FindingText>>;
