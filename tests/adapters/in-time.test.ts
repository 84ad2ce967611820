import { keepTrying } from "../../src/adapters/in-time/keep-trying";
import { inBothLanguages } from "../../src/bot/texts/before-known";
import { appAlone, tom } from "../support/lark/app-alone";
import { slackWorld } from "../support/slack/slack-world";
import { until } from "../support/until";

/** Longer than the platforms wait: what happens is acknowledged first. */
const slow = () => new Promise((resolve) => setTimeout(resolve, 2_400));
const away = () => Promise.reject(new Error("the database is away"));

test("what failed is tried again, and its last failure is told", async () => {
  let calls = 0;
  expect(await keepTrying(() => (++calls < 3 ? away() : Promise.resolve("kept")), [1, 1, 1])).toBe("kept");
  await expect(keepTrying(away, [1])).rejects.toThrow("the database is away");
});

const tap = {
  type: "block_actions",
  channel: { id: "D1" },
  container: { type: "message", message_ts: "1.1", channel_id: "D1" },
  actions: [{ type: "button", action_id: "quote.submit#1", block_id: "b", value: '{"action":"quote.submit","id":"Q1","version":1}' }],
};

describe("Slack: acknowledged before it was kept, and then the database fails", () => {
  test("integrations/slack#352: a tap is kept when the database is back, and no failure was shown meanwhile", async () => {
    const world = await slackWorld({ patientMs: [20] });
    try {
      let tried = 0;
      world.inbox.keeping = async () => {
        if (tried++ > 0) return;
        await slow();
        await away();
      };
      expect((await world.interact({ ...tap, response_url: `${world.slack.apiUrl}respond` })).status).toBe(200);
      await until(() => world.inbox.events.length === 1);
      expect(world.slack.callsOf("respond")).toEqual([]);
    } finally {
      await world.stop();
    }
  });
  test.each(["a tap", "a tap in the App Home", "a command", "a form"])(
    "%s that cannot be kept: the person is told to do it again",
    async (what) => {
      const world = await slackWorld({ patientMs: [20] });
      try {
        world.inbox.keeping = async () => {
          await slow();
          await away();
        };
        const response_url = `${world.slack.apiUrl}respond`;
        const view = { id: "V1", type: "modal", callback_id: "form", blocks: [], state: { values: {} } };
        const private_metadata = JSON.stringify({
          action: "quote.decline",
          id: "Q1",
          version: 1,
          conversation: "T1:U1",
          direct: true,
          messageRef: null,
          drawing: 1,
        });
        const does = {
          "a tap": () => world.interact({ ...tap, response_url }),
          "a tap in the App Home": () => world.interact({ ...tap, channel: undefined, container: { type: "view" } }),
          "a command": () => world.command({ response_url }),
          "a form": () => world.interact({ type: "view_submission", view: { ...view, private_metadata } }),
        } as const;
        expect((await does[what as keyof typeof does]()).status).toBe(200);
        const told = what === "a form" ? "views.update" : what === "a tap in the App Home" ? "chat.postMessage" : "respond";
        await until(() => JSON.stringify(world.slack.callsOf(told)).includes("please do it again"));
      } finally {
        await world.stop();
      }
    },
  );
});

describe("Feishu and Lark: a tap is answered before it was taken, and then the database fails", () => {
  test.each([1, 9])("and fails %s times: taken when it is back, else the person is told to tap again", async (failures) => {
    const alone = await appAlone({ settings: { patientMs: [20, 20] } });
    try {
      alone.inboxDoes.push(async () => {
        await slow();
        return away();
      });
      for (let more = 1; more < failures; more++) alone.inboxDoes.push(away);
      const event = alone.server.tapEvent(tom.openId, "om_card", { value: { action: "a", id: "b", version: 1 } }, { chatId: "oc_x" });
      const { body } = await alone.server.deliver(event);
      expect(body).toMatchObject({ toast: { type: "info" } });
      const told = () => JSON.stringify(alone.server.callsOf(/im\/v1\/messages/)).includes(inBothLanguages("notTaken"));
      await until(() => alone.kept.length === 1 || told());
      expect([alone.kept.length, told()]).toEqual(failures === 1 ? [1, false] : [0, true]);
    } finally {
      await alone.close();
    }
  });
});
