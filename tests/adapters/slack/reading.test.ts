import { readIncomingText } from "../../../src/adapters/slack/incoming-text";
import { readMessage, readShortcut, readUserChange, type Heard } from "../../../src/adapters/slack/read-event";
import { readSubmission, readTap } from "../../../src/adapters/slack/read-interaction";
import { normalise } from "../../../src/bot/conversation/normalise";

const heard: Heard = { team: "T1", ownUserId: "UBOT" };
const direct = { type: "message", channel: "D9", channel_type: "im", user: "U1", text: "stock A100", ts: "1.1" };

describe("what is said to the bot", () => {
  test.each<[string, object, string | null]>([
    ["a direct message", direct, "stock A100"],
    ["a mention in a channel", { type: "app_mention", channel: "C1", user: "U1", text: "<@UBOT> stock A100", ts: "1.1" }, "stock A100"],
    ["talk among people in a channel", { ...direct, channel: "C1", channel_type: "channel" }, null],
    ["a mention that also arrives as a message", { ...direct, channel: "C1", channel_type: "channel", text: "<@UBOT> stock" }, null],
    ["an edit, an unfurl, a reply's echo (CopilotKit#6717)", { ...direct, subtype: "message_changed", hidden: true }, null],
    ["a message taken back", { ...direct, subtype: "message_deleted" }, null],
    ["somebody who joined", { ...direct, subtype: "channel_join" }, null],
    ["another bot", { ...direct, bot_id: "B2" }, null],
    ["the bot itself", { ...direct, user: "UBOT" }, null],
    ["nobody", { ...direct, user: undefined }, null],
    ["a message with a file", { ...direct, subtype: "file_share" }, "stock A100"],
    ["something else altogether", { type: "reaction_added" }, null],
  ])("%s", (_what, event, text) => {
    const read = readMessage(event, heard);
    expect(read?.kind === "message" ? read.text : null).toBe(text);
  });

  test.each<[string, object, object]>([
    ["a table is fetched", { id: "F1", name: "ST-3.xlsx" }, { files: [{ name: "ST-3.xlsx", from: '{"team":"T1","id":"F1"}' }] }],
    ["a snippet is what Slack takes it for", { id: "F1", name: "Untitled", filetype: "csv" }, { files: [{ name: "Untitled.csv" }] }],
    ["of a shared channel only the id is told", { id: "F1", file_access: "check_file_info" }, { files: [{ name: "?" }] }],
    ["a picture is named and left where it is", { id: "F1", name: "photo.png" }, { filesLeftOut: ["photo.png"] }],
    ["one without an id is left out", { name: "ST-3.xlsx" }, { filesLeftOut: ["ST-3.xlsx"] }],
  ])("files: %s", (_what, file, read) => {
    expect(readMessage({ ...direct, text: "", subtype: "file_share", files: [file] }, heard)).toMatchObject({ text: "", ...read });
  });

  test("shomali11/slacker#82: a mention that comes twice, as a mention and as a message, has one name", () => {
    const mention = readMessage({ ...direct, type: "app_mention", channel: "D9" }, heard);
    expect(mention?.externalId).toBe(readMessage(direct, heard)?.externalId);
  });

  test("bolt-js#2487: the same message under another event id has the same name, whatever the retry says", () => {
    expect(readMessage({ ...direct, event_ts: "9.9" }, heard)?.externalId).toBe("message:T1:D9:1.1");
  });

  test("bolt-js#935: somebody of another company's workspace is named by that workspace, where nobody of ours is linked", () => {
    const event = { type: "app_mention", channel: "C1", user: "U7", user_team: "T2", text: "<@UBOT> stock", ts: "1.1" };
    expect(readMessage(event, heard)).toMatchObject({ workspace: "T2", userId: "U7", at: { conversation: "T1:C1" } });
  });

  test("a direct chat is named after the person, a thread after its first message", () => {
    expect(readMessage(direct, heard)?.at).toEqual({ platform: "slack", conversation: "T1:U1", direct: true });
    const inThread = { type: "app_mention", channel: "C1", user: "U1", text: "hi", ts: "2.2", thread_ts: "1.1" };
    expect(readMessage(inThread, heard)?.at).toEqual({ platform: "slack", conversation: "T1:C1:1.1", direct: false });
  });
});

test("an account that was closed is told of; any other change of a profile is not", () => {
  const closed = { type: "user_change", user: { id: "U1", team_id: "T1", deleted: true } };
  expect(readUserChange(closed, "Ev1", heard)).toMatchObject({
    kind: "accountClosed",
    externalId: "closed:Ev1",
    userId: "U1",
    workspace: "T1",
    at: { conversation: "T1:U1", direct: true },
  });
  for (const user of [{ id: "U1", deleted: false }, { id: "U1" }, { deleted: true }])
    expect(readUserChange({ type: "user_change", user }, "Ev1", heard)).toBeNull();
});

