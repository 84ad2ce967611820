import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { loadDemo } from "../../src/adapters/demo/load-demo";
import type { Database } from "../../src/adapters/mysql/database";
import { documentNumbers } from "../../src/adapters/mysql/document-numbers";
import { unitOfWork } from "../../src/adapters/mysql/unit-of-work";
import { botScopes } from "../../src/adapters/slack/manifest";
import { findingSentence, findingTexts, type FindingCode } from "../../src/bot/texts/findings";
import { readConfig, terminalLanguage } from "../../src/config";
import { examine } from "../../src/doctor";
import { systemClock, type Clock } from "../../src/domain/shared/clock";
import { freshDatabase, schemaAddress } from "../support/database";
import { LarkServer } from "../support/lark/lark-server";
import { appId, appSecret } from "../support/lark/platform";

jest.setTimeout(60_000);

let database: Database;
beforeEach(async () => {
  database = await freshDatabase();
  await loadDemo(unitOfWork(database, systemClock, documentNumbers(database)));
});
afterEach(() => database.close());

const folder = tmpdir();

/** "level code fact": everything that is not in order. */
async function wrong(environment: Readonly<Record<string, string>> = {}, clock: Clock = systemClock): Promise<string[]> {
  const address = await schemaAddress(`dealdock_test_${process.env["JEST_WORKER_ID"] ?? "1"}`);
  const found = (await examine({ config: readConfig(environment), address, folder, clock })).flatMap(({ findings }) => findings);
  return found
    .filter(({ level }) => level !== "ok")
    .map(({ level, code, facts = {} }) => [level, code, ...Object.values(facts).map(String)].join(" "));
}

