import { actionFormCard } from "../../../cards/conversation/action-form.card";
import type { Card, FormField } from "../../../cards/kit/nodes";
import type { ChatReply } from "../../../src/bot/pipeline/chat-reply";
import { failing } from "../../support/slack/scripted-slack";
import { slackWorld, type SlackWorld } from "../../support/slack/slack-world";
import { until } from "../../support/until";

let world: SlackWorld;
beforeEach(async () => (world = await slackWorld()));
afterEach(() => world.stop());

function form(...fields: readonly FormField[]): Card {
  const given: readonly FormField[] = fields.length > 0 ? fields : [{ input: "text", name: "reason", label: "Reason", required: true }];
  const props = {
    id: "Q1",
    version: 1,
    action: "quote.decline",
    title: "Decline",
    about: "QT-1",
    ask: "Why?",
    fields: given,
    typed: "decline QT-1",
    danger: false,
  };
  return actionFormCard.render(props, "en");
}
const asking = (card: Card = form()): ChatReply => ({ parts: [{ kind: "card", card }] });
const refusing = (text: string): ChatReply => ({ parts: [{ kind: "text", text }], toast: { text, tone: "warning" }, refreshTapped: true });

function tap(action = "quote.decline", blockId = "b"): object {
  return {
    type: "block_actions",
    channel: { id: "D1" },
    container: { type: "message", message_ts: "1.1", channel_id: "D1" },
    actions: [{ type: "button", action_id: `${action}#1`, block_id: blockId, value: '{"action":"quote.decline","id":"Q1","version":1}' }],
    response_url: `${world.slack.apiUrl}respond`,
  };
}
/** The modal that was opened last, sent back with these answers. */
function sent(values: Readonly<Record<string, string>>, trigger = "s1"): object {
  const opened = world.slack.callsOf("views.open").at(-1)?.args["view"] as {
    private_metadata: string;
    blocks: { type: string; block_id: string }[];
  };
  const inputs = opened.blocks.filter(({ type }) => type === "input");
  const state = Object.fromEntries(
    inputs.map(({ block_id }) => {
      const name = block_id.split("~")[0] ?? "";
      return [block_id, { [name]: { type: "plain_text_input", value: values[name] ?? null } }];
    }),
  );
  return {
    type: "view_submission",
    trigger_id: trigger,
    view: {
      id: "V1",
      type: "modal",
      callback_id: "form",
      private_metadata: opened.private_metadata,
      blocks: opened.blocks,
      state: { values: state },
    },
  };
}

