import { slackWorld, type SlackWorld } from "../../support/slack/slack-world";
import { until } from "../../support/until";
import { failing, scriptedApp, scriptedTeam } from "../../support/slack/scripted-slack";

const way = { mode: "socket", appToken: "xapp-1-A1-secret" } as const;
let world: SlackWorld;

beforeEach(async () => (world = await slackWorld({ way })));
afterEach(() => world.stop());

const newestSocket = () => world.slack.sockets.at(-1);

function envelope(id: string, ts = "1.1", more: object = {}): string {
  const event = { type: "message", channel: "D1", channel_type: "im", user: "U1", text: "stock A100", ts };
  const authorizations = [{ team_id: scriptedTeam, user_id: "UBOT", is_bot: true, is_enterprise_install: false, enterprise_id: null }];
  const payload = { type: "event_callback", team_id: scriptedTeam, api_app_id: scriptedApp, event_id: `Ev${id}`, event, authorizations };
  return JSON.stringify({ type: "events_api", envelope_id: id, accepts_response_payload: false, payload: { ...payload, ...more } });
}
function tapped(more: object): string {
  const value = '{"action":"todo.done","id":"X","version":1}';
  const payload = {
    type: "block_actions",
    api_app_id: scriptedApp,
    team: { id: scriptedTeam },
    user: { id: "U1" },
    trigger_id: "t1",
    channel: { id: "D1" },
    container: { type: "message", message_ts: "1.1", channel_id: "D1" },
    actions: [{ type: "button", action_id: "todo.done#1", block_id: "b", value }],
  };
  return JSON.stringify({ type: "interactive", envelope_id: "foreign", accepts_response_payload: false, payload: { ...payload, ...more } });
}
const acknowledged = () => world.slack.heard.map(({ envelope_id }) => envelope_id);

test("what comes by the socket is kept, then acknowledged", async () => {
  newestSocket()?.sendText(envelope("e1"));
  await until(() => acknowledged().includes("e1"));
  expect(world.inbox.events.map(({ externalId }) => externalId)).toEqual(["message:T1:D1:1.1"]);
});

test("what cannot be kept is not acknowledged: it comes again, and is one", async () => {
  world.inbox.keeping = () => Promise.reject(new Error("the database is away"));
  newestSocket()?.sendText(envelope("e1"));
  await until(() => world.logged.some((line) => line.includes("could not be taken")));
  expect(acknowledged()).toEqual([]);
  world.inbox.keeping = () => Promise.resolve();
  newestSocket()?.sendText(envelope("e2"));
  newestSocket()?.sendText(envelope("e3"));
  await until(() => acknowledged().length === 2);
  expect(world.inbox.events).toHaveLength(1);
});

test("what a foreign workspace sends is not kept; it is acknowledged, or it would come for ever", async () => {
  newestSocket()?.sendText(envelope("e1", "1.1", { team_id: "T9", authorizations: [{ team_id: "T9", user_id: "U" }] }));
  newestSocket()?.sendText(envelope("e2", "1.2"));
  await until(() => acknowledged().includes("e2"));
  expect(acknowledged()).toEqual(["e1", "e2"]);
  expect(world.inbox.events).toHaveLength(1);
});

test.each([
  ["an event of another app", envelope("foreign", "1.1", { api_app_id: "A9" })],
  ["a tap in another workspace", tapped({ team: { id: "T9" } })],
  ["a tap of another app", tapped({ api_app_id: "A9" })],
])("%s is not kept, and is acknowledged", async (_what, sent) => {
  newestSocket()?.sendText(sent);
  newestSocket()?.sendText(envelope("e2", "1.2"));
  await until(() => acknowledged().includes("e2"));
  expect(acknowledged()).toEqual(["foreign", "e2"]);
  expect(world.inbox.events.map(({ externalId }) => externalId)).toEqual(["message:T1:D1:1.2"]);
});

test("what cannot be judged, because the installations cannot be read, is not acknowledged", async () => {
  const known = await world.installations.find(scriptedTeam);
  world.installations.find = () => Promise.reject(new Error("the database is away"));
  newestSocket()?.sendText(envelope("e1"));
  await until(() => world.logged.some((line) => line.includes("could not be taken")));
  world.installations.find = () => Promise.resolve(known);
  newestSocket()?.sendText(envelope("e2"));
  await until(() => acknowledged().includes("e2"));
  expect(acknowledged()).toEqual(["e2"]);
});

test.each(["warning", "refresh_requested", "link_disabled"])(
  "bolt-js#929, node-slack-sdk#1787: Slack closes the socket (%s): another is opened and nothing is lost or doubled",
  async (reason) => {
    newestSocket()?.sendText(envelope("e1"));
    await until(() => acknowledged().includes("e1"));
    newestSocket()?.sendText(JSON.stringify({ type: "disconnect", reason }));
    await until(() => world.slack.sockets.length === 2);
    // What was said meanwhile, and once more what was acknowledged too late.
    newestSocket()?.sendText(envelope("e1-again"));
    newestSocket()?.sendText(envelope("e2", "1.2"));
    await until(() => acknowledged().includes("e2"));
    expect(world.inbox.events.map(({ externalId }) => externalId)).toEqual(["message:T1:D1:1.1", "message:T1:D1:1.2"]);
  },
);

test("bolt-js#2496: a line that is cut is opened again", async () => {
  newestSocket()?.destroy();
  await until(() => world.slack.sockets.length === 2);
  newestSocket()?.sendText(envelope("e1"));
  await until(() => acknowledged().includes("e1"));
});

test("a Slack that gives no socket for a while does not end the program", async () => {
  world.slack.next("apps.connections.open", { status: 500 }, failing("internal_error"), failing("invalid_auth"));
  newestSocket()?.destroy();
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(world.slack.callsOf("apps.connections.open").length).toBeGreaterThanOrEqual(2);
  await new Promise((resolve) => setTimeout(resolve, 8_500));
  expect(world.slack.sockets).toHaveLength(2);
  newestSocket()?.sendText(envelope("e1"));
  await until(() => acknowledged().includes("e1"));
}, 20_000);

test("a token that Slack does not know stops the start, and says so", async () => {
  const closed = await slackWorld({ way, listen: false });
  try {
    closed.slack.next("apps.connections.open", failing("invalid_auth"));
    await expect(closed.app.listen(closed.inbox)).rejects.toMatchObject({ data: { error: "invalid_auth" } });
    expect(closed.logged.join()).not.toMatch(/xapp-1-A1-secret|secret-ticket/);
  } finally {
    await closed.stop();
  }
});

test("what is no JSON, and kinds that nobody knows, change nothing", async () => {
  newestSocket()?.sendText("not json");
  newestSocket()?.sendText(JSON.stringify({ type: "something_new", envelope_id: "x", payload: { type: "something_new" } }));
  newestSocket()?.sendText(envelope("e1"));
  await until(() => acknowledged().includes("e1"));
  expect(world.inbox.events).toHaveLength(1);
});
