import { text } from "../../../cards/kit/build";
import type { Card } from "../../../cards/kit/nodes";
import { DeliveryFailure, type Shown } from "../../../src/bot/pipeline/chat-platform";
import { placeOf, receiverOf } from "../../../src/adapters/lark/places";
import { appAlone, tom, type AppAlone } from "../../support/lark/app-alone";
import { appSecret, tenant } from "../../support/lark/platform";
import { cardOf, wordsOf } from "../../support/lark/read-card";

let alone: AppAlone;
beforeEach(async () => {
  alone = await appAlone();
});
afterEach(async () => {
  await alone.close();
  expect(alone.server.complaints).toEqual([]);
});

const direct = `${tenant}:${tom.openId}`;
const sends = /^POST \/open-apis\/im\/v1\/messages$/;
const card = (over: Partial<Card> = {}): Card => ({
  name: "quote",
  language: "zh",
  title: "报价 QT-1",
  summary: "报价 QT-1",
  nodes: [text("¥100.00")],
  ...over,
});
const posted = (at = -1) => alone.server.messages.at(at) ?? fail("nothing was posted");
function fail(why: string): never {
  throw new Error(why);
}
/** How a delivery failed. */
async function failure(work: () => Promise<unknown>): Promise<object> {
  const problem: unknown = await work().then(
    () => "it did not fail",
    (reason: unknown) => reason,
  );
  return problem instanceof DeliveryFailure ? problem.how : fail(String(problem));
}
const post = (key = "k1") => alone.app.platform.post(direct, { kind: "text", text: "你好" }, key);

describe("report 36: what a customer is called is shown as it is, and nobody is notified", () => {
  const hostile = 'A*B_[x](http://evil) <at id=all></at> <at user_id="all">x</at> **b** @所有人 emoji 😀';
  test("in a sentence", async () => {
    await alone.app.platform.post(direct, { kind: "text", text: hostile }, "k1");
    const content = JSON.parse(posted().content) as { zh_cn: { content: { tag: string }[][] } };
    expect([posted().type, wordsOf(posted()), content.zh_cn.content.flat().map(({ tag }) => tag)]).toEqual(["post", hostile, ["text"]]);
  });
  test("in a card", async () => {
    await alone.app.platform.post(
      direct,
      { kind: "card", card: card({ title: hostile, nodes: [text(hostile), text({ kind: "bold", text: hostile })] }) },
      "k1",
    );
    expect(wordsOf(posted()).split("\n")).toEqual([hostile, hostile, hostile]);
    expect(posted().content).not.toMatch(/"tag":"(at|lark_md|a)"/);
    const markdown = [...posted().content.matchAll(/"tag":"markdown","content":"(.*?[^\\])"/g)].map((match) => match[1]);
    expect(markdown).toEqual([expect.not.stringMatching(/[<>[\]()]/)]);
  });
});

test("report 32: 12,000 Chinese characters go in several messages, numbered, none lost", async () => {
  const long = "货".repeat(12_000);
  await alone.app.platform.post(direct, { kind: "text", text: long }, "k1");
  const { messages } = alone.server;
  expect(messages.map((each) => wordsOf(each).split("\n")[0])).toEqual(messages.map((_, at) => `(${at + 1}/${messages.length})`));
  expect(messages.map((each) => wordsOf(each).split("\n").slice(1).join("\n")).join("")).toBe(long);
  expect(Math.max(...messages.map(({ content }) => Buffer.byteLength(content)))).toBeLessThan(30_000);
});

describe("reports 33 and 34: what is too long for a card is never lost", () => {
  const table = (rows: number) => ({
    kind: "table" as const,
    columns: [{ title: "品名" }, { title: "数量" }],
    rows: Array.from({ length: rows }, (_, at) => [`货品 ${at + 1} ${"长".repeat(60)}`, `${at + 1}`]),
    visibleRows: 5,
  });
  test("seven tables: three are tables, the others lines", async () => {
    await alone.app.platform.post(direct, { kind: "card", card: card({ nodes: Array.from({ length: 7 }, () => table(3)) }) }, "k1");
    expect(posted().content.match(/"tag":"table"/g)).toHaveLength(3);
    expect(wordsOf(posted()).match(/货品 3 /g)).toHaveLength(7);
  });
  test("400 lines: a card with the head, and all the words behind it", async () => {
    const ref = await alone.app.platform.post(direct, { kind: "card", card: card({ nodes: [table(400)] }) }, "k1");
    const [head, ...rest] = alone.server.messages;
    expect([head?.id, cardOf("quote", head as never)?.title]).toEqual([ref, "报价 QT-1"]);
    const words = rest.map((each) => wordsOf(each)).join("\n");
    for (let row = 1; row <= 400; row++) expect(words).toContain(`货品 ${row} `);
  });
});

