import { rawRoutes } from "../../../src/adapters/http/raw-routes";
import { openHttpServer } from "../../../src/adapters/http/server";
import { openDatabase, type DatabaseAddress } from "../../../src/adapters/mysql/database";
import { postedForms } from "../../../src/adapters/mysql/slack/posted-forms";
import { singleWorkspace } from "../../../src/adapters/slack/single-workspace";
import { slackApp, type SlackApp } from "../../../src/adapters/slack/slack-app";
import type { ChatEvent } from "../../../src/bot/pipeline/chat-event";
import { systemClock } from "../../../src/domain/shared/clock";
import type { PlatformDirectory } from "../../../src/bot/pipeline/platform-directory";
import { startBot } from "../../../src/main";
import { appId, appToken, botToken, freePort, LocalSlack, signingSecret, team, type LocalMessage } from "../slack/local-slack";
import { sendSigned } from "../slack/signed";
import { answersFor, cardOfBlocks, wordsOfBlocks, type SeenButton } from "../slack/read-blocks";
import { beginAnew } from "./begin-anew";
import type { Founded } from "./beginning";
import type { Shown, Stage } from "./run";
import { gatewayCalls } from "./story-gateway";
import { StoryClock } from "./story-clock";

/** A channel that the bot is in, and one that it is not in. */
export const salesChannel = "C0SALES";
export const channelWithoutBot = "C0LUNCH";
const botUser = "U0BOT";

/** The open modal's place among what a person has before them. */
const modalRef = "modal";

