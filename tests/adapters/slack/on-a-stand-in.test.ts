import { schemaAddress } from "../../support/database";
import { appId, team, type LocalMessage } from "../../support/slack/local-slack";
import { buttonsOfBlocks, wordsOfBlocks, type SeenButton } from "../../support/slack/read-blocks";
import { interaction, sendSigned } from "../../support/slack/signed";
import { until } from "../../support/until";
import { channelWithoutBot, salesChannel, slackStage, userIdOf, type SlackStage } from "../../support/transcript/slack-stage";

jest.setTimeout(60_000);

const [manager, han, tom] = ["P1", "P2", "P3"].map(userIdOf) as [string, string, string];
let stage: SlackStage;

beforeAll(async () => {
  stage = await slackStage(await schemaAddress(`dealdock_slack_${process.env["JEST_WORKER_ID"] ?? "1"}`));
});
afterAll(() => stage.close());

async function count(query: string): Promise<number> {
  const [row] = await stage.facts((sql) => sql.rows<{ n: string | number }>(query));
  return Number(row?.n);
}
/** Parts of the last reply that have not been shown in place: they would become messages. */
function stillWaiting(): Promise<number> {
  const last = "SELECT id FROM inbox_events ORDER BY id DESC LIMIT 1";
  return count(`SELECT COUNT(*) AS n FROM deliveries WHERE state = 'new' AND once_key LIKE CONCAT('reply:', (${last}), ':%')`);
}
async function messagesIn(channel: string | null): Promise<readonly LocalMessage[]> {
  return channel === null ? [] : stage.slack.messages(channel);
}
const said = (message: LocalMessage | undefined): string => (message?.blocks ? wordsOfBlocks(message.blocks) : (message?.text ?? ""));

/** Waits for what comes after the acknowledgement. */
function afterwards<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T> {
  return until(async () => {
    await stage.settled();
    return look();
  });
}

async function newest(user: string, label: string): Promise<{ message: LocalMessage; button: SeenButton }> {
  return afterwards(async () => {
    for (const message of (await messagesIn(await stage.slack.directChannel(user))).toReversed()) {
      const button = buttonsOfBlocks(message.blocks ?? []).find((each) => each.label === label);
      if (button) return { message, button };
    }
    return undefined;
  });
}
function tapOf(user: string, { message, button }: { message: LocalMessage; button: SeenButton }, trigger: string): object {
  return {
    type: "block_actions",
    api_app_id: appId,
    team: { id: team },
    user: { id: user, team_id: team },
    trigger_id: trigger,
    channel: { id: message.channel },
    container: { type: "message", message_ts: message.ts, channel_id: message.channel },
    actions: [{ type: "button", action_id: button.actionId, block_id: button.blockId, value: button.value }],
  };
}

describe("slash commands", () => {
  test("lockbot#11, bolt-js#365: a command where the bot is not is answered there, to that person alone", async () => {
    await stage.slack.command(tom, channelWithoutBot, "/deal", "how many A100 are left");
    const answer = await afterwards(async () => (await messagesIn(channelWithoutBot)).find(({ bot_id }) => bot_id !== undefined));
    expect(answer.ephemeral_to).toBe(tom);
    expect(said(answer)).toContain("A100");
    expect(await stillWaiting()).toBe(0);
  });

  test("what a command makes comes as a living card into the direct chat", async () => {
    const todos = await count("SELECT COUNT(*) AS n FROM todos");
    await stage.slack.command(tom, channelWithoutBot, "/deal", "todo call Acme tomorrow");
    await newest(tom, "Done");
    expect(await count("SELECT COUNT(*) AS n FROM todos")).toBe(todos + 1);
  });

  test("a command by itself is help", async () => {
    await stage.slack.command(tom, channelWithoutBot, "/deal", "");
    await afterwards(async () => (await messagesIn(channelWithoutBot)).find((each) => said(each).includes("quote acme")));
  });

  test("a half-said command opens its form at once", async () => {
    await stage.slack.command(tom, channelWithoutBot, "/deal", "quote acme");
    const view = await afterwards(() => stage.slack.views.at(-1));
    expect(view.blocks.some((block) => (block as { type: string }).type === "input")).toBe(true);
    expect(await stillWaiting()).toBe(0);
  });
});

