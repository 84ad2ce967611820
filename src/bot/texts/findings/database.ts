import type { FindingText } from "../findings";

/** The environment, the database, the machine, and what waits in the database. */
export const databaseFindings = {
  "environment.ok": { says: { zh: "环境变量没有问题", en: "The environment is in order" } },
  "environment.fault": {
    says: { zh: "环境变量 {name}：{problem}", en: "The variable {name}: {problem}" },
    remedy: {
      zh: "改好这个变量再运行一次；每个变量是什么、去哪里取，写在 src/config.ts。",
      en: "Set it right and run this again; src/config.ts says what each variable is and where it comes from.",
    },
  },
  "environment.noPlatform": {
    says: {
      zh: "还没有配置 Slack、飞书或 Lark，只有控制台可用",
      en: "Neither Slack nor Feishu nor Lark is configured; only the console works",
    },
    remedy: {
      zh: "按 docs/slack.md 或 docs/lark.md 做，十分钟可以接好。",
      en: "Follow docs/slack.md or docs/lark.md; each takes ten minutes.",
    },
  },
  "database.unreachable": {
    says: { zh: "连不上数据库：{problem}", en: "The database cannot be reached: {problem}" },
    remedy: {
      zh: "确认数据库已启动，DATABASE_URL 的主机、端口、用户、密码和库名都对，并且没有被防火墙挡住。",
      en: "See that it runs, that host, port, user, password and name in DATABASE_URL are right, and that no firewall is in between.",
    },
  },
  "database.version": { says: { zh: "数据库版本 {version}", en: "The database is {version}" } },
  "database.tooOld": {
    says: { zh: "数据库版本 {version} 太旧", en: "The database {version} is too old" },
    remedy: { zh: "请升级到 MySQL 8.4、9，或 MariaDB 10.11 以上。", en: "Move to MySQL 8.4 or 9, or to MariaDB 10.11 or newer." },
  },
  "database.collation": {
    says: { zh: "库的默认字符集是 {collation}，不是 utf8mb4", en: "The schema's collation is {collation}, which is no utf8mb4" },
    remedy: {
      zh: "执行 ALTER DATABASE 库名 CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci。",
      en: "Run ALTER DATABASE its_name CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_520_ci.",
    },
  },
  "database.isolation": {
    says: { zh: "连接的隔离级别是 {isolation}，不是 READ-COMMITTED", en: "Connections run at {isolation}, not READ-COMMITTED" },
    remedy: {
      zh: "检查中间的代理或 init_connect 有没有改会话设置。",
      en: "See whether a proxy in between, or init_connect, changes the session.",
    },
  },
  "database.durable": {
    says: { zh: "提交会立即落盘", en: "What is committed is on disk" },
  },
  "database.notDurable": {
    says: { zh: "{name} = {value}：断电时会丢掉已经提交的数据", en: "{name} = {value}: a power cut loses what was committed" },
    remedy: {
      zh: "在数据库配置的 [mysqld] 里写 {name} = {wanted}，重启数据库；托管数据库在控制台的参数组里改。",
      en: "Write {name} = {wanted} under [mysqld] in the server's configuration and restart it; a hosted one has it in its parameter group.",
    },
  },
  "database.clock": {
    says: { zh: "本机和数据库的时钟相差 {seconds} 秒", en: "This machine's clock and the database's are {seconds} s apart" },
  },
  "database.clockSkewed": {
    says: {
      zh: "本机和数据库的时钟相差 {seconds} 秒：任务会在错的时间运行，平台的请求会被拒绝",
      en: "This machine's clock and the database's are {seconds} s apart: jobs run at the wrong time and platforms' requests are refused",
    },
    remedy: {
      zh: "在两台机器上打开时间同步（timedatectl set-ntp true，或 chrony）。",
      en: "Turn on time synchronisation on both machines (timedatectl set-ntp true, or chrony).",
    },
  },
  "migrations.done": { says: { zh: "表结构是最新的（{count} 个迁移）", en: "The schema is up to date ({count} migrations)" } },
  "migrations.open": {
    says: { zh: "还有 {count} 个迁移没有执行，从 {first} 开始", en: "{count} migrations are not done yet, from {first} on" },
    remedy: { zh: "执行 npm run migrate -- up；npm start 也会自动做。", en: "Run npm run migrate -- up; npm start does it too." },
  },
  "disk.free": { says: { zh: "数据所在磁盘还有 {free} GB", en: "The disk of the data has {free} GB left" } },
  "disk.low": {
    says: { zh: "数据所在磁盘只剩 {free} GB", en: "The disk of the data has only {free} GB left" },
    remedy: { zh: "请清理或扩容；磁盘写满时数据库会停止写入。", en: "Clear or enlarge it: the database stops writing when it is full." },
  },
  "people.noLead": {
    says: {
      zh: "没有在岗的运营主管，没人能管理同事和账号",
      en: "Nobody here is an operations lead, so nobody can manage people and accounts",
    },
    remedy: {
      zh: "用 npm run quickstart 载入示例公司，或在数据库里给一位同事加上 operationsLead 角色。",
      en: "Load the demo company by npm run quickstart, or give a colleague the role operationsLead in the database.",
    },
  },
  "people.unlinked": {
    says: { zh: "{count} 位同事还没有关联 {platform} 账号", en: "{count} colleagues have no {platform} account linked yet" },
    remedy: {
      zh: "平台证实过的邮箱和同事资料一致时会自动关联；其他人请运营主管对机器人说「给某某一个关联码」。",
      en: "An account whose proven address is on record links itself; for others an operations lead says “link code for …” to the bot.",
    },
  },
  "queue.clear": { says: { zh: "没有积压：事件、消息、任务都处理完了", en: "Nothing has piled up: events, messages and jobs are done" } },
  "queue.parkedDeliveries": {
    says: { zh: "有 {count} 条消息送不出去，已搁置", en: "{count} messages could not be delivered and are set aside" },
    remedy: {
      zh: "运营主管对机器人说「搁置的消息」，看原因并重发或放弃。",
      en: "An operations lead says “parked” to the bot, sees why, and sends them again or drops them.",
    },
  },
  "queue.parkedEvents": {
    says: { zh: "有 {count} 个事件的后续处理失败，已搁置", en: "What follows from {count} events failed and is set aside" },
    remedy: {
      zh: "在日志里按事件号找原因；修好后让运营主管对机器人说「搁置的消息」并重试。",
      en: "Find the reason by the event's id in the log; once mended, an operations lead says “parked” to the bot and tries again.",
    },
  },
  "queue.lateDeliveries": {
    says: { zh: "有 {count} 条消息等了 {minutes} 分钟以上还没送出", en: "{count} messages have waited more than {minutes} minutes" },
    remedy: {
      zh: "确认 npm start 在运行，并看日志里的 delivering；也可能是平台限流，会自己恢复。",
      en: "See that npm start runs, and look for “delivering” in its log; a platform's limit passes by itself.",
    },
  },
  "queue.lateEvents": {
    says: {
      zh: "有 {count} 条收到的消息超过 {minutes} 分钟没有处理",
      en: "{count} received messages have not been handled for more than {minutes} minutes",
    },
    remedy: { zh: "确认 npm start 在运行，并看日志里的 incident。", en: "See that npm start runs, and look for “incident” in its log." },
  },
  "jobs.done": { says: { zh: "每日任务都按时完成（{count} 个）", en: "All daily jobs were done on time ({count})" } },
  "jobs.missed": {
    says: { zh: "任务 {job} 没有完成 {day} 这一次", en: "The job {job} has not done its occasion of {day}" },
    remedy: {
      zh: "启动 npm start，几分钟内会补上；若仍没有，看日志里的 a job failed。",
      en: "Start npm start: it catches up within minutes; if it does not, look for “a job failed” in its log.",
    },
  },
} as const satisfies Readonly<Record<string, FindingText>>;