describe("a form opens as a modal", () => {
  test("at once, and is no message then", async () => {
    world.inbox.reply = asking();
    await world.interact(tap());
    await until(() => world.inbox.takenBack.length === 1);
    expect(world.slack.callsOf("views.open")).toHaveLength(1);
    expect(world.slack.callsOf("views.open")[0]?.args["trigger_id"]).toBe("t1");
  });

  test.each(["expired_trigger_id", "trigger_exchanged", "invalid_trigger_id"])(
    "node-slack-sdk#1131: %s: it comes as a message instead, and nothing crashes",
    async (error) => {
      world.slack.next("views.open", failing(error));
      world.inbox.reply = asking();
      expect((await world.interact(tap())).status).toBe(200);
      await until(() => world.inbox.gone.length === 1);
      expect([world.slack.callsOf("views.open").length, world.inbox.takenBack]).toEqual([1, []]);
    },
  );

  test("node-slack-sdk#1219, bolt-js#707: when the bot is slow the tap is answered, and what it asks comes as a message", async () => {
    world.inbox.reply = new Promise<ChatReply>(() => undefined);
    expect((await world.interact(tap())).status).toBe(200);
    expect(world.slack.callsOf("views.open")).toEqual([]);
  });

  test("from the button of a message: the form that was posted, with its place remembered", async () => {
    world.forms.set("reply:1:0", form());
    await world.interact(tap("openForm", "form~reply:1:0"));
    await until(() => world.slack.callsOf("views.open").length === 1);
    const view = world.slack.callsOf("views.open")[0]?.args["view"] as { private_metadata: string };
    expect(JSON.parse(view.private_metadata)).toMatchObject({ action: "quote.decline", conversation: "T1:U1", messageRef: "T1/D1/1.1" });
    expect(world.inbox.events).toEqual([]);
  });

  test("bolt-python#481: while the form is still being looked for, an empty view holds its place and is filled later", async () => {
    let found = (): void => undefined;
    const looking = new Promise<void>((resolve) => (found = resolve));
    world.findForm = async () => (await looking, form());
    await world.interact(tap("openForm", "form~reply:1:0"));
    await until(() => world.slack.callsOf("views.open").length === 1);
    expect(JSON.stringify(world.slack.callsOf("views.open")[0]?.args["view"])).toContain("Opening");
    found();
    await until(() => world.slack.callsOf("views.update").length === 1);
    expect(JSON.stringify(world.slack.callsOf("views.update")[0]?.args)).toContain("Reason");
  });

  test("a form that is gone is said so, to that person", async () => {
    await world.interact(tap("openForm", "form~reply:gone:0"));
    await until(() => world.slack.callsOf("respond").length === 1);
    expect(world.slack.callsOf("views.open")).toEqual([]);
  });
});

describe("a sent form", () => {
  async function answerTo(
    reply: ChatReply | Promise<ChatReply>,
    values: Readonly<Record<string, string>>,
    card = form(),
  ): Promise<unknown> {
    world.inbox.reply = asking(card);
    await world.interact(tap());
    await until(() => world.slack.callsOf("views.open").length === 1);
    world.inbox.reply = reply;
    const answer = await world.interact(sent(values));
    expect(answer.status).toBe(200);
    const text = await answer.text();
    return text === "" ? null : JSON.parse(text);
  }
  const two = form(
    { input: "text", name: "company", label: "Company", required: true },
    { input: "text", name: "phone", label: "Phone", required: false },
  );

  test("that is done closes the modal", async () => {
    expect(await answerTo({ parts: [], toast: { text: "done", tone: "good" } }, { reason: "too dear" })).toBeNull();
    expect(world.inbox.events.at(-1)).toMatchObject({
      action: "quote.decline",
      id: "Q1",
      version: 1,
      values: { reason: "too dear" },
      at: { conversation: "T1:U1" },
    });
  });

  test("that is refused says why beside the field it speaks of", async () => {
    const answer = await answerTo(refusing('"12x" is no phone number.'), { company: "Acme", phone: "12x" }, two);
    expect(answer).toEqual({ response_action: "errors", errors: { "phone~1": '"12x" is no phone number.' } });
    expect(world.inbox.takenBack).toHaveLength(2);
  });

  test("that is refused for another reason says so at the first field", async () => {
    const answer = await answerTo(refusing("Somebody changed it meanwhile."), { company: "Acme", phone: "138" }, two);
    expect(answer).toEqual({ response_action: "errors", errors: { "company~1": "Somebody changed it meanwhile." } });
  });

  test("whose fields have faults shows each beside its own", async () => {
    const faulty = form(
      { input: "text", name: "company", label: "Company", required: true, problem: "too short" },
      { input: "text", name: "phone", label: "Phone", required: false, problem: "no number" },
    );
    const answer = await answerTo(asking(faulty), { company: "A", phone: "x" }, two);
    expect(answer).toEqual({ response_action: "errors", errors: { "company~1": "too short", "phone~1": "no number" } });
  });

  test("bolt-js#290, #625, #1258: that leads to another form gets it under new names, so that no old answer stays in it", async () => {
    const answer = (await answerTo(asking(form({ input: "text", name: "reason", label: "Reason", required: true, value: "fresh" })), {
      reason: "old",
    })) as {
      response_action: string;
      view: { blocks: { type: string; block_id?: string }[]; private_metadata: string };
    };
    expect(answer.response_action).toBe("update");
    expect(answer.view.blocks.find(({ type }) => type === "input")?.block_id).toBe("reason~2");
    expect(JSON.parse(answer.view.private_metadata)).toMatchObject({ drawing: 2 });
  });

  test("that takes long shows that it is worked on, then how it ended; once", async () => {
    let end = (_reply: ChatReply): void => undefined;
    const reply = new Promise<ChatReply>((resolve) => (end = resolve));
    const answer = await answerTo(reply, { reason: "too dear" });
    expect(answer).toMatchObject({ response_action: "update", view: { type: "modal" } });
    end({ parts: [], toast: { text: "QT-1 is declined", tone: "good" } });
    await until(() => world.slack.callsOf("views.update").length === 1);
    expect(JSON.stringify(world.slack.callsOf("views.update")[0]?.args)).toContain("QT-1 is declined");
    expect(world.inbox.events.filter(({ externalId }) => externalId === "form:s1")).toHaveLength(1);
  });

  test.each(["not_found", "hash_conflict"])("bolt-js#787: a view that is gone or changed meanwhile (%s) is no crash", async (error) => {
    world.slack.next("views.update", failing(error));
    let end = (_reply: ChatReply): void => undefined;
    const reply = new Promise<ChatReply>((resolve) => (end = resolve));
    await answerTo(reply, { reason: "too dear" });
    end({ parts: [] });
    await until(() => world.slack.callsOf("views.update").length >= 1);
    expect((await world.interact(tap())).status).toBe(200);
  });
});

