import { appAlone, li, tom, type AppAlone } from "../../support/lark/app-alone";
import { botOpenId, tenant } from "../../support/lark/platform";
import { platformEvent, type MessageOver, type Said } from "../../support/lark/platform-events";

let alone: AppAlone;
beforeAll(async () => {
  alone = await appAlone();
});
beforeEach(() => void alone.kept.splice(0));
afterAll(() => alone.close());

const group = "oc_sales";
const bot = { key: "@_user_1", id: { open_id: botOpenId }, name: "Dealdock" };
const meimei = { key: "@_user_2", id: { open_id: "ou_P3" }, name: "韩梅梅" };

async function heard(said: Said, over: MessageOver = {}): Promise<string | null> {
  const { status } = await alone.server.deliver(alone.server.messageEvent(tom.openId, said, over));
  expect(status).toBe(200);
  const [event] = alone.kept;
  return event?.kind === "message" ? event.text : null;
}

const cases: readonly (readonly [string, Said, MessageOver, string | null])[] = [
  ["a direct message", { text: "库存 A100" }, {}, "库存 A100"],
  ["a group's mention of the bot", { text: "@_user_1 库存 A100" }, { group, mentions: [bot] }, "库存 A100"],
  ["a group's talk that does not mention the bot", { text: "库存 A100" }, { group }, null],
  ["a mention of a colleague only", { text: "@_user_2 看一下" }, { group, mentions: [meimei] }, null],
  ["report 23: a call to everybody", { text: "@_all /stock" }, { group }, null],
  ["report 23: a call to everybody with the bot in it", { text: "@_all @_user_1 stock" }, { group, mentions: [bot] }, "stock"],
  [
    "report 23: no-break and zero-width spaces around the mention",
    { text: "\u200b@_user_1\u00a0\u3000/help" },
    { group, mentions: [bot] },
    "help",
  ],
  ["a colleague in the sentence", { text: "@_user_1 给 @_user_2 跟一下" }, { group, mentions: [bot, meimei] }, "给 @韩梅梅 跟一下"],
  [
    "report 22: a post in a topic, the mention a span, then the command",
    {
      type: "post",
      content: {
        title: "",
        content: [
          [
            { tag: "at", user_id: "@_user_1", user_name: "Dealdock" },
            { tag: "text", text: " /orders" },
          ],
        ],
      },
    },
    { group, topic: "om_root", mentions: [bot] },
    "orders",
  ],
  [
    "a post of two lines with a link",
    { type: "post", content: { title: "T", content: [[{ tag: "text", text: "a" }], [{ tag: "a", text: "b", href: "https://x" }]] } },
    {},
    "T\na\nb",
  ],
  ["a picture", { type: "image", content: { image_key: "img" } }, {}, ""],
];

test.each(cases)("%s", async (_what, said, over, expected) => {
  expect(await heard(said, over)).toBe(expected);
});

test("report 21: eleven mentions keep each name whole", async () => {
  const mentions = Array.from({ length: 11 }, (_, at) => ({
    key: `@_user_${at + 1}`,
    id: { open_id: at === 0 ? botOpenId : `ou_x${at}` },
    name: `人${at}号`,
  }));
  const text = mentions.map(({ key }) => key).join(" ");
  const expected = mentions
    .slice(1)
    .map(({ name }) => `@${name}`)
    .join(" ");
  expect(await heard({ text }, { group, mentions })).toBe(expected);
  expect(alone.kept[0]).toMatchObject({ mentions: mentions.slice(1).map(({ name, id }) => ({ typed: `@${name}`, userId: id.open_id })) });
});

test("a name that looks like a mention's key is left alone", async () => {
  const mentions = [bot, { key: "@_user_2", id: { open_id: "ou_x" }, name: "@_user_1" }];
  expect(await heard({ text: "@_user_1 @_user_2 hi" }, { group, mentions })).toBe("@@_user_1 hi");
});

test.each([
  ["a direct chat is named after the person", {}, `${tenant}:${tom.openId}`, true],
  ["a group after the group", { group, mentions: [bot] }, `${tenant}:${group}`, false],
  ["a topic after the message that began it", { group, topic: "om_root", mentions: [bot] }, `${tenant}:${group}:om_root`, false],
] as const)("%s", async (_what, over, conversation, direct) => {
  await heard({ text: "@_user_1 help" }, over);
  expect(alone.kept[0]).toMatchObject({ at: { platform: "lark", conversation, direct }, workspace: tenant, userId: tom.openId });
});

test("other bots and the bot's own words are not heard", async () => {
  const event = alone.server.messageEvent(li.openId, { text: "help" }) as { event: { sender: { sender_type: string } } };
  event.event.sender.sender_type = "app";
  await alone.server.deliver(event);
  await alone.server.deliver(alone.server.messageEvent(botOpenId, { text: "help" }));
  expect(alone.kept).toEqual([]);
});

test("an entry of the bot's menu is the message that its key says", async () => {
  const operator = { operator_id: { open_id: tom.openId } };
  await alone.server.deliver(platformEvent("application.bot.menu_v6", { operator, event_key: "my approvals", timestamp: 1764036000 }));
  expect(alone.kept[0]).toMatchObject({ kind: "message", text: "my approvals", userId: tom.openId, at: { direct: true } });
});

test.each<[string, string, object, boolean]>([
  ["somebody left", "contact.user.deleted_v3", { object: { open_id: "ou_P3" }, old_object: {} }, true],
  ["somebody was suspended", "contact.user.updated_v3", { object: { open_id: "ou_P3", status: { is_frozen: true } } }, true],
  ["somebody resigned", "contact.user.updated_v3", { object: { open_id: "ou_P3", status: { is_resigned: true } } }, true],
  ["somebody has a new name", "contact.user.updated_v3", { object: { open_id: "ou_P3", status: { is_activated: true } } }, false],
  ["a change without saying whose", "contact.user.deleted_v3", { object: {} }, false],
])("%s: an account that is closed is told of", async (_what, type, event, told) => {
  await alone.server.deliver(platformEvent(type, event));
  const expected = { kind: "accountClosed", userId: "ou_P3", workspace: tenant, at: { conversation: `${tenant}:ou_P3`, direct: true } };
  expect(alone.kept).toMatchObject(told ? [expected] : []);
});
