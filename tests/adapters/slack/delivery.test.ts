import { note } from "../../../cards/kit/build";
import { slackText } from "../../../cards/render/slack";
import { renderText } from "../../../cards/render/text";
import { everyNodeCard } from "../../cards/support/every-node-card";
import { profileOf } from "../../../src/adapters/slack/directory";
import { DeliveryFailure, type FailureFacts, type Shown } from "../../../src/bot/pipeline/chat-platform";
import { failing, type Answer } from "../../support/slack/scripted-slack";
import { memoryInstallations, slackWorld, type SlackWorld } from "../../support/slack/slack-world";

/** Slack is asked by the key alone. */
const sought = { shown: { kind: "text", text: "" }, since: new Date(0) } as const;

const chat = "T1:U1";
const words: Shown = { kind: "text", text: "hello" };
const card: Shown = { kind: "card", card: everyNodeCard.render({ typed: "A & B <Ltd>", rows: 3 }, "en") };
let world: SlackWorld;

beforeEach(async () => (world = await slackWorld()));
afterEach(() => world.stop());

async function failureOf(work: Promise<unknown>): Promise<FailureFacts> {
  try {
    await work;
  } catch (problem) {
    if (problem instanceof DeliveryFailure) return problem.how;
    throw problem;
  }
  throw new Error("it was delivered");
}

describe("what went wrong, as the relay hears it", () => {
  const cases: readonly (readonly [string, Answer, FailureFacts])[] = [
    [
      "SCPRv4#239: too fast for the channel",
      { status: 429, headers: { "retry-after": "7" } },
      { final: false, retryAfterSeconds: 7, wholeAccount: false },
    ],
    ["Slack has a fault of its own", { status: 500 }, { final: false, unsure: true }],
    ["a 502 after it was taken", { status: 502 }, { final: false, unsure: true }],
    ["no answer in time", "hang", { final: false, unsure: true }],
    ["the line was cut after it was taken", "drop after taking", { final: false, unsure: true }],
    ["a passing fault with a name", failing("internal_error"), { final: false }],
    ["superlog#247: the account is inactive", failing("account_inactive"), { final: true, obstacle: "revoked" }],
    ["superlog#247: the token is revoked", failing("token_revoked"), { final: true, obstacle: "revoked" }],
    ["superlog#247: the token is no token", failing("invalid_auth"), { final: true, obstacle: "revoked" }],
    ["lockbot#11: the bot is not in the channel", failing("not_in_channel"), { final: true, obstacle: "removed" }],
    ["the channel is no more", failing("channel_not_found"), { final: true, obstacle: "gone" }],
    ["the channel is archived", failing("is_archived"), { final: true, obstacle: "gone" }],
    ["the person has left", failing("user_disabled"), { final: true, obstacle: "gone" }],
    ["the app lacks a right", failing("missing_scope", { needed: "chat:write" }), { final: true, obstacle: "notAllowed" }],
  ];
  test.each(cases)("%s", async (_what, answer, expected) => {
    world.slack.next("chat.postMessage", answer);
    expect(await failureOf(world.app.platform.post(chat, words, "k"))).toEqual(expected);
    expect(world.slack.callsOf("chat.postMessage")).toHaveLength(1);
  });

  test("a Slack that is not there has surely taken nothing", async () => {
    await world.slack.stop();
    expect(await failureOf(world.app.platform.post(chat, words, "k"))).toEqual({ final: false, unsure: false });
  });

  test("a limit on changing messages holds for the whole workspace", async () => {
    world.slack.next("chat.update", { status: 429, headers: { "retry-after": "3" } });
    const update = world.app.platform.update("T1/D1/1.1", everyNodeCard.render({ typed: "x", rows: 1 }, "en"));
    expect(await failureOf(update)).toEqual({ final: false, retryAfterSeconds: 3, wholeAccount: true });
  });

  test("superlog#247: after the token was revoked nothing more is sent there", async () => {
    world.slack.next("chat.postMessage", failing("token_revoked"));
    await failureOf(world.app.platform.post(chat, words, "k"));
    expect(world.installations.removed).toEqual([["T1", "revoked"]]);
    expect(await failureOf(world.app.platform.post(chat, words, "k2"))).toEqual({ final: true, obstacle: "revoked" });
    expect(world.slack.callsOf("chat.postMessage")).toHaveLength(1);
  });
});