test("report 25: the kind of an id is told from the place, and said", async () => {
  alone.server.groups.add("oc_group");
  await post();
  await alone.app.platform.post(`${tenant}:oc_group`, { kind: "text", text: "大家好" }, "k2");
  expect(
    alone.server.callsOf(sends).map(({ params, data }) => [params["receive_id_type"], (data as { receive_id: string }).receive_id]),
  ).toEqual([
    ["open_id", tom.openId],
    ["chat_id", "oc_group"],
  ]);
  expect(() => receiverOf(placeOf(`${tenant}:on_union`))).toThrow();
});

describe("report 22: in a topic", () => {
  beforeEach(() => void alone.server.groups.add("oc_group"));
  test("the answer stands in it, and a tap on it is known to be there", async () => {
    const ref = await alone.app.platform.post(`${tenant}:oc_group:om_root`, { kind: "card", card: card() }, "k1");
    expect([posted().repliesTo, alone.places.get(ref)]).toEqual(["om_root", `${tenant}:oc_group:om_root`]);
  });
  test("beside it when the message that began it was recalled", async () => {
    alone.server.recalled.add("om_root");
    await alone.app.platform.post(`${tenant}:oc_group:om_root`, { kind: "card", card: card() }, "k1");
    expect([posted().chatId, posted().repliesTo]).toEqual(["oc_group", null]);
  });
});

describe("report 31: one intent is one message", () => {
  test("502 after it was accepted, then again", async () => {
    alone.server.misbehave({ on: sends, afterDoing: true });
    expect(await failure(() => post())).toEqual({ final: false, unsure: true });
    await post();
    expect(alone.server.messages).toHaveLength(1);
    await post("k2");
    expect(alone.server.messages).toHaveLength(2);
  });
  test("no answer in time, then again", async () => {
    alone.server.misbehave({ on: sends, delayMs: 2_300 });
    expect(await failure(() => post())).toEqual({ final: false, unsure: true });
    await post();
    expect(alone.server.messages).toHaveLength(1);
  });
});

describe("an hour later the platform's own key holds no more", () => {
  const since = new Date("2026-11-25T02:00:00Z");
  const lookFor = (key: string, shown: Shown, where = direct) => alone.app.platform.lookFor?.(where, key, { shown, since });
  const sentence: Shown = { kind: "text", text: "第一行\nsecond <line>" };

  test("a card is found by the mark that it carries, however it looks now; a text by its words", async () => {
    const ref = await alone.app.platform.post(direct, { kind: "card", card: card() }, "k1");
    await alone.app.platform.post(direct, { kind: "card", card: card() }, "k2");
    const said = await alone.app.platform.post(direct, sentence, "k3");
    alone.server.forgetUuids();
    expect(await lookFor("k1", { kind: "card", card: { ...card(), title: "as it is now" } })).toBe(ref);
    expect(await lookFor("k3", sentence)).toBe(said);
    expect(await lookFor("k4", { kind: "card", card: card() })).toBeNull();
    expect(await lookFor("k5", { kind: "text", text: "first line" })).toBeNull();
  });
  test("a file is found by its name; one under the same key within the hour is the same message", async () => {
    const file = { name: "QT-1.pdf", mediaType: "application/pdf", bytes: new Uint8Array([1]), caption: "" };
    const ref = await alone.app.platform.postFile?.(direct, file, "k1");
    expect(await alone.app.platform.postFile?.(direct, file, "k1")).toBe(ref);
    const look = (name: string) => alone.app.platform.lookForFile?.(direct, "k1", { name, since });
    expect([await look("QT-1.pdf"), await look("QT-2.pdf"), alone.server.messages.length]).toEqual([ref, null, 1]);
  });
  test("where it may not be looked for, it is sent again rather than lost; a moment of silence is waited out", async () => {
    alone.server.groups.add("oc_group");
    const history = /^GET \/open-apis\/im\/v1\/messages$/;
    alone.server.misbehave({ on: history, status: 400, answer: { code: 230027, msg: "no permission" } });
    expect(await lookFor("k1", sentence, `${tenant}:oc_group`)).toBeNull();
    expect(await lookFor("k1", sentence, `${tenant}:oc_group:om_root`)).toBeNull();
    alone.server.misbehave({ on: history, status: 502 });
    expect(await failure(async () => lookFor("k1", sentence, `${tenant}:oc_group`))).toMatchObject({ final: false });
  });
});

