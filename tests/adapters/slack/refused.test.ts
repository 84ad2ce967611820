import { slackWorld, type SlackWorld } from "../../support/slack/slack-world";
import { sendSigned, type Signing } from "../../support/slack/signed";

const message = { type: "message", channel: "D1", channel_type: "im", user: "U1", text: "stock A100", ts: "1.1" };
let world: SlackWorld;

beforeEach(async () => (world = await slackWorld()));
afterEach(() => world.stop());

describe("what Slack did not send to us is refused, and nothing is kept", () => {
  const unsigned: Signing = { headers: { "x-slack-signature": "" } };
  test.each<[string, Signing]>([
    ["signed with another secret", { secret: "somebody-elses-secret" }],
    ["without a signature", unsigned],
    ["with a signature of nothing", { headers: { "x-slack-signature": "v0=" } }],
    ["without a moment", { headers: { "x-slack-request-timestamp": "" } }],
    ["with a moment that is none", { headers: { "x-slack-request-timestamp": "yesterday" } }],
    ["replayed after six minutes", { age: 360 }],
    ["dated six minutes ahead, to be replayed then", { age: -360 }],
  ])("%s", async (_what, signing) => {
    const answers = [await world.event(message, {}, signing), await world.command({}, signing), await world.interact(tapOn(), signing)];
    expect(answers.map(({ status }) => status)).toEqual([401, 401, 401]);
    expect(world.inbox.events).toEqual([]);
  });

  test.each<[string, object]>([
    ["of a workspace that has not installed the app", { team_id: "T9", authorizations: [{ team_id: "T9", user_id: "U", is_bot: true }] }],
    ["of another app with the same secret", { api_app_id: "A9" }],
    ["that names no workspace", { team_id: undefined, authorizations: [] }],
  ])("an event %s", async (_what, body) => {
    const answer = await world.event(message, body);
    expect(answer.ok).toBe(false);
    expect(world.inbox.events).toEqual([]);
  });

  test("a command and a tap of a foreign workspace", async () => {
    const command = await world.command({ team_id: "T9" });
    const tap = await world.interact({ ...tapOn(), team: { id: "T9" } });
    expect([command.ok, tap.ok]).toEqual([false, false]);
    expect(world.inbox.events).toEqual([]);
  });

  test("a tap of a foreign app", async () => {
    expect((await world.interact({ ...tapOn(), api_app_id: "A9" })).ok).toBe(false);
    expect(world.inbox.events).toEqual([]);
  });

  test("an address that is none", async () => {
    expect((await fetch(world.url.replace("events", "other"))).status).toBe(404);
  });
});

test("hermes-agent#33280: a workspace that installs later is heard only then", async () => {
  const other = { team_id: "T2", authorizations: [{ team_id: "T2", user_id: "UBOT", is_bot: true, is_enterprise_install: false }] };
  expect((await world.event(message, other)).ok).toBe(false);
  const [one] = await world.installations.all();
  if (!one) throw new Error("nothing is installed");
  await world.installations.save({ ...one, teamId: "T2" });
  expect((await world.event(message, other)).status).toBe(200);
  expect(world.inbox.events).toHaveLength(1);
});

test("Slack's own question at set-up is answered", async () => {
  const answer = await sendSigned(world.url, JSON.stringify({ type: "url_verification", challenge: "c" }));
  expect([answer.status, await answer.text()]).toEqual([200, expect.stringContaining("c")]);
});

describe("kept, then acknowledged", () => {
  test("an event that cannot be kept is not acknowledged: Slack sends it again", async () => {
    world.inbox.keeping = () => Promise.reject(new Error("the database is away"));
    expect((await world.event(message)).ok).toBe(false);
    world.inbox.keeping = () => Promise.resolve();
    expect((await world.event(message, {}, { headers: { "x-slack-retry-num": "1" } })).status).toBe(200);
    expect(world.inbox.events).toHaveLength(1);
  });

  test("bolt-js#2487: the same event again, whatever its number, is one", async () => {
    for (const retry of ["1", "0", "2"]) await world.event(message, {}, { headers: { "x-slack-retry-num": retry } });
    await world.event(message, { event_id: "Ev-another-id" });
    expect(world.inbox.events).toHaveLength(1);
  });

  test("integrations/slack#352: a tap and a command are acknowledged inside three seconds while keeping takes longer; then they count", async () => {
    let keep = (): void => undefined;
    const kept = new Promise<void>((resolve) => (keep = resolve));
    world.inbox.keeping = () => kept;
    const answers = await Promise.all([world.interact(tapOn()), world.command({ trigger_id: "t2" })]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(world.inbox.events).toEqual([]);
    keep();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(world.inbox.events).toHaveLength(2);
  });

  test("a tap that cannot be kept is not acknowledged: the person sees that it failed", async () => {
    world.inbox.keeping = () => Promise.reject(new Error("the database is away"));
    expect((await world.interact(tapOn())).ok).toBe(false);
  });

  test("bolt-js#1658: when it cannot be asked whose workspace it is, the answer is a refusal at once, not a wait", async () => {
    world.installations.find = () => Promise.reject(new Error("the database is away"));
    const answer = await world.command({});
    expect(answer.ok).toBe(false);
  });
});

describe("an app that is taken away", () => {
  test("node-slack-sdk#1628: uninstalled, its workspace is forgotten", async () => {
    await world.event({ type: "app_uninstalled" });
    expect(world.installations.removed).toEqual([["T1", "uninstalled"]]);
    expect((await world.event(message)).ok).toBe(false);
  });

  test("its token revoked, likewise; another person's token says nothing about the bot", async () => {
    await world.event({ type: "tokens_revoked", tokens: { oauth: ["U1"], bot: [] } });
    expect(world.installations.removed).toEqual([]);
    await world.event({ type: "tokens_revoked", tokens: { oauth: [], bot: ["UBOT"] } });
    expect(world.installations.removed).toEqual([["T1", "revoked"]]);
  });
});

function tapOn(): object {
  return {
    type: "block_actions",
    channel: { id: "D1" },
    container: { type: "message", message_ts: "1.1", channel_id: "D1" },
    actions: [{ type: "button", action_id: "todo.done#1", block_id: "b", value: '{"action":"todo.done","id":"X","version":1}' }],
    response_url: "http://127.0.0.1:9/never",
  };
}