/** A Slack that answers three calls, as the script says. */
async function slackAnswering(
  answers: Readonly<Record<string, { readonly body: object; readonly scopes?: readonly string[] }>>,
): Promise<Server & { url: string }> {
  const server = createServer((request, response) => {
    const { body, scopes } = answers[(request.url ?? "").replace("/api/", "")] ?? { body: { ok: false, error: "unknown_method" } };
    response.writeHead(200, { "content-type": "application/json", ...(scopes && { "x-oauth-scopes": scopes.join(",") }) });
    response.end(JSON.stringify(body));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return Object.assign(server, { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/` });
}
const known = { ok: true, team_id: "T1", team: "Ruiheng", user: "dealdock", user_id: "U0", bot_id: "B0" };
const slackTokens = { SLACK_BOT_TOKEN: "xoxb-a-secret-token", SLACK_APP_TOKEN: "xapp-1-A01-another-secret" };

test("a database in order: nothing is wrong but that the jobs have not run and no platform is there", async () => {
  // The tests' own server writes its log once a second, and is told so; somebody's own may be in order.
  const [log] = await database.direct((sql) => sql.rows<{ Value: string }>("SHOW GLOBAL VARIABLES LIKE 'innodb_flush_log_at_trx_commit'"));
  const hasty = log?.Value === "1" ? [] : [`warning database.notDurable innodb_flush_log_at_trx_commit ${log?.Value} 1`];
  const found = (await wrong()).filter((each) => !each.startsWith("warning jobs.missed"));
  expect(found.toSorted()).toEqual([...hasty, "warning environment.noPlatform"].toSorted());
});

test("finds what was given up, what waits too long and what was not migrated", async () => {
  await database.direct(async (sql) => {
    const row = (key: string, state: string) =>
      sql.run(
        `INSERT INTO deliveries (id, once_key, lane, platform, kind, payload, state, next_attempt_at, created_at)
         VALUES (?, ?, 'slack:T1:U1', 'slack', 'post', '{}', ?, UTC_TIMESTAMP(3) - INTERVAL 1 HOUR, UTC_TIMESTAMP(3))`,
        [`01M88NAMEMFZMEGZZKV36QDA${key}`, key, state],
      );
    await row("AA", "parked");
    await row("BB", "new");
  });
  expect(await wrong()).toEqual(expect.arrayContaining(["warning queue.parkedDeliveries 1 10", "warning queue.lateDeliveries 1 10"]));
  await database.direct((sql) => sql.run("DELETE FROM migrations_done WHERE name LIKE '%T0241%'"));
  try {
    expect(await wrong()).toEqual(expect.arrayContaining([expect.stringMatching(/^warning migrations\.open 1 \S*T0241/)]));
  } finally {
    await database.direct((sql) => sql.run("INSERT INTO migrations_done (name) VALUES ('20261125T0241-link-accounts')"));
  }
});

test("finds a clock that is wrong", async () => {
  const ahead = { now: () => new Date(systemClock.now().getTime() + 60_000) };
  expect(await wrong({}, ahead)).toEqual(expect.arrayContaining([expect.stringMatching(/^fault database\.clockSkewed \d\d$/)]));
});

test("finds a database that is not there, and says nothing of its password", async () => {
  const found = await examine({
    config: readConfig({}),
    address: { url: "mysql://somebody:hidden-word@127.0.0.1:1/nothing" },
    folder,
    clock: systemClock,
  });
  expect(JSON.stringify(found)).toContain("database.unreachable");
  expect(JSON.stringify(found)).not.toContain("hidden-word");
});

test("Slack: a good token with a scope too few; a socket that is not switched on; what no program can see", async () => {
  const slack = await slackAnswering({
    "auth.test": { body: known, scopes: botScopes.filter((scope) => scope !== "files:write") },
    "bots.info": { body: { ok: true, bot: { app_id: "A01" } } },
    "apps.connections.open": { body: { ok: false, error: "not_allowed_token_type" } },
  });
  try {
    const found = await wrong({ ...slackTokens, SLACK_API_URL: slack.url });
    expect(found).toEqual(
      expect.arrayContaining([
        "fault slack.scopeMissing files:write",
        "look slack.optionalScope channels:history",
        "fault slack.socketRefused not_allowed_token_type",
        expect.stringMatching(/^look slack\.subscriptionsUnseen .*message\.im/),
        expect.stringMatching(/^look people\.unlinked \d+ slack/),
      ]),
    );
    expect(found.join()).not.toMatch(/secret/);
  } finally {
    slack.close();
  }
});

test.each([
  [
    "a token that was taken back",
    { "auth.test": { body: { ok: false, error: "token_revoked" } } },
    "fault slack.tokenRefused token_revoked",
  ],
  ["a Slack that says no scopes", { "auth.test": { body: known } }, "look slack.scopesUnseen"],
])("Slack: %s", async (_what, answers, expected) => {
  const slack = await slackAnswering(answers);
  try {
    expect((await wrong({ ...slackTokens, SLACK_API_URL: slack.url })).some((each) => each.startsWith(expected))).toBe(true);
  } finally {
    slack.close();
  }
});

const larkApp = { LARK_APP_ID: appId, LARK_APP_SECRET: appSecret };
const granted = ["im:message", "im:message.p2p_msg:readonly", "im:message.group_at_msg:readonly", "im:chat:readonly", "im:message.urgent", "im:resource", "contact:user.base:readonly", "contact:user.email:readonly"]; // prettier-ignore
const settings = {
  event: {
    subscription_type: "websocket",
    subscribed_events: ["im.message.receive_v1", "application.bot.menu_v6", "contact.user.deleted_v3", "contact.user.updated_v3"],
  },
  callback: { callback_type: "websocket", subscribed_callbacks: ["card.action.trigger"] },
};

async function larkWrong(
  set: { readonly scopes: readonly string[]; readonly app: object | null },
  more: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  const lark = await LarkServer.start([]);
  lark.scopes = set.scopes;
  lark.appSettings = set.app;
  try {
    return (await wrong({ ...larkApp, LARK_API_URL: lark.url, ...more })).filter((each) => each.includes(" lark."));
  } finally {
    await lark.stop();
  }
}

test("hermes-agent#8764, opencode-lark#6: names the callback that is not subscribed, on its own page", async () => {
  expect(await larkWrong({ scopes: granted, app: settings })).toEqual([]);
  const app = { ...settings, callback: { callback_type: "websocket", subscribed_callbacks: [] } };
  expect(await larkWrong({ scopes: granted, app })).toEqual(["fault lark.callbackMissing card.action.trigger"]);
  const { says, remedy } = findingSentence("lark.callbackMissing", { callback: "card.action.trigger" }, "zh");
  expect(says).toContain("200340");
  expect(remedy).toContain("回调配置");
});

test("Lark: an event that is not subscribed, the other way of hearing, a scope that is missing", async () => {
  const app = {
    ...settings,
    event: { subscription_type: "webhook", subscribed_events: ["application.bot.menu_v6", "contact.user.updated_v3"] },
  };
  // Enough to send, not to fetch a file.
  expect(await larkWrong({ scopes: ["im:message:send_as_bot", ...granted.slice(1)], app: settings })).toEqual([
    "fault lark.scopeMissing im:message",
  ]);
  const without = (scope: string) => ({ scopes: granted.filter((each) => each !== scope), app: settings });
  expect(await larkWrong(without("im:chat:readonly"))).toEqual(["fault lark.scopeMissing im:chat:readonly"]);
  expect(await larkWrong(without("im:message.urgent"))).toEqual(["look lark.scopeWished im:message.urgent"]);
  expect(await larkWrong({ scopes: granted.slice(1), app })).toEqual([
    "fault lark.scopeMissing im:message",
    "fault lark.eventMissing im.message.receive_v1",
    expect.stringMatching(/^fault lark\.wayDiffers .* webhook websocket$/),
    // The bot works without it, and does not hear that somebody has left.
    "look lark.eventWished contact.user.deleted_v3",
  ]);
  expect(await larkWrong({ scopes: [], app: null })).toEqual([
    expect.stringMatching(/^look lark\.scopesUnseen/),
    expect.stringMatching(/^look lark\.settingsUnseen/),
  ]);
});

test("Lark: credentials that the platform does not know, and no secret in what is said of it", async () => {
  const found = await larkWrong({ scopes: granted, app: settings }, { LARK_APP_SECRET: "a-wrong-secret-word" });
  expect(found).toEqual([expect.stringMatching(/^fault lark\.credentialsRefused /)]);
  expect(found.join()).not.toContain("a-wrong-secret-word");
});

test("every finding is said in both languages, and every fault with what to do", () => {
  for (const [code, { says, remedy }] of Object.entries(findingTexts)) {
    expect([code, /\p{Script=Han}/u.test(says.zh), says.en === ""]).toEqual([code, true, false]);
    const facts = (text: string) => [...text.matchAll(/\{(\w+)\}/g)].map(([, name = ""]) => name).toSorted();
    expect([code, facts(says.zh)]).toEqual([code, facts(says.en)]);
    if (remedy) expect([code, facts(remedy.zh)]).toEqual([code, facts(remedy.en)]);
  }
  const inOrder: readonly FindingCode[] = ["environment.ok", "database.version", "database.durable", "database.clock", "migrations.done", "disk.free", "queue.clear", "jobs.done", "slack.token", "slack.scopes", "slack.socket", "lark.credentials", "lark.scopes", "lark.subscriptions"]; // prettier-ignore
  expect(
    Object.entries(findingTexts)
      .filter(([, { remedy }]) => !remedy)
      .map(([code]) => code)
      .toSorted(),
  ).toEqual([...inOrder].toSorted());
});

test.each([
  ["zh_CN.UTF-8", undefined, "zh"],
  ["en_US.UTF-8", undefined, "en"],
  ["en_US.UTF-8", "zh_TW", "zh"],
  ["C", undefined, "en"],
])("LANG %s with LC_ALL %s speaks %s", (LANG, LC_ALL, expected) => {
  expect(terminalLanguage({ LANG, LC_ALL })).toBe(expected);
});
