const zh = {
  people: "同事",
  beside: "并排打开",
  close: "关闭",
  openPeople: "打开同事列表",
  closePeople: "收起同事列表",
  language: "界面语言",
  languageAuto: "跟随",
  theme: "外观",
  themeAuto: "自动",
  themeLight: "浅色",
  themeDark: "深色",
  live: "已连接",
  away: "连接断开，正在重连…",
  demo: "演示控制台 · 仅限本机",
  write: (name) => `以${name}的身份发消息…`,
  send: "发送",
  attach: "发送文件",
  sentFile: (name) => `［文件］${name}`,
  tryThis: "试试",
  working: "正在处理…",
  notSent: "没有发出去",
  refused: "服务器没有接受",
  retry: "重发",
  earlier: "更早的消息",
  newMessages: "有新消息",
  hello: (name) => `你好，${name}`,
  hint: "客户、库存、报价、订单和回款，直接说一句话就行。可以先试试：",
  helpLine: "不知道能做什么？输入“帮助”。",
  showAll: (count) => `显示全部 ${count} 行`,
  fold: "收起",
  moreRows: (count) => `还有 ${count} 行`,
  seenIn: "别处的样子",
  asCard: "卡片",
  asSlack: "Slack",
  asLark: "飞书",
  asText: "纯文本",
  drawing: "效果",
  json: "JSON",
  drawn: "由第三方渲染器 slack-blocks-to-jsx 绘制",
  noPreview: "这张卡片暂时无法这样显示",
  loading: "加载中…",
  required: "必填",
  optional: "选填",
  fillThis: "请填写",
  chooseThis: "请选择",
  notANumber: "请填数字",
  yes: "是",
  no: "否",
  choose: "请选择…",
  cancel: "取消",
  confirm: "确定",
  actFailed: "操作没有发出去，请再试一次。",
  loadFailed: "连不上服务器，请确认 Dealdock 正在运行。",
  tryAgain: "重试",
  today: "今天",
  yesterday: "昨天",
  unread: (count) => `${count} 条未读`,
  image: "图片",
  chatWith: (name) => `${name}的对话`,
  bot: "Dealdock 助手",
  you: "我",
  tabs: "同事的对话",
  table: "表格",
  limit: "最多并排三位同事",
  draft: "",
};
const en = {
  people: "People",
  beside: "Open side by side",
  close: "Close",
  openPeople: "Open the list of people",
  closePeople: "Close the list of people",
  language: "Language",
  languageAuto: "Auto",
  theme: "Appearance",
  themeAuto: "Auto",
  themeLight: "Light",
  themeDark: "Dark",
  live: "Connected",
  away: "Connection lost, reconnecting…",
  demo: "Demo console · this machine only",
  write: (name) => `Message as ${name}…`,
  send: "Send",
  attach: "Send a file",
  sentFile: (name) => `[file] ${name}`,
  tryThis: "Try",
  working: "Working on it…",
  notSent: "Not sent",
  refused: "The server did not accept it",
  retry: "Send again",
  earlier: "Earlier messages",
  newMessages: "New messages",
  hello: (name) => `Hello, ${name}`,
  hint: "Customers, stock, quotes, orders and payments: just say what you need. For example:",
  helpLine: "Not sure what is possible? Type “help”.",
  showAll: (count) => `Show all ${count} lines`,
  fold: "Show less",
  moreRows: (count) => `${count} more`,
  seenIn: "See it in",
  asCard: "Card",
  asSlack: "Slack",
  asLark: "Lark",
  asText: "Plain text",
  drawing: "Preview",
  json: "JSON",
  drawn: "Drawn by an independent renderer, slack-blocks-to-jsx",
  noPreview: "This card cannot be shown this way yet",
  loading: "Loading…",
  required: "required",
  optional: "optional",
  fillThis: "Please fill this in",
  chooseThis: "Please choose",
  notANumber: "Please enter a number",
  yes: "Yes",
  no: "No",
  choose: "Choose…",
  cancel: "Cancel",
  confirm: "Confirm",
  actFailed: "That did not reach the server. Please try again.",
  loadFailed: "Cannot reach the server. Is Dealdock running?",
  tryAgain: "Try again",
  today: "Today",
  yesterday: "Yesterday",
  unread: (count) => `${count} unread`,
  image: "Image",
  chatWith: (name) => `Conversation of ${name}`,
  bot: "Dealdock",
  you: "Me",
  tabs: "Conversations",
  table: "Table",
  limit: "Three people side by side at most",
  draft: "",
};
const roleWords = {
  zh: {
    salesRep: "销售",
    salesManager: "销售经理",
    warehouse: "仓库",
    purchaser: "采购",
    purchasingManager: "采购经理",
    finance: "财务",
    service: "售后客服",
    operationsLead: "运营主管",
  },
  en: {
    salesRep: "Sales rep",
    salesManager: "Sales manager",
    warehouse: "Warehouse",
    purchaser: "Purchaser",
    purchasingManager: "Purchasing manager",
    finance: "Finance",
    service: "Service",
    operationsLead: "Operations lead",
  },
};
const all = { zh, en };

/** The page's own words; what the bot says comes from the bot. */
export const words = (language) => all[language];

export function roleOf(person, language) {
  const known = roleWords[language];
  const senior = ["purchasingManager", "salesManager", "operationsLead"].find((role) => person.roles.includes(role));
  return known[senior ?? person.roles[0]] ?? "";
}

export const nameOf = (person, language) => (language === "zh" ? person.nameZh : person.nameEn);

/** One's given name, for a greeting: 韩梅梅 → 梅梅, Tom Baker → Tom. Two-character Chinese names stay whole. */
export function callName(person, language) {
  const name = nameOf(person, language);
  if (language === "en") return name.split(" ")[0];
  return /^\p{Script=Han}{3}$/u.test(name) ? name.slice(1) : name;
}

export function timeOf(iso, language) {
  return new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", { hour: "2-digit", minute: "2-digit" }).format(new Date(iso));
}

export function dayOf(iso, language) {
  const day = new Date(iso);
  const daysAgo = Math.round((startOfDay(new Date()) - startOfDay(day)) / 86_400_000);
  if (daysAgo === 0) return all[language].today;
  if (daysAgo === 1) return all[language].yesterday;
  const locale = language === "zh" ? "zh-CN" : "en-GB";
  return new Intl.DateTimeFormat(locale, { month: language === "zh" ? "long" : "short", day: "numeric", weekday: "short" }).format(day);
}

function startOfDay(date) {
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime();
}