describe("blocks that Slack refuses", () => {
  const refusal = failing("invalid_blocks", {
    response_metadata: { messages: ["[ERROR] unsupported type: container [json-pointer:/blocks/3]"] },
  });

  test("go out without what some clients lack, and the log says where the fault was", async () => {
    world.slack.next("chat.postMessage", refusal);
    await world.app.platform.post(chat, card, "k");
    const [first, second] = world.slack.callsOf("chat.postMessage").map(({ args }) => JSON.stringify(args["blocks"]));
    expect(first).toContain('"container"');
    expect(second).not.toMatch(/"(container|table|data_visualization)"/);
    expect(world.logged.join()).toContain("/blocks/3");
  });

  test.each(["invalid_blocks", "msg_blocks_too_long"])("bolt-js#2509: %s again: as words alone, never not at all", async (error) => {
    world.slack.next("chat.postMessage", failing(error), failing(error));
    await world.app.platform.post(chat, card, "k");
    const calls = world.slack.callsOf("chat.postMessage");
    expect(calls).toHaveLength(3);
    const asWords = calls.slice(2);
    expect(asWords.every(({ args }) => args["blocks"] === undefined)).toBe(true);
    // All of its words, not its summary.
    if (card.kind === "card") expect(asWords.map(({ args }) => String(args["text"])).join("")).toBe(slackText(renderText(card.card)));
  });

  test("a changed card that has grown too large is its head, which says how to get all of it", async () => {
    const grown = {
      name: "list",
      language: "en",
      title: "Orders",
      summary: "SO-1 · 900 lines",
      nodes: [note("x".repeat(20_000))],
    } as const;
    await world.app.platform.update("T1/D1/1.1", grown);
    const [call] = world.slack.callsOf("chat.update");
    expect(JSON.stringify(call?.args["blocks"])).toMatch(/SO-1 · 900 lines.*“show” and its number/s);
  });

  test("a changed message loses its old buttons even when it is words alone", async () => {
    world.slack.next("chat.update", failing("invalid_blocks"), failing("invalid_blocks"));
    if (card.kind === "card") await world.app.platform.update("T1/D1/1.1", card.card);
    expect(world.slack.callsOf("chat.update").at(-1)?.args["blocks"]).toEqual([]);
  });
});