describe("in a channel", () => {
  test("a mention is answered there once; what people say among themselves is not", async () => {
    await stage.slack.say(tom, salesChannel, "shall we order lunch?");
    await stage.slack.say(tom, salesChannel, "<@U0BOT> how many A100 are left");
    const answers = await afterwards(async () => {
      const all = (await messagesIn(salesChannel)).filter(({ bot_id }) => bot_id !== undefined);
      return all.length > 0 ? all : undefined;
    });
    expect(answers).toHaveLength(1);
    expect(said(answers[0])).toContain("A100");
  });

  test("CopilotKit#6717: an edited message is not said again", async () => {
    const [mention] = (await messagesIn(salesChannel)).filter(({ text }) => text.includes("A100"));
    const before = await count("SELECT COUNT(*) AS n FROM inbox_events");
    await stage.slack.edit(tom, salesChannel, mention?.ts ?? "", "<@U0BOT> how many A200 are left");
    await stage.settled();
    expect(await count("SELECT COUNT(*) AS n FROM inbox_events")).toBe(before);
  });
});

describe("taps", () => {
  test("bolt-js#822, autumn#2903, openclaw#48567: two taps at once decide once; the second hears who was first, and the card says who", async () => {
    await stage.slack.say(manager, manager, "看 QT-31 审批");
    const approve = await newest(manager, "同意");
    const send = (trigger: string) => sendSigned(stage.eventsUrl, interaction(tapOf(manager, approve, trigger)));
    const answers = await Promise.all([send("tap-1"), send("tap-2")]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    await stage.settled();
    expect(await count("SELECT COUNT(DISTINCT message_id) AS n FROM audit_log WHERE verb = 'approval.approve'")).toBe(1);
    const refused = await count("SELECT COUNT(*) AS n FROM inbox_events WHERE external_id LIKE 'tap:tap-%' AND reply LIKE '%\"warning\"%'");
    expect(refused).toBe(1);
    await afterwards(async () =>
      (await messagesIn(await stage.slack.directChannel(manager))).find(
        (each) => said(each).includes("QT-31") && said(each).includes("李雷"),
      ),
    );
  });

  test("oncall#3161, sentry#69252: an old button moves nothing backwards, and the card shows what is", async () => {
    const state = () => count("SELECT COUNT(*) AS n FROM quote_versions WHERE state = 'approved'");
    const before = await state();
    const channel = await stage.slack.directChannel(manager);
    const card = (await messagesIn(channel)).findLast((each) => said(each).includes("QT-31"));
    expect(buttonsOfBlocks(card?.blocks ?? []).map(({ label }) => label)).not.toContain("驳回");
    const stale = { message: card as LocalMessage, button: { ...(await lastTapped("approval.approve")) } };
    await sendSigned(stage.eventsUrl, interaction(tapOf(manager, stale, "tap-3")));
    await stage.settled();
    expect(await state()).toBe(before);
  });

  test("the same tap delivered twice is one tap", async () => {
    const done = await newest(tom, "Done");
    const body = interaction(tapOf(tom, done, "tap-4"));
    for (const retry of ["0", "1"]) await sendSigned(stage.eventsUrl, body, { headers: { "x-slack-retry-num": retry } });
    await stage.settled();
    expect(await count("SELECT COUNT(*) AS n FROM inbox_events WHERE external_id = 'tap:tap-4'")).toBe(1);
  });

  test("hermes-agent#6735: somebody else in the channel cannot decide, whatever the button says", async () => {
    await stage.slack.say(manager, manager, "看 QT-33 审批");
    const approve = await newest(manager, "同意");
    const before = await count("SELECT COUNT(*) AS n FROM audit_log WHERE verb = 'approval.approve'");
    await sendSigned(stage.eventsUrl, interaction(tapOf(han, approve, "tap-5")));
    await stage.settled();
    expect(await count("SELECT COUNT(*) AS n FROM audit_log WHERE verb = 'approval.approve'")).toBe(before);
    expect(await count("SELECT COUNT(*) AS n FROM inbox_events WHERE external_id = 'tap:tap-5' AND state = 'done'")).toBe(1);
  });

  test("hermes-agent#100408: the first tap after a restart works, and one from before it is the same tap", async () => {
    const made = async (title: string) => {
      await stage.slack.command(tom, channelWithoutBot, "/deal", `todo ${title}`);
      await afterwards(async () => ((await count(`SELECT COUNT(*) AS n FROM todos WHERE title = '${title}'`)) === 1 ? true : undefined));
      return newest(tom, "Done");
    };
    const body = interaction(tapOf(tom, await made("ring before"), "tap-before"));
    await sendSigned(stage.eventsUrl, body);
    await stage.settled();
    await stage.restart();
    await sendSigned(stage.eventsUrl, body);
    await sendSigned(stage.eventsUrl, interaction(tapOf(tom, await made("ring after"), "tap-after")));
    await stage.settled();
    expect(await count("SELECT COUNT(*) AS n FROM inbox_events WHERE external_id IN ('tap:tap-before', 'tap:tap-after')")).toBe(2);
    expect(await count("SELECT COUNT(*) AS n FROM todos WHERE title LIKE 'ring %' AND state = 'done'")).toBe(2);
  });

  async function lastTapped(action: string): Promise<SeenButton> {
    const [row] = await stage.facts((sql) =>
      sql.rows<{ payload: string | { id: string; version: number } }>(
        "SELECT payload FROM inbox_events WHERE payload LIKE ? ORDER BY id DESC LIMIT 1",
        [`%${action}%`],
      ),
    );
    const event = (typeof row?.payload === "string" ? JSON.parse(row.payload) : row?.payload) as { id: string; version: number };
    const { id, version } = event;
    return { label: "", action, id, version, actionId: `${action}#1`, blockId: "", value: JSON.stringify({ action, id, version }) };
  }
});

describe("forms", () => {
  test("a form opens where it was tapped, without a message", async () => {
    await stage.slack.say(manager, manager, "看 SO-16 审批");
    const reject = await newest(manager, "驳回");
    await stage.slack.tap(manager, reject.message.channel, reject.message.ts, {
      type: "button",
      action_id: reject.button.actionId,
      value: reject.button.value,
    });
    const view = await afterwards(() => stage.slack.views.find(({ title }) => title.text.includes("SO-16")));
    expect(view.submit?.text).toBe("驳回");
    expect(await stillWaiting()).toBe(0);
  });

  test("what cannot be is said beside the field that is wrong, and nothing is done", async () => {
    const field = (stage.slack.views.at(-1)?.blocks ?? []).find((block) => "block_id" in block) as { block_id: string };
    const faults = await stage.slack.submit(manager, { [field.block_id]: { reason: { type: "plain_text_input", value: "   " } } });
    expect(Object.keys(faults ?? {})).toEqual([field.block_id]);
    expect(await count("SELECT COUNT(*) AS n FROM sales_orders WHERE number = 'SO-16' AND state = 'pendingApproval'")).toBe(1);
  });

  test("sent rightly, the modal closes and the card shows it", async () => {
    const field = (stage.slack.views.at(-1)?.blocks ?? []).find((block) => "block_id" in block) as { block_id: string };
    expect(
      await stage.slack.submit(manager, { [field.block_id]: { reason: { type: "plain_text_input", value: "客户还没定" } } }),
    ).toBeNull();
    expect(stage.slack.views).toEqual([]);
    await afterwards(async () =>
      (await messagesIn(await stage.slack.directChannel(manager))).find(
        (each) => said(each).includes("SO-16") && said(each).includes("已驳回"),
      ),
    );
  });
});

describe("the App Home", () => {
  test("shows what waits, what is to be done, how one stands; and changes when that does", async () => {
    await stage.slack.openHome(tom);
    const home = await afterwards(() => stage.slack.home(tom) ?? undefined);
    expect(wordsOfBlocks(home.blocks)).toContain("My numbers");
    const before = wordsOfBlocks(home.blocks);
    await stage.slack.say(tom, tom, "todo water the plants tomorrow");
    const after = await afterwards(() => {
      const words = wordsOfBlocks(stage.slack.home(tom)?.blocks ?? []);
      return words === before ? undefined : words;
    });
    expect(after).toContain("water the plants");
  });

  test("does what is tapped on it, and shows it", async () => {
    const home = await afterwards(() => stage.slack.home(tom) ?? undefined);
    const done = buttonsOfBlocks(home.blocks).find(({ action }) => action === "todo.done");
    if (!done) throw new Error("there is nothing to do");
    const tap = tapOf(tom, { message: { ts: "", channel: "", user: "", text: "" }, button: done }, "tap-home");
    const onHome = { ...tap, channel: undefined, container: { type: "view", view_id: "V1" }, view: { id: "V1", type: "home" } };
    expect((await sendSigned(stage.eventsUrl, interaction(onHome))).status).toBe(200);
    await afterwards(() => {
      const left = buttonsOfBlocks(stage.slack.home(tom)?.blocks ?? []);
      return left.some(({ id }) => id === done.id) ? undefined : left;
    });
    expect(await count("SELECT COUNT(*) AS n FROM todos WHERE id = " + JSON.stringify(done.id) + " AND state = 'done'")).toBe(1);
  });

  test("tells somebody whom nobody knows how to be known", async () => {
    await sendSigned(
      stage.eventsUrl,
      JSON.stringify({
        type: "event_callback",
        team_id: team,
        api_app_id: appId,
        event_id: "Ev-home-stranger",
        event: { type: "app_home_opened", user: "U0STRANGER", channel: "D1", tab: "home", event_ts: "1.1" },
        authorizations: [{ team_id: team, user_id: "U0BOT", is_bot: true, is_enterprise_install: false, enterprise_id: null }],
      }),
    );
    const home = await afterwards(() => stage.slack.home("U0STRANGER") ?? undefined);
    expect(JSON.stringify(home.blocks).length).toBeGreaterThan(20);
    expect(wordsOfBlocks(home.blocks)).not.toContain("My numbers");
  });
});

describe("shortcuts", () => {
  test.each(["todo.new", "lead.new", "ticket.new"])("a message becomes what %s makes, with what it says", async (callback_id) => {
    const body = {
      type: "message_action",
      callback_id,
      api_app_id: appId,
      team: { id: team },
      user: { id: tom, team_id: team },
      channel: { id: salesChannel },
      trigger_id: callback_id,
      message: { type: "message", user: han, ts: "1.1", text: "Acme &amp; Co want a sample of B16" },
      message_ts: "1.1",
      response_url: "http://127.0.0.1:9/never",
    };
    // The stand-in gives no triggers for shortcuts: Slack would say that this one has expired, and the form comes as a message.
    await sendSigned(stage.eventsUrl, interaction(body));
    const reply = await afterwards(async () => {
      const [row] = await stage.facts((sql) =>
        sql.rows<{ reply: string | object | null }>("SELECT reply FROM inbox_events WHERE external_id = ?", [`shortcut:${callback_id}`]),
      );
      return row?.reply ? JSON.stringify(row.reply) : undefined;
    });
    expect(reply).toContain("Acme & Co want a sample of B16");
    expect(reply).toContain('"form"');
  });
});

describe("files", () => {
  test("PostHog#47718: a file goes to the chat's own id, however the chat is named", async () => {
    const file = { name: "QT-31.pdf", mediaType: "application/pdf", bytes: new TextEncoder().encode("%PDF-1.7"), caption: "QT-31" };
    const ref = await stage.app.platform.postFile?.(`${team}:${tom}`, file, "file-1");
    expect(ref).toMatch(new RegExp(`^${team}/D\\w+/F`));
    const channel = await stage.slack.directChannel(tom);
    expect(JSON.stringify(await messagesIn(channel))).toContain("QT-31.pdf");
  });
});

test("clawpatrol#595: decided elsewhere, the card here loses its buttons; an old tap is answered and moves nothing", async () => {
  await stage.slack.say(manager, manager, "看 QT-33 审批");
  const approve = await newest(manager, "同意");
  const person = (await stage.facts((sql) => sql.rows<{ id: string }>("SELECT id FROM people WHERE number = 'P1'")))[0]?.id ?? "";
  const link =
    "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES ('console', '', ?, ?, UTC_TIMESTAMP(3))";
  await stage.facts((sql) => sql.run(link, [person, person]));
  const { action, id, version } = approve.button;
  const at = { platform: "console", conversation: person, direct: true };
  await stage.receive({
    externalId: "elsewhere",
    at,
    workspace: "",
    userId: person,
    kind: "action",
    action,
    id,
    version,
    values: {},
    messageRef: null,
  });
  await afterwards(async () => {
    const card = (await messagesIn(approve.message.channel)).find(({ ts }) => ts === approve.message.ts);
    return card && buttonsOfBlocks(card.blocks ?? []).every(({ label }) => label !== "同意") ? card : undefined;
  });
  const decided = await count("SELECT COUNT(*) AS n FROM audit_log WHERE verb = 'approval.approve'");
  await sendSigned(stage.eventsUrl, interaction(tapOf(manager, approve, "tap-late")));
  await stage.settled();
  expect(await count("SELECT COUNT(*) AS n FROM audit_log WHERE verb = 'approval.approve'")).toBe(decided);
  expect(await count("SELECT COUNT(*) AS n FROM inbox_events WHERE external_id = 'tap:tap-late' AND reply LIKE '%\"warning\"%'")).toBe(1);
});
