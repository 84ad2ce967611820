import { randomBytes } from "node:crypto";
import { homeCard } from "../../../cards/people/home.card";
import { everyNodeCard } from "../../cards/support/every-node-card";
import { rawRoutes } from "../../../src/adapters/http/raw-routes";
import { openHttpServer, type HttpServer } from "../../../src/adapters/http/server";
import type { Database } from "../../../src/adapters/mysql/database";
import { slackInstallationStore } from "../../../src/adapters/mysql/slack/slack-installations";
import { SealBroken, sealWith } from "../../../src/adapters/secrets/seal";
import { botScopes } from "../../../src/adapters/slack/manifest";
import { slackApp, type SlackApp } from "../../../src/adapters/slack/slack-app";
import { DeliveryFailure } from "../../../src/bot/pipeline/chat-platform";
import { systemClock } from "../../../src/domain/shared/clock";
import { freshDatabase } from "../../support/database";
import { emulatedClient, startEmulated, type EmulatedSlack } from "../../support/slack/emulated-slack";
import { freePort, signingSecret } from "../../support/slack/local-slack";
import { sendSigned } from "../../support/slack/signed";
import { MemoryInbox } from "../../support/slack/slack-world";

/** Slack is asked by the key alone. */
const sought = { shown: { kind: "text", text: "" }, since: new Date(0) } as const;

jest.setTimeout(60_000);

const seal = sealWith(randomBytes(32).toString("base64"));
const inbox = new MemoryInbox();
const log = { info: () => undefined, error: () => undefined };
let database: Database;
let slack: EmulatedSlack;
let web: HttpServer;
let app: SlackApp;
let ours: string;
let team: string;

beforeAll(async () => {
  database = await freshDatabase();
  const port = await freePort();
  ours = `http://127.0.0.1:${port}`;
  slack = await startEmulated(`${ours}/slack/oauth_redirect`, botScopes);
  const { clientId, clientSecret } = emulatedClient;
  app = slackApp({
    way: { mode: "http", signingSecret },
    address: { apiUrl: slack.apiUrl, log },
    installations: slackInstallationStore(database, seal, systemClock),
    forms: { find: () => Promise.resolve(null) },
    clock: systemClock,
    pages: {
      clientId,
      clientSecret,
      stateSecret: "a-state-secret-of-ours",
      publicUrl: ours,
      authorizationUrl: `${slack.base}/oauth/v2/authorize`,
    },
  });
  web = await openHttpServer({ port, plugins: app.requestListener ? [rawRoutes("/slack", app.requestListener)] : [] });
  await app.listen(inbox);
});
afterAll(async () => {
  await web.close();
  await slack.stop();
  await database.close();
});

/** Goes the way of somebody who installs the app, up to where Slack sends the browser back. */
async function askedAndAllowed(): Promise<{ readonly back: string; readonly cookie: string }> {
  const page = await fetch(`${ours}/slack/install`);
  const cookie = page.headers
    .getSetCookie()
    .map((each) => each.split(";")[0])
    .join("; ");
  const ask = new URL(/<a href="([^"]+)"/.exec(await page.text())?.[1]?.replaceAll("&amp;", "&") ?? "");
  const picker = await (await fetch(ask)).text();
  const fields = Object.fromEntries(
    [...picker.matchAll(/name="(\w+)" value="([^"]*)"/g)]
      .slice(0, 6)
      .map(([, name, value]) => [name as string, (value as string).replaceAll("&amp;", "&")]),
  );
  const allowed = await fetch(`${slack.base}/oauth/v2/authorize/callback`, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  });
  return { back: allowed.headers.get("location") ?? "", cookie };
}
async function rows(): Promise<{ team_id: string; bot_token: string | null; state: string }[]> {
  return database.direct((sql) => sql.rows("SELECT team_id, bot_token, state FROM slack_installations"));
}