describe("a form whose handling fails for now", () => {
  test("is acknowledged, shows that it is worked on, and stays with the inbox", async () => {
    world.inbox.reply = asking();
    await world.interact(tap());
    await until(() => world.slack.callsOf("views.open").length === 1);
    const failed = Promise.reject<ChatReply>(new Error("the database is away"));
    failed.catch(() => undefined);
    world.inbox.reply = failed;
    const answer = await world.interact(sent({ reason: "too dear" }));
    expect([answer.status, ((await answer.json()) as { response_action: string }).response_action]).toEqual([200, "update"]);
  });
});

describe("a private line", () => {
  test("says what was done, where the card alone would not", async () => {
    world.inbox.reply = { parts: [], toast: { text: "TD-1 is done & gone", tone: "good" }, refreshTapped: true };
    await world.interact(tap());
    await until(() => world.slack.callsOf("respond").length === 1);
  });

  test("of a refusal is a view where Slack gives no address for lines, as in the App Home", async () => {
    world.inbox.reply = refusing("no longer pending");
    const { response_url: _none, channel: _nowhere, ...onHome } = tap() as { response_url: string; channel: object };
    await world.interact({ ...onHome, container: { type: "view" } });
    await until(() => world.inbox.takenBack.length === 1);
    expect(JSON.stringify(world.slack.callsOf("views.open")[0]?.args["view"])).toContain("no longer pending");
  });

  test("bolt-js#1548: when its address has expired, what was held back comes as a message and nothing crashes", async () => {
    world.slack.always("respond", () => ({ status: 404 }));
    world.inbox.reply = refusing("no longer pending");
    expect((await world.interact(tap())).status).toBe(200);
    await until(() => world.inbox.gone.length === 1);
    expect([world.slack.callsOf("respond").length, world.inbox.takenBack]).toEqual([1, []]);
  });
});

test("Slack says that somebody's account is closed: kept before it is acknowledged, as everything is", async () => {
  const response = await world.event({ type: "user_change", user: { id: "U2", team_id: "T1", deleted: true } });
  expect([response.status, world.inbox.events.map(({ kind, userId }) => [kind, userId])]).toEqual([200, [["accountClosed", "U2"]]]);
});