describe("what is sent", () => {
  test("kibana#73061: a text over Slack's limit is split, nothing of it lost", async () => {
    const text = Array.from({ length: 800 }, (_, line) => `line ${line} of a long list`).join("\n");
    await world.app.platform.post(chat, { kind: "text", text }, "k");
    const sent = world.slack.callsOf("chat.postMessage").map(({ args }) => String(args["text"]));
    expect(sent.length).toBeGreaterThan(1);
    expect(Math.max(...sent.map((each) => each.length))).toBeLessThanOrEqual(4000);
    expect(sent.join("")).toBe(text);
  });

  test("a text in pieces that failed halfway goes on where it stopped", async () => {
    const text = Array.from({ length: 800 }, (_, line) => `line ${line} of a long list`).join("\n");
    const posted: { ts: string; metadata: unknown }[] = [];
    world.slack.always("conversations.history", () => ({ json: { ok: true, messages: posted } }));
    let nth = 0;
    world.slack.always("chat.postMessage", ({ args }) => {
      nth += 1;
      if (nth === 3) return failing("internal_error");
      posted.push({ ts: `${nth}.1`, metadata: args["metadata"] });
      return { json: { ok: true, channel: "D1", ts: `${nth}.1` } };
    });
    await failureOf(world.app.platform.post(chat, { kind: "text", text }, "k"));
    expect(await world.app.platform.lookFor?.(chat, "k", sought)).toBeNull();
    const ref = await world.app.platform.post(chat, { kind: "text", text }, "k");
    const sent = world.slack.callsOf("chat.postMessage").map(({ args }) => String(args["text"]));
    expect([...sent.slice(0, 2), ...sent.slice(3)].join("")).toBe(text);
    expect(await world.app.platform.lookFor?.(chat, "k", sought)).toBe(ref);
  });

  test("langfuse#13149, loopover#1538: mentions and links that somebody typed are sent as they were typed", async () => {
    await world.app.platform.post(chat, { kind: "text", text: "<!channel> <https://evil|Approve> <@U1> & co" }, "k");
    const [{ args }] = world.slack.callsOf("chat.postMessage") as [(typeof world.slack.calls)[0]];
    expect(args["text"]).toBe("&lt;!channel&gt; &lt;https://evil|Approve&gt; &lt;@U1&gt; &amp; co");
    expect([args["parse"], args["link_names"], args["mrkdwn"], args["unfurl_links"]]).toEqual(["none", "false", "false", "false"]);
  });

  test("each workspace is spoken to with its own token, and none hears another's", async () => {
    const two = await slackWorld({ installations: memoryInstallations({}, { teamId: "T2", botToken: "xoxb-two" }) });
    try {
      for (const team of ["T1", "T2", "T1"]) await two.app.platform.post(`${team}:U1`, words, `k-${team}`);
      expect(two.slack.callsOf("chat.postMessage").map(({ token }) => token)).toEqual(["xoxb-one", "xoxb-two", "xoxb-one"]);
    } finally {
      await two.stop();
    }
  });

  test("a message whose answer was lost is found again by its mark", async () => {
    await world.app.platform.post(chat, card, "reply:7:0");
    const metadata = world.slack.callsOf("chat.postMessage")[0]?.args["metadata"];
    const history: Answer = {
      json: {
        ok: true,
        messages: [
          { ts: "9.9", text: "x" },
          { ts: "1.1", metadata },
        ],
      },
    };
    world.slack.always("conversations.history", () => history);
    expect(await world.app.platform.lookFor?.(chat, "reply:7:0", sought)).toBe("T1/D1/1.1");
    expect(await world.app.platform.lookFor?.(chat, "reply:8:0", sought)).toBeNull();
    world.slack.always("conversations.history", () => failing("missing_scope"));
    expect(await world.app.platform.lookFor?.("T1:C1", "reply:7:0", sought)).toBeNull();
  });

  test("a file whose answer was lost is found again by its name, not one that was there before or is somebody else's", async () => {
    const since = new Date("2026-11-25T02:00:00Z");
    const second = since.getTime() / 1000;
    const files = [
      { id: "F1", name: "QT-1.pdf", created: second - 600 },
      { id: "F2", name: "QT-2.pdf", created: second + 5 },
      { id: "F3", name: "QT-1.pdf", created: second + 5 },
    ];
    world.slack.next(
      "files.list",
      { json: { ok: true, files } },
      { json: { ok: true, files: files.slice(0, 2) } },
      failing("missing_scope"),
    );
    const look = () => world.app.platform.lookForFile?.(chat, "k", { name: "QT-1.pdf", since });
    expect([await look(), await look(), await look()]).toEqual(["T1/D1/F3", null, null]);
    expect(world.slack.callsOf("files.list")[0]?.args).toMatchObject({ channel: "D1", user: "UBOT" });
  });

  test("python-slack-sdk#1521: a file is shared in the chat, never used in a block before Slack has it", async () => {
    const answers = { ok: true, upload_url: `${world.slack.apiUrl}upload`, file_id: "F1", files: [{ id: "F1" }] };
    for (const method of ["files.getUploadURLExternal", "files.completeUploadExternal", "upload"])
      world.slack.always(method, () => ({ json: answers }));
    const file = { name: "QT-1.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1, 2]), caption: "QT-1" };
    expect(await world.app.platform.postFile?.(chat, file, "k")).toBe("T1/D1/F1");
    expect(world.slack.callsOf("files.completeUploadExternal")[0]?.args["channel_id"]).toBe("D1");
    expect(JSON.stringify(world.slack.calls)).not.toContain("slack_file");
  });

  test("no log line carries a token or a one-time address", async () => {
    world.slack.next("chat.postMessage", "hang", failing("invalid_auth"));
    await failureOf(world.app.platform.post(chat, words, "k"));
    await failureOf(world.app.platform.post(chat, words, "k"));
    expect(world.logged.join()).not.toMatch(/xox[a-z]-|xapp-|ticket=s|hooks\.slack\.com/);
  });
});

describe("who people are", () => {
  const han = {
    id: "U1",
    team_id: "T1",
    real_name: "韩梅梅",
    tz: "Asia/Shanghai",
    locale: "zh-CN",
    is_email_confirmed: true,
    profile: { email: "han@a.example" },
  };

  test("a colleague, with the address that Slack has confirmed", async () => {
    world.slack.next("users.info", { json: { ok: true, user: han } });
    expect(await world.app.directory.profile("T1", "U1")).toEqual({
      name: "韩梅梅", email: "han@a.example", emailVerified: true, standing: "member", timeZone: "Asia/Shanghai", language: "zh",
    }); // prettier-ignore
  });

  test.each([
    ["guest", { is_restricted: true }, "guest", true],
    ["guest of one channel", { is_ultra_restricted: true }, "guest", true],
    ["somebody who left", { deleted: true }, "deactivated", true],
    ["bot", { is_bot: true }, "bot", true],
    ["colleague of another company", { team_id: "T2" }, "outsider", true],
    ["stranger", { is_stranger: true }, "outsider", true],
    ["colleague with an unconfirmed address", { is_email_confirmed: false }, "member", false],
    ["colleague of whose address Slack says nothing", { is_email_confirmed: undefined }, "member", false],
  ])("a %s", (_who, more, standing, verified) => {
    expect(profileOf({ ...han, ...more }, "T1")).toMatchObject({ standing, emailVerified: verified });
  });

  test("node-slack-sdk#1523, handbook#4729: an address that Slack does not know is nobody, not a fault", async () => {
    world.slack.next(
      "users.lookupByEmail",
      failing("users_not_found"),
      { json: { ok: true, user: han } },
      { json: { ok: true, user: { ...han, deleted: true } } },
    );
    const asked = () => world.app.directory.byEmail("T1", "han@a.example");
    expect([await asked(), await asked(), await asked()]).toEqual([null, "U1", null]);
    world.slack.next("users.info", failing("user_not_found"));
    expect(await world.app.directory.profile("T1", "U9")).toBeNull();
  });

  test("when Slack cannot be asked, that is no answer", async () => {
    world.slack.next("users.info", { status: 500 });
    await expect(world.app.directory.profile("T1", "U1")).rejects.toThrow();
  });
});
