import type { ChatReply } from "../../../src/bot/pipeline/chat-reply";
import { appAlone, tom, type AppAlone } from "../../support/lark/app-alone";
import { tenant } from "../../support/lark/platform";
import type { TapOver } from "../../support/lark/platform-events";

let alone: AppAlone;
beforeEach(async () => {
  alone = await appAlone();
});
afterEach(() => alone.close());

const value = { action: "quote.submit", id: "01K000000000000000000000AA", version: 3 };
const tap = (action: object = { value }, over: TapOver = {}): Promise<{ status: number; body: object }> =>
  alone.server.deliver(alone.server.tapEvent(tom.openId, "om_card", action, over));
const answer = (reply: ChatReply): void => void alone.inboxDoes.push(() => Promise.resolve(reply));

describe("report 14: an operator in any shape is somebody, or refused", () => {
  test.each([
    ["flat", { open_id: tom.openId, tenant_key: tenant }, tom.openId],
    ["nested in operator_id", { operator_id: { open_id: tom.openId, user_id: null } }, tom.openId],
    ["nested in user_id", { user_id: { open_id: tom.openId } }, tom.openId],
    ["with a user_id beside", { open_id: tom.openId, user_id: "ab12" }, tom.openId],
    ["a user_id alone", { user_id: "ab12" }, null],
    ["empty", {}, null],
    ["report 15: missing", null, null],
  ] as const)("%s", async (_what, operator, openId) => {
    const { status } = await tap({ value }, { operator });
    expect([status, alone.kept.map(({ userId }) => userId)]).toEqual(openId === null ? [401, []] : [200, [openId]]);
  });
});

test.each([
  ["a button's value", { value }],
  ["a value that came as text", { value: JSON.stringify(value) }],
  ["a form whose button lost its value: the name says it", { name: "quote.submit/01K000000000000000000000AA/3", form_value: {} }],
])("%s names the action, the record and the version", async (_what, action) => {
  await tap(action);
  expect(alone.kept[0]).toMatchObject({ kind: "action", ...value, messageRef: "om_card" });
});

test("a form's answers come as plain text: a day without its zone, several choices as one", async () => {
  await tap({ value, form_value: { day: "2026-12-01 +0800", who: ["a", "b"], reason: "太贵", left: null } });
  expect(alone.kept[0]).toMatchObject({ values: { day: "2026-12-01", who: "a,b", reason: "太贵", left: "" } });
});

test("a tap that is none of ours does nothing", async () => {
  expect(await tap({ value: { other: 1 } })).toEqual({ status: 200, body: {} });
  expect(alone.kept).toEqual([]);
});

test("the answer carries the toast in its tone", async () => {
  for (const [tone, type] of [
    ["good", "success"],
    ["info", "info"],
    ["warning", "warning"],
    ["bad", "error"],
  ] as const) {
    answer({ parts: [], toast: { text: "好了", tone } });
    expect((await tap()).body).toEqual({ toast: { type, content: "好了" } });
  }
});

test("a refusal shown over the card does not also come as a message", async () => {
  answer({ parts: [{ kind: "text", text: "不行" }], toast: { text: "不行", tone: "warning" } });
  await tap();
  expect([alone.kept[0]?.inPlace, alone.takenBack.length]).toEqual(["refusals", 1]);
});

describe("report 5: a tap is answered within three seconds", () => {
  test("when handling takes longer: working on it, and a refusal stays a message", async () => {
    alone.inboxDoes.push(async () => {
      await new Promise((resolve) => setTimeout(resolve, 2_300));
      return { parts: [{ kind: "text", text: "不行" }], toast: { text: "不行", tone: "warning" } };
    });
    const { status, body } = await tap();
    expect([status, body]).toMatchObject([
      200,
      { toast: { type: "info", i18n: { zh_cn: expect.stringContaining("处理中"), en_us: expect.stringContaining("Working") } } },
    ]);
    await new Promise((resolve) => setTimeout(resolve, 600));
    // At once: held back, it would hold up what the person is told next.
    expect([alone.kept.length, alone.takenBack, alone.letGo.length]).toEqual([1, [], 1]);
  });
  test("when it could not even be kept: tap again", async () => {
    alone.inboxDoes.push(() => Promise.reject(new Error("the database is away")));
    expect(await tap()).toMatchObject({
      status: 200,
      body: { toast: { type: "error", i18n: { en_us: expect.stringContaining("again") } } },
    });
  });
});

describe("where a tapped card stands", () => {
  test("what was learned from a message is known", async () => {
    await alone.server.deliver(alone.server.messageEvent(tom.openId, { text: "help" }));
    await tap({ value }, { chatId: alone.server.directChat(tom.openId) });
    expect(alone.kept[1]?.at).toEqual({ platform: "lark", conversation: `${tenant}:${tom.openId}`, direct: true });
    expect(alone.server.callsOf(/\/chats\//)).toEqual([]);
  });
  test("a chat that nobody knows is asked for once", async () => {
    alone.server.groups.add("oc_group");
    for (const chatId of ["oc_group", "oc_group"]) await tap({ value }, { chatId });
    expect(alone.kept.map(({ at }) => at)).toEqual(
      [1, 2].map(() => ({ platform: "lark", conversation: `${tenant}:oc_group`, direct: false })),
    );
    expect(alone.server.callsOf(/\/chats\//)).toHaveLength(1);
  });
});