describe("what a fault means for the relay", () => {
  const limited = (status: number, code: number, reset?: string) => ({
    on: sends,
    status,
    answer: { code, msg: "frequency limit" },
    ...(reset !== undefined && { headers: { "x-ogw-ratelimit-reset": reset } }),
  });
  test.each([
    ["429 with its reset", limited(429, 99991400, "7"), { final: false, retryAfterSeconds: 7, wholeAccount: true }],
    ["400 with the same code", limited(400, 99991400, "3"), { final: false, retryAfterSeconds: 3, wholeAccount: true }],
    ["too fast for one chat", limited(400, 230020), { final: false, retryAfterSeconds: 1 }],
    [
      "200 with a code",
      { on: sends, answer: { code: 230002, msg: "Bot/User can NOT be out of the chat." } },
      { final: true, obstacle: "removed" },
    ],
    ["the person has left", { on: sends, status: 400, answer: { code: 230029, msg: "resigned" } }, { final: true, obstacle: "gone" }],
    [
      "report 24: an open_id of another app, once and for all",
      { on: sends, status: 400, answer: { code: 99992361, msg: "cross app" } },
      { final: true, obstacle: "gone" },
    ],
    ["no permission", { on: sends, status: 400, answer: { code: 230027, msg: "no permission" } }, { final: true, obstacle: "notAllowed" }],
    [
      "sensitive words",
      { on: sends, status: 400, answer: { code: 230022, msg: "sensitive" } },
      { final: true, obstacle: "refusedContent" },
    ],
    [
      "still being sent",
      { on: sends, status: 400, answer: { code: 230049, msg: "sending" } },
      { final: false, retryAfterSeconds: 2, unsure: true },
    ],
    ["a proxy's page", { on: sends, status: 503 }, { final: false, unsure: true }],
    ["an unknown code", { on: sends, status: 400, answer: { code: 1234567, msg: "?" } }, { final: false }],
  ] as const)("%s", async (_what, fault, expected) => {
    alone.server.misbehave(fault);
    expect(await failure(() => post())).toEqual(expected);
  });
  test("somebody who stopped the bot", async () => {
    alone.server.blocked.add(tom.openId);
    expect(await failure(() => post())).toEqual({ final: true, obstacle: "blocked" });
  });
  test("the card is being tapped at this moment", async () => {
    const ref = await alone.app.platform.post(direct, { kind: "card", card: card() }, "k1");
    alone.server.misbehave({ on: /^PATCH/, status: 400, answer: { code: 230099, msg: "ErrCode: 11310; ErrMsg: card action is lock" } });
    expect(await failure(() => alone.app.platform.update(ref, card()))).toEqual({ final: false, retryAfterSeconds: 1 });
  });
  test("the message was recalled", async () => {
    const ref = await alone.app.platform.post(direct, { kind: "card", card: card() }, "k1");
    alone.server.recalled.add(ref);
    expect(await failure(() => alone.app.platform.update(ref, card()))).toEqual({ final: true, obstacle: "gone" });
  });
});

test("a card that the platform refuses goes out as its words", async () => {
  alone.server.misbehave({ on: sends, status: 400, answer: { code: 230099, msg: "ErrCode: 200621; ErrMsg: unknown property" } });
  await alone.app.platform.post(direct, { kind: "card", card: card() }, "k1");
  expect([posted().type, wordsOf(posted())]).toEqual(["post", expect.stringContaining("¥100.00")]);
});

test("reports 10 and 13: a card is changed by PATCH, and by its message's id", async () => {
  const ref = await alone.app.platform.post(direct, { kind: "card", card: card() }, "k1");
  await alone.app.platform.update(ref, card({ title: "报价 QT-2" }));
  expect([posted().revision, cardOf("", posted())?.title]).toEqual([2, "报价 QT-2"]);
  expect(alone.server.callsOf(/\/messages\/\w+$/).map(({ method, path }) => `${method} ${path}`)).toEqual([
    `PATCH /open-apis/im/v1/messages/${ref}`,
  ]);
});