export interface SlackStage extends Stage {
  readonly slack: LocalSlack;
  readonly app: SlackApp;
  /** Where the bot takes Slack's requests. */
  readonly eventsUrl: string;
  /** Resolves when all that was done has had its effects. */
  settled(): Promise<void>;
  /** Something that people do elsewhere, on another platform. */
  receive(event: ChatEvent): Promise<unknown>;
  /** The bot's process ends and another one takes its place. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/**
 * Slack as a stage: the real program with real Bolt, against an independent Slack stand-in, over signed HTTP or a socket.
 * People read blocks and modals and tap what stands there.
 */
export async function slackStage(
  address: DatabaseAddress,
  mode: "events" | "socket" = "events",
  founded: Founded | null = null,
): Promise<SlackStage> {
  const clock = new StoryClock();
  const facts = await beginAnew(address, founded);
  const database = openDatabase(address, 8);
  const problems: unknown[] = [];
  const log = { info: () => undefined, error: (message: string, about?: object) => void problems.push({ message, ...about }) };

  // The stand-in's own port is told to the bot, the bot's to the stand-in: one of them is chosen before.
  const port = await freePort();
  const people = await linkedPeople();
  const members = people.map(({ id }) => id);
  const slack = await LocalSlack.start({
    mode,
    requestUrl: `http://127.0.0.1:${port}/slack/events`,
    users: people,
    channels: [
      { id: salesChannel, name: "sales", members: [...members, botUser] },
      { id: channelWithoutBot, name: "lunch", members },
    ],
  });
  const app = slackApp({
    way: mode === "socket" ? { mode: "socket", appToken } : { mode: "http", signingSecret },
    address: { apiUrl: slack.apiUrl, log },
    installations: singleWorkspace(botToken, appId, { apiUrl: slack.apiUrl, log }),
    forms: postedForms(database),
    clock: systemClock,
  });
  const web = await openHttpServer({ port, plugins: app.requestListener ? [rawRoutes("/slack", app.requestListener)] : [] });
  // Slack says of its members' addresses that they are confirmed; the stand-in leaves the word away.
  const directory: PlatformDirectory = {
    ...app.directory,
    async profile(workspace, userId) {
      const profile = await app.directory.profile(workspace, userId);
      return profile && { ...profile, emailVerified: profile.email !== null };
    },
  };
  const started = () => startBot(database, clock, log, [{ ...app.platform, limits: [] }], founded ? [directory] : []).engine;
  let engine = started();
  let lastKept: ChatEvent | null = null;
  await app.listen({
    receive: (event) => ((lastKept = event), engine.receive(event)),
    takeBack: (id) => engine.takeBack(id),
    letGo: (id) => engine.letGo(id),
  });

  let seen = new Map<string, string>();
  let faults: { readonly user: string; readonly text: string } | null = null;
  /** Whose screen the open modal is on. */
  let modalOf: string | null = null;

  /** Everybody of the demo company is linked in Slack and nowhere else; of one just founded the account's address says who it is. */
  async function linkedPeople() {
    if (founded) return founded.accounts.map(({ name, email }, index) => ({ id: `U0A${index}`, name, email }));
    return facts.direct(async (sql) => {
      const rows = await sql.rows<{ id: string; number: string; name_en: string; email: string }>(
        "SELECT id, number, name_en, email FROM people",
      );
      await sql.run("DELETE FROM chat_users");
      for (const { id, number } of rows) {
        await sql.run(
          "INSERT INTO chat_users (platform, workspace, external_id, person_id, linked_at) VALUES ('slack', ?, ?, ?, UTC_TIMESTAMP(3))",
          [team, userIdOf(number), id],
        );
      }
      return rows.map(({ number, name_en, email }) => ({ id: userIdOf(number), name: name_en, email }));
    });
  }
  async function userOf(who: string): Promise<string> {
    const account = founded && people.find(({ name }) => name === who);
    if (account) return account.id;
    const [row] = await facts.direct((sql) =>
      sql.rows<{ number: string }>("SELECT number FROM people WHERE name_zh = ? OR name_en = ? OR number = ?", [who, who, who]),
    );
    if (!row) throw new Error(`nobody is called ${who}`);
    return userIdOf(row.number);
  }
  /** Which card stands in which blocks, as the bot marked it when it posted the message. */
  async function cardNames(): Promise<ReadonlyMap<string, string>> {
    const names = new Map<string, string>();
    for (const { direction, detail } of await slack.log()) {
      const { blocks, metadata } = (detail ?? {}) as { blocks?: unknown; metadata?: { event_payload?: { card?: string } } };
      const name = metadata?.event_payload?.card;
      if (direction === "from_bot" && name !== undefined && blocks !== undefined) names.set(JSON.stringify(blocks), name);
    }
    return names;
  }
  /** Which live card stands in which message, however often it has changed since. */
  async function liveCards(): Promise<ReadonlyMap<string, string>> {
    const rows = await facts.direct((sql) =>
      sql.rows<{ message_ref: string; card: string }>("SELECT message_ref, card FROM posted_cards WHERE platform = 'slack'"),
    );
    return new Map(rows.map(({ message_ref, card }) => [message_ref.split("/").slice(-2).join("/"), card]));
  }
  /** Whose screen it is: a person's, or a channel as all in it see it. */
  const readerOf = async (who: string) => (who.startsWith("#") ? channelOf(who) : userOf(who));
  async function botMessages(user: string): Promise<readonly LocalMessage[]> {
    if (user === salesChannel)
      return (await slack.messages(user)).filter((each) => each.bot_id !== undefined && each.ephemeral_to === undefined);
    const channel = await slack.directChannel(user);
    const all = channel === null ? [] : await slack.messages(channel);
    return all.filter((message) => message.bot_id !== undefined && (message.ephemeral_to ?? user) === user);
  }
  async function screenOf(user: string): Promise<Shown[]> {
    const [names, live] = [await cardNames(), await liveCards()];
    const messages = (await botMessages(user)).map((message): Shown => {
      const messageRef = `${message.channel}/${message.ts}`;
      if (!message.blocks) return { messageRef, text: decoded(message.text), card: null };
      const name = live.get(messageRef) ?? names.get(JSON.stringify(message.blocks)) ?? "";
      return { messageRef, text: wordsOfBlocks(message.blocks), card: cardOfBlocks(name, message.blocks) };
    });
    const view = modalOf === user ? slack.views.at(-1) : undefined;
    if (!view) return messages;
    const submit = view.submit ? [{ label: view.submit.text, action: "", id: "", version: 0 }] : [];
    const card = { ...cardOfBlocks("modal", view.blocks), title: view.title.text, nodes: [{ kind: "buttons", buttons: submit } as const] };
    return [...messages, { messageRef: modalRef, text: `${view.title.text}\n${wordsOfBlocks(view.blocks)}`, card }];
  }
  async function rememberSeen(): Promise<void> {
    seen = new Map();
    for (const id of [...people.map((person) => person.id), salesChannel])
      for (const message of await botMessages(id)) seen.set(`${message.channel}/${message.ts}`, fingerprint(message));
  }
  async function allSettled(): Promise<void> {
    // What an event starts may be an event again.
    for (let round = 0; round < 3; round++) await engine.settled();
  }
  async function acting(user: string, act: () => Promise<unknown>): Promise<void> {
    await rememberSeen();
    faults = null;
    const before = slack.views;
    await act();
    await allSettled();
    // A modal is opened after the acknowledgement.
    await new Promise((resolve) => setTimeout(resolve, 60));
    await allSettled();
    if (slack.views !== before) modalOf = slack.views.length > 0 ? user : null;
  }

  const stage: SlackStage = {
    platform: "slack",
    slack,
    app,
    eventsUrl: `http://127.0.0.1:${port}/slack/events`,
    settled: allSettled,
    async say(who, text) {
      const user = await userOf(who);
      await acting(user, () => slack.say(user, user, escaped(text)));
    },
    async sayInGroup(who, group, text) {
      const user = await userOf(who);
      await acting(user, () => slack.say(user, channelOf(group), `<@${botUser}> ${escaped(text)}`));
    },
    async sendFile(who, name, bytes) {
      const user = await userOf(who);
      await acting(user, () => slack.upload(user, user, name, bytes));
    },
    async tap(who, messageRef, button, values) {
      const user = await userOf(who);
      await acting(user, async () => {
        if (messageRef === modalRef) {
          const found = await slack.submit(user, answersFor(slack.views.at(-1)?.blocks ?? [], values));
          if (found) faults = { user, text: Object.values(found).join("\n") };
          return;
        }
        const [channel = "", ts = ""] = messageRef.split("/");
        const { actionId, blockId, value, label } = button as SeenButton;
        await slack.tap(user, channel, ts, {
          type: "button",
          action_id: actionId,
          block_id: blockId,
          value,
          text: { type: "plain_text", text: label },
        });
      });
    },
    async again(who) {
      const user = await userOf(who);
      if (mode === "socket") {
        // The stand-in cannot be told to send an envelope twice; the same event goes to the inbox once more.
        if (lastKept?.userId !== user) throw new Error(`${who} did not send the last event`);
        return acting(user, () => engine.receive(lastKept as ChatEvent));
      }
      const sent = (await slack.log()).findLast(({ direction }) => direction === "to_bot");
      const body = typeof sent?.detail === "string" ? sent.detail : "";
      if (!decodeURIComponent(body).includes(user)) throw new Error(`${who} did not send the last event`);
      // The same request once more, as Slack sends it when it heard no answer.
      const headers = { "x-slack-retry-num": "1", "x-slack-retry-reason": "http_timeout" };
      await acting(user, () => sendSigned(`http://127.0.0.1:${port}/slack/events`, body, { headers }));
    },
    async openForm(who) {
      const user = await userOf(who);
      for (const message of (await botMessages(user)).toReversed()) {
        const button = cardOfBlocks("", message.blocks ?? []).nodes.flatMap((node) => (node.kind === "buttons" ? node.buttons : []));
        const opener = (button as SeenButton[]).find(({ actionId }) => actionId.startsWith("openForm"));
        if (!opener) continue;
        await stage.tap(who, `${message.channel}/${message.ts}`, opener, {});
        return;
      }
    },
    async gateway(body, forged) {
      await rememberSeen();
      const status = await gatewayCalls(engine.work, clock, body, forged);
      await allSettled();
      return status;
    },
    async screen(who) {
      return screenOf(await readerOf(who));
    },
    async news(who) {
      const user = await readerOf(who);
      const changed = new Set(
        (await botMessages(user))
          .filter((message) => seen.get(`${message.channel}/${message.ts}`) !== fingerprint(message))
          .map((message) => `${message.channel}/${message.ts}`),
      );
      const fresh = (await screenOf(user)).filter(({ messageRef }) => changed.has(messageRef) || messageRef === modalRef);
      return faults?.user === user ? [...fresh, { messageRef: "", text: faults.text, card: null }] : fresh;
    },
    async moveClock(to) {
      await rememberSeen();
      await clock.move(to, engine.work, (job, problem) => void problems.push({ job, problem }));
      await allSettled();
    },
    facts: (ask) => facts.direct(ask),
    receive: (event) => engine.receive(event),
    async restart() {
      await engine.stop();
      engine = started();
    },
    async close() {
      await app.stop();
      await web.close();
      await engine.stop();
      await slack.stop();
      await database.close();
      await facts.close();
      if (problems.length > 0)
        throw new Error(
          `the bot reported: ${JSON.stringify(problems, (_, value: unknown) => (value instanceof Error ? value.stack : value), 1)}`,
        );
    },
  };
  return stage;
}

function channelOf(group: string): string {
  if (group !== "#sales") throw new Error(`the only group is #sales, not ${group}`);
  return salesChannel;
}

/** "U0P2" for the colleague of number P2. */
export const userIdOf = (number: string): string => `U0${number}`;
const escaped = (text: string): string => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
const decoded = (text: string): string => text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
const fingerprint = ({ text, blocks }: LocalMessage): string => JSON.stringify([text, blocks]);