describe("installing in a workspace", () => {
  test("asks for what the manifest names, and no more", async () => {
    const page = await (await fetch(`${ours}/slack/install`)).text();
    const ask = new URL(/<a href="([^"]+)"/.exec(page)?.[1]?.replaceAll("&amp;", "&") ?? "");
    expect(ask.searchParams.get("scope")?.split(",").toSorted()).toEqual([...botScopes].toSorted());
    expect(ask.searchParams.get("redirect_uri")).toBe(`${ours}/slack/oauth_redirect`);
  });

  test.each<[string, (back: string, cookie: string) => Promise<Response>]>([
    ["by a browser that did not begin it", (back) => fetch(back)],
    ["with a state of somebody's making", (back, cookie) => fetch(back.replace(/state=[^&]+/, "state=made-up"), { headers: { cookie } })],
    ["with a code that Slack did not give", (back, cookie) => fetch(back.replace(/code=[^&]+/, "code=made-up"), { headers: { cookie } })],
  ])("cannot be ended %s", async (_how, comeBack) => {
    const { back, cookie } = await askedAndAllowed();
    await comeBack(back, cookie);
    expect(await rows()).toEqual([]);
  });

  test("keeps the workspace's token sealed", async () => {
    const { back, cookie } = await askedAndAllowed();
    expect((await fetch(back, { headers: { cookie } })).status).toBe(200);
    const [kept] = await rows();
    expect(kept?.state).toBe("active");
    expect(kept?.bot_token).not.toMatch(/xox|token/);
    team = kept?.team_id ?? "";
    const installation = await slackInstallationStore(database, seal, systemClock).find(team);
    expect(installation).toMatchObject({ teamId: team, appId: emulatedClient.appId });
    expect(installation?.botToken.length).toBeGreaterThan(8);
  });

  test("opens it with no other key", async () => {
    const other = slackInstallationStore(database, sealWith(randomBytes(32).toString("base64")), systemClock);
    await expect(other.find(team)).rejects.toThrow(SealBroken);
  });
});

describe("what the Web API makes of what we send", () => {
  const han = async () => `${team}:${(await app.directory.byEmail(team, "han@ruiheng.example")) ?? ""}`;
  const card = everyNodeCard.render({ typed: "A & B <Ltd>", rows: 3 }, "en");

  test("a card goes into a direct chat, is changed there, and is found again by its mark", async () => {
    const ref = await app.platform.post(await han(), { kind: "card", card }, "reply:1:0");
    await app.platform.update(ref, { ...card, title: "Changed" });
    expect(await app.platform.lookFor?.(await han(), "reply:1:0", sought)).toBe(ref);
    expect(await app.platform.lookFor?.(await han(), "reply:2:0", sought)).toBeNull();
  });

  test("a message that is not there is gone for good", async () => {
    const [, channel] = (await app.platform.post(await han(), { kind: "text", text: "x" }, "k")).split("/");
    const failure = await app.platform.update(`${team}/${channel}/1.000000`, card).catch((problem: unknown) => problem);
    expect(failure instanceof DeliveryFailure && failure.how).toMatchObject({ final: true, obstacle: "gone" });
  });

  test("a channel that is not there is gone for good", async () => {
    const failure = await app.platform.post(`${team}:C0NOWHERE`, { kind: "text", text: "x" }, "k").catch((problem: unknown) => problem);
    expect(failure instanceof DeliveryFailure && failure.how).toMatchObject({ final: true, obstacle: "gone" });
  });

  test("bolt-js#787: the start page is published again and again without a conflict", async () => {
    const [first, , last] = homeCard.samples.map((props) => homeCard.render(props, "en"));
    if (!first || !last) throw new Error("the start page has no samples");
    const refs = [];
    for (const [index, page] of [first, last, first].entries())
      refs.push(await app.platform.post(await han(), { kind: "card", card: page }, `home-${index}`));
    expect(new Set(refs).size).toBe(1);
    await app.platform.update(refs[0] ?? "", last);
  });

  test("a file goes up in Slack's two steps", async () => {
    const file = { name: "QT-1.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7 报价"), caption: "QT-1" };
    expect(await app.platform.postFile?.(await han(), file, "file-1")).toMatch(/\/F\w+$/);
  });

  test("nobody has an address that is nobody's", async () => {
    expect(await app.directory.byEmail(team, "nobody@ruiheng.example")).toBeNull();
  });
});

describe("a workspace that takes the app away", () => {
  const event = (type: string) =>
    JSON.stringify({
      type: "event_callback",
      team_id: team,
      api_app_id: emulatedClient.appId,
      event_id: `Ev-${type}`,
      event: { type },
      authorizations: [],
    });

  test("loses its token at once, is sent nothing more, and may come back", async () => {
    expect((await sendSigned(`${ours}/slack/events`, event("app_uninstalled"))).status).toBe(200);
    expect(await rows()).toEqual([{ team_id: team, bot_token: null, state: "uninstalled" }]);
    const failure = await app.platform.post(`${team}:U1`, { kind: "text", text: "x" }, "k").catch((problem: unknown) => problem);
    expect(failure instanceof DeliveryFailure && failure.how).toMatchObject({ final: true, obstacle: "revoked" });
    const { back, cookie } = await askedAndAllowed();
    await fetch(back, { headers: { cookie } });
    expect((await rows())[0]?.state).toBe("active");
  });
});