test("files and pictures are uploaded, then sent with their line", async () => {
  const file = { name: "报价 QT-1.pdf", mediaType: "application/pdf", bytes: new Uint8Array(100).fill(37), caption: "报价单" };
  await alone.app.platform.postFile?.(direct, file, "k1");
  await alone.app.platform.postFile?.(direct, { ...file, name: "chart.png", mediaType: "image/png", caption: "" }, "k2");
  expect(alone.server.uploads.map(({ type }) => type)).toEqual(["pdf", "message"]);
  expect(alone.server.messages.map(({ type, content }) => [type, JSON.parse(content) as object])).toMatchObject([
    ["file", { file_key: "file_v3_1" }],
    ["post", {}],
    ["image", { image_key: "image_v3_2" }],
  ]);
});

describe("report 29: a token that was taken back", () => {
  test.each([200, 400])("is renewed once and the call made again (HTTP %i)", async (status) => {
    alone.server.misbehave({ on: sends, status, answer: { code: 99991663, msg: "Invalid access token" } });
    await post();
    expect([alone.server.messages.length, alone.server.callsOf(/tenant_access_token/).length]).toEqual([1, 2]);
  });
  test("is not asked for without end", async () => {
    alone.server.misbehave({ on: sends, times: 9, status: 400, answer: { code: 99991663, msg: "Invalid access token" } });
    expect(await failure(() => post())).toEqual({ final: false });
    expect(alone.server.callsOf(sends)).toHaveLength(2);
  });
  test("many calls that miss it at once ask for one", async () => {
    alone.server.token = "t-second-token-00002";
    await Promise.all(Array.from({ length: 5 }, (_, at) => post(`k${at}`)));
    expect([alone.server.messages.length, alone.server.callsOf(/tenant_access_token/).length]).toEqual([5, 2]);
  });
});

describe("report 30: tokens", () => {
  test("one that ends within three minutes is fetched anew before it ends", async () => {
    alone.server.tokenSeconds = 179;
    alone.server.token = "t-short-lived-token-1";
    await post("k1");
    alone.server.token = "t-short-lived-token-2";
    const refused = alone.server.callsOf(sends).length;
    await post("k2");
    expect(alone.server.callsOf(sends).length - refused).toBe(1);
  });
  test("two apps in one process keep theirs apart", async () => {
    const other = await appAlone();
    other.server.token = "t-the-other-apps-token";
    await Promise.all([post("k1"), other.app.platform.post(direct, { kind: "text", text: "hi" }, "k1")]);
    expect([alone.server.messages.length, other.server.messages.length]).toEqual([1, 1]);
    await other.close();
  });
});

test("report 37: no secret in any log when the token cannot be had", async () => {
  const quiet = await appAlone({ quiet: true });
  quiet.server.misbehave({ on: /tenant_access_token/, status: 502 });
  expect(await failure(() => quiet.app.platform.post(direct, { kind: "text", text: "hi" }, "k1"))).toEqual({ final: false, unsure: true });
  quiet.server.misbehave({ on: sends, status: 500, answer: { code: 2200, msg: "internal" } });
  await failure(() => quiet.app.platform.post(direct, { kind: "text", text: "hi" }, "k1"));
  const log = quiet.logged.join("\n");
  expect(log).not.toBe("");
  for (const secret of [appSecret, quiet.server.token, "Bearer"]) expect(log).not.toContain(secret);
  await quiet.close();
});

describe("who somebody is", () => {
  test("report 38: an admin names a colleague by e-mail, never by an id", async () => {
    expect([await alone.app.directory.byEmail(tenant, tom.email), await alone.app.directory.byEmail(tenant, "nobody@x.example")]).toEqual([
      tom.openId,
      null,
    ]);
  });
  test("the company's own mailbox vouches for a person; one whom the app may not see is nobody", async () => {
    expect(await alone.app.directory.profile(tenant, tom.openId)).toMatchObject({
      name: tom.name,
      email: tom.email,
      emailVerified: true,
      standing: "member",
    });
    expect(await alone.app.directory.profile(tenant, "ou_unknown")).toBeNull();
  });
});