describe("Slack's markup becomes what was typed", () => {
  test.each([
    ["slack-ruby-bot#237", "MSc &amp; MBA", "MSc & MBA"],
    ["bugsnag-notification-plugins#109", "A &amp; B &lt;Ltd&gt;", "A & B <Ltd>"],
    ["a typed mention is no mention", "&lt;@U1&gt;", "<@U1>"],
    ["err-backend-slackv3#71", "post to <#GCP4E5A1G|sales>", "post to #sales"],
    ["a channel without its name", "<#C1>", "#C1"],
    ["an address", "<mailto:qian@acme.com|qian@acme.com>", "qian@acme.com"],
    ["a phone number", "<tel:13800138000|138 0013 8000>", "13800138000"],
    ["a link with words", "<https://a.example/x|the order>", "the order"],
    ["a bare link", "<https://a.example/x>", "https://a.example/x"],
    ["everybody", "<!channel> hello", "hello"],
    ["a group", "<!subteam^S1|@buyers>", "@buyers"],
    ["nothing special", "给博远报价 B16 10根 1280", "给博远报价 B16 10根 1280"],
  ])("%s", (_what, raw, text) => {
    expect(readIncomingText(raw, "UBOT").text).toBe(text);
  });

  test("the bot's own mention is not part of it, a colleague's is one", () => {
    expect(readIncomingText("<@UBOT> give bluefin to <@U2|han>", "UBOT")).toEqual({
      text: "give bluefin to @U2",
      mentions: [{ typed: "@U2", userId: "U2" }],
    });
  });

  test("simple-poll#2, errbot#1145: smart quotes, dashes and no-break spaces read as plain ones", () => {
    expect(normalise("add “Acme Ltd” —qty\u00a05").text).toBe(normalise('add "Acme Ltd" -qty 5').text);
  });
});

describe("taps, forms and shortcuts", () => {
  const tap = {
    type: "block_actions",
    trigger_id: "1.2.x",
    user: { id: "U1", team_id: "T1" },
    channel: { id: "D9" },
    container: { type: "message", message_ts: "1.1", channel_id: "D9" },
    actions: [{ action_id: "quote.submit#3", block_id: "b", value: JSON.stringify({ action: "quote.submit", id: "Q", version: 2 }) }],
  };

  test("a tap says which version of which record, who, and on which message", () => {
    expect(readTap(tap, heard)).toMatchObject({
      button: "quote.submit",
      event: { action: "quote.submit", id: "Q", version: 2, userId: "U1", messageRef: "T1/D9/1.1", at: { conversation: "T1:U1" } },
    });
  });

  test("a tap in the App Home belongs to the person's own chat", () => {
    const home = { ...tap, channel: undefined, container: { type: "view" } };
    expect(readTap(home, heard)?.event).toMatchObject({ messageRef: "T1/U1/home", at: { conversation: "T1:U1", direct: true } });
  });

  test.each([
    ["without a value", { ...tap, actions: [{ action_id: "x" }] }],
    ["with a value that is none of ours", { ...tap, actions: [{ action_id: "x", value: "{}" }] }],
    ["with a value that is no JSON", { ...tap, actions: [{ action_id: "x", value: "approve" }] }],
    ["without a person", { ...tap, user: undefined }],
  ])("a tap %s is not ours", (_what, body) => {
    expect(readTap(body, heard)).toBeNull();
  });

  test("a form's answers go by field, whatever kind of input gave them and however often it was drawn", () => {
    const origin = { action: "a", id: "1", version: 1, conversation: "T1:U1", direct: true, messageRef: null, drawing: 2 };
    const values = {
      "reason~2": { reason: { type: "plain_text_input", value: "too thin" } },
      "day~2": { day: { type: "datepicker", selected_date: "2026-12-01" } },
      "kind~2": { kind: { type: "static_select", selected_option: { value: "call" } } },
      "note~2": { note: { type: "plain_text_input", value: null } },
    };
    const view = { id: "V1", private_metadata: JSON.stringify(origin), state: { values } };
    expect(readSubmission({ trigger_id: "t", user: { id: "U1" }, view }, heard)).toMatchObject({
      drawing: 2,
      event: { externalId: "form:t", values: { reason: "too thin", day: "2026-12-01", kind: "call", note: "" } },
    });
  });

  test("a form whose origin was made up is not read", () => {
    const view = { id: "V1", private_metadata: '{"action":"approval.approve"}', state: { values: {} } };
    expect(readSubmission({ user: { id: "U1" }, view }, heard)).toBeNull();
  });

  test("a shortcut at a message carries what it says, to the person's own chat", () => {
    const body = { callback_id: "todo.new", trigger_id: "t", user: { id: "U1" }, message: { text: "send Acme &amp; Co samples" } };
    expect(readShortcut(body, heard)).toMatchObject({
      action: "todo.new",
      values: { said: "send Acme & Co samples" },
      at: { conversation: "T1:U1" },
    });
    expect(readShortcut({ ...body, callback_id: "global.lead.new", message: undefined }, heard)).toMatchObject({
      action: "lead.new",
      values: {},
    });
  });
});
