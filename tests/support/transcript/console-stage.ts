import { renderText } from "../../../cards/render/text";
import type { ConsoleBody } from "../../../src/adapters/console/ports";
import { openDatabase, type DatabaseAddress } from "../../../src/adapters/mysql/database";
import { keepFilesIn, startBot } from "../../../src/main";
import { newId } from "../../../src/domain/shared/id";
import { beginAnew } from "./begin-anew";
import type { Founded } from "./beginning";
import type { Shown, Stage } from "./run";
import { gatewayCalls } from "./story-gateway";
import { StoryClock } from "./story-clock";

interface StoredMessage {
  readonly id: string;
  readonly author: string;
  readonly body: ConsoleBody | string;
  readonly revision: number;
}

/** The console as a stage: the real program on a real, freshly filled database, with a clock of its own. */
export async function consoleStage(address: DatabaseAddress, founded: Founded | null = null): Promise<Stage & { close(): Promise<void> }> {
  const clock = new StoryClock();
  const facts = await beginAnew(address, founded);
  const database = openDatabase(address, 8);
  const problems: unknown[] = [];
  const log = { info: () => undefined, error: (message: string, about?: object) => void problems.push({ message, ...about }) };
  const { engine } = startBot(database, clock, log);
  let last: Parameters<typeof engine.receive>[0] | null = null;
  let seen = new Map<string, number>();

  async function personOf(who: string): Promise<string> {
    const [row] = await facts.direct((sql) =>
      sql.rows<{ id: string }>("SELECT id FROM people WHERE name_zh = ? OR name_en = ? OR number = ?", [who, who, who]),
    );
    if (!row) throw new Error(`nobody is called ${who}`);
    return row.id;
  }
  async function messagesOf(personId: string | null): Promise<StoredMessage[]> {
    return facts.direct((sql) =>
      sql.rows<StoredMessage>(
        `SELECT id, author, body, revision FROM console_messages WHERE author = 'bot' ${personId ? "AND person_id = ?" : ""} ORDER BY posted_at, id`,
        personId ? [personId] : [],
      ),
    );
  }
  async function rememberSeen(): Promise<void> {
    seen = new Map((await messagesOf(null)).map((message) => [message.id, message.revision]));
  }
  async function allSettled(): Promise<void> {
    // What an event starts may be an event again.
    for (let round = 0; round < 3; round++) await engine.settled();
  }
  async function send(event: Parameters<typeof engine.receive>[0]): Promise<void> {
    await rememberSeen();
    last = event;
    const { id } = await engine.receive(event);
    const reply = await engine.handle(id);
    toast = reply.toast?.text ?? null;
    await allSettled();
  }
  let toast: string | null = null;

  return {
    platform: "console",
    async say(who, text) {
      const person = await personOf(who);
      await send({
        externalId: newId(),
        at: { platform: "console", conversation: person, direct: true },
        workspace: "",
        userId: person,
        kind: "message",
        text,
        mentions: [],
      });
    },
    async sendFile(who, name, bytes) {
      const person = await personOf(who);
      const id = await keepFilesIn(engine).keep(name, bytes);
      await send({
        externalId: newId(),
        at: { platform: "console", conversation: person, direct: true },
        workspace: "",
        userId: person,
        kind: "message",
        // The page sends a file's name as the words beside it.
        text: name,
        mentions: [],
        files: [{ id, name }],
      });
    },
    async tap(who, messageRef, button, values) {
      const person = await personOf(who);
      const { action, id, version } = button;
      await send({
        externalId: newId(),
        at: { platform: "console", conversation: person, direct: true },
        workspace: "",
        userId: person,
        kind: "action",
        action,
        id,
        version,
        values,
        messageRef,
      });
    },
    async again(who) {
      if (!last || last.userId !== (await personOf(who))) throw new Error(`${who} did not send the last event`);
      await send(last);
    },
    async gateway(body, forged) {
      await rememberSeen();
      const status = await gatewayCalls(engine.work, clock, body, forged);
      await allSettled();
      return status;
    },
    async screen(who) {
      return (await messagesOf(await personOf(who))).map(shown);
    },
    async news(who) {
      const fresh = (await messagesOf(await personOf(who))).filter((message) => seen.get(message.id) !== message.revision).map(shown);
      const own = last?.userId === (await personOf(who)) && toast !== null ? [{ messageRef: "", text: toast, card: null }] : [];
      return [...fresh, ...own];
    },
    async moveClock(to) {
      await rememberSeen();
      await clock.move(to, engine.work, (job, problem) => void problems.push({ job, problem }));
      await allSettled();
    },
    facts: (ask) => facts.direct(ask),
    async close() {
      await engine.stop();
      await database.close();
      await facts.close();
      if (problems.length > 0)
        throw new Error(
          `the bot reported: ${JSON.stringify(problems, (_, value: unknown) => (value instanceof Error ? value.stack : value), 1)}`,
        );
    },
  };
}

function shown(message: StoredMessage): Shown {
  const body = typeof message.body === "string" ? (JSON.parse(message.body) as ConsoleBody) : message.body;
  if (body.kind === "text") return { messageRef: message.id, text: body.text, card: null };
  if (body.kind === "file") return { messageRef: message.id, text: body.name, card: null };
  return { messageRef: message.id, text: renderText(body.card), card: body.card };
}
