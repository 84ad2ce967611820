import type { Converse } from "../../bot/pipeline/handle-chat-event";
import { handleChatEvent } from "../../bot/pipeline/handle-chat-event";
import type { Action } from "../../bot/actions/define-action";
import type { Notice } from "../../bot/notices/define-notice";
import { spreadEvent } from "../../bot/notices/spread-event";
import type { Card } from "../../../cards/kit/nodes";
import type { MakeFile } from "../../bot/documents/chat-files";
import type { ChatEvent, ConversationRef } from "../../bot/pipeline/chat-event";
import type { ChatPlatform } from "../../bot/pipeline/chat-platform";
import type { PlatformDirectory } from "../../bot/pipeline/platform-directory";
import type { ChatReply } from "../../bot/pipeline/chat-reply";
import { audienceOf } from "./audience-of";
import { presentCard, type Presenter } from "../../bot/presenters/define-presenter";
import type { MessageFile, MessageProviders } from "../../bot/customer-notices/message-provider";
import type { CustomerMessage } from "../../domain/messages/message";
import type { Flow } from "../../domain/flows/define-flow";
import type { Clock } from "../../domain/shared/clock";
import type { Id } from "../../domain/shared/id";
import type { Secrets, UnitOfWork } from "../../domain/shared/tx";
import { atMost } from "../schedule/at-most";
import { oneAfterAnother } from "../schedule/one-after-another";
import { startLoop } from "../schedule/loop";
import { forgetSpentAllowances } from "./call-allowances";
import type { Database } from "./database";
import { documentNumbers } from "./document-numbers";
import { dispatchNext } from "./event-dispatcher";
import { fetchWaitingFiles, waitsForFiles, type ReadFile } from "./fetch-files";
import { keepEvent, laneOf, unfinishedEvents } from "./inbox-store";
import { relayNextMessage } from "./messages/message-relay";
import { outboxRelay, type Relay } from "./outbox-relay";
import { willPass } from "./database-error";
import { showPresence } from "./presence";
import { postedCards } from "./queue-tables";
import { renewAgingCards } from "./renew-cards";
import { select } from "./table";
import { unitOfWork, type MySqlUnitOfWork } from "./unit-of-work";

/** What the bot is made of, as the composition root put it together. */
export interface BotParts {
  readonly converse: Converse;
  readonly actions: ReadonlyMap<string, Action>;
  readonly presenters: ReadonlyMap<string, Presenter>;
  readonly notices: readonly Notice[];
  readonly flows: readonly Flow[];
  readonly platforms: ReadonlyMap<string, ChatPlatform>;
  /** Who people are on each platform, as far as it can be asked. */
  readonly directories?: ReadonlyMap<string, PlatformDirectory>;
  /** Makes the files that people ask for; without it such an answer is given up. */
  readonly file?: MakeFile;
  /** Reads the files that people send; without it they wait. */
  readonly incoming?: { readonly read: ReadFile; readonly largest: number };
  /** How messages to customers leave; without it they wait. */
  readonly post?: {
    readonly providers: MessageProviders;
    /** The document that goes with a message, printed. */
    readonly printed: (work: UnitOfWork, message: CustomerMessage) => Promise<MessageFile | null>;
  };
  /** Seals what is kept secret; kept as it is when left out. */
  readonly secrets?: Secrets;
}

export interface Log {
  info(message: string, facts?: object): void;
  error(message: string, facts?: object): void;
}

export interface Received {
  readonly id: Id;
  /** false: the platform delivered it before. */
  readonly fresh: boolean;
  /** The reply, once the event is handled; for one that came again the kept reply. */
  handled(): Promise<ChatReply>;
}

export interface BotEngine {
  readonly work: MySqlUnitOfWork;
  /** Keeps the event; resolves when it is safe to say "accepted". Its handling goes on by itself. */
  receive(event: ChatEvent): Promise<Received>;
  /** Handles one kept event now, or gives the kept reply. */
  handle(id: Id): Promise<ChatReply>;
  /** What an event's reply held back was shown in place. */
  takeBack(id: Id): Promise<void>;
  /** It could not be: it comes as messages at once. */
  letGo(id: Id): Promise<void>;
  /** A posted live card as it is now, for a platform that shows it in its answer to the tap; null when the message holds none. */
  presentState(at: ConversationRef, messageRef: string): Promise<Card | null>;
  /** Resolves when all that was received is handled, all that follows has happened and all is delivered. */
  settled(): Promise<void>;
  stop(): Promise<void>;
}

/** How old an unhandled event is before another process takes it for left behind. */
const leftBehindMs = 5_000;
const renewEveryMs = 600_000;
/** In rounds of a second. */
const forgetEvery = 600;

/** Fewer than the transactions' connections, so that relay and dispatcher always find one. */
const mostHandledAtOnce = 10;

/** Runs the bot on one database: several such engines, in as many processes, share it. */
export function startBotEngine(database: Database, clock: Clock, parts: BotParts, log: Log): BotEngine {
  const work = unitOfWork(database, clock, documentNumbers(database), parts.secrets);
  const underWay = new Set<Promise<unknown>>();
  const failed = (what: string) => (problem: unknown) => log.error(`${what} failed; it is tried again`, { problem });

  const presence = showPresence(database, failed("showing that this process lives"));
  const present: Relay["present"] = (tx, card, subject, personId, { platform, conversation }) =>
    presentCard(tx, parts.presenters, card, subject, personId, audienceOf(parts.platforms.get(platform), conversation));
  const outbox = outboxRelay({
    work,
    platforms: parts.platforms,
    present,
    file: (wanted, personId, { platform, conversation }) => {
      if (!parts.file) throw new Error("nothing makes files here");
      return parts.file(work, wanted, personId, audienceOf(parts.platforms.get(platform), conversation));
    },
    holder: () => presence.holder(),
    parked: (delivery) => {
      log.error("a delivery is given up", delivery);
      dispatcher.poke();
    },
    failed: failed("delivering"),
  });
  const renewal = startLoop(
    () => renewAgingCards({ work, platforms: parts.platforms, present }),
    renewEveryMs,
    failed("sending old cards anew"),
  );
  const { post } = parts;
  const messages = startLoop(
    async () =>
      post !== undefined &&
      relayNextMessage({
        work,
        providers: post.providers,
        printed: (message) => post.printed(work, message),
        parked: ({ number, problem }) => {
          log.error("a message to a customer is given up", { number, problem });
          dispatcher.poke();
        },
      }),
    1_000,
    failed("sending a message to a customer"),
  );
  const relay = startLoop(() => outbox.round(), 250, failed("delivering"));
  const dispatcher = startLoop(
    async () => {
      const found = await dispatchNext({
        work,
        spread: (tx, event) => spreadEvent(tx, event, parts.flows, parts.notices),
        parked: (event, problem) => log.error("what follows from an event is given up", { event, problem }),
      });
      if (found) {
        relay.poke();
        messages.poke();
      }
      return found;
    },
    250,
    failed("following up an event"),
  );
  const handling = {
    work,
    converse: parts.converse,
    actions: parts.actions,
    ...(parts.directories && { directories: parts.directories }),
    unanswered: (problem: unknown, event: ChatEvent) =>
      log.error("a platform could not say who somebody is", { problem, platform: event.at.platform }),
    incident: (incident: string, problem: unknown, event: ChatEvent) =>
      log.error("incident", { incident, problem, event: event.externalId, platform: event.at.platform }),
    willPass,
  };
  const inTurn = atMost(mostHandledAtOnce);
  const inOrder = oneAfterAnother();
  const inHand = new Map<Id, Promise<ChatReply>>();
  /** Whoever asks for an event that is being handled here gets its reply; the row's lock does the same between processes. */
  const handle = (id: Id): Promise<ChatReply> => {
    const known = inHand.get(id);
    if (known) return known;
    const reply = inTurn(() => handleChatEvent(handling, id)).finally(() => {
      inHand.delete(id);
      dispatcher.poke();
      relay.poke();
    });
    inHand.set(id, reply);
    return reply;
  };
  const { incoming } = parts;
  const fetcher = startLoop(
    async () =>
      incoming !== undefined &&
      fetchWaitingFiles({ work, platforms: parts.platforms, ...incoming, handle, failed: failed("fetching a file that somebody sent") }),
    1_000,
    failed("fetching the files that people sent"),
  );
  // What waits when we start was left by another process, or another is just at it: then its lock lets us wait for its reply.
  let grace = 0;
  let rounds = 0;
  const resume = startLoop(
    async () => {
      if (rounds++ % forgetEvery === 0) await database.direct(forgetSpentAllowances);
      const [{ now }] = (await database.direct((sql) => sql.rows<{ now: Date }>("SELECT UTC_TIMESTAMP(3) AS now"))) as [{ now: Date }];
      for (const id of await unfinishedEvents(database, new Date(now.getTime() - grace), 50))
        await handle(id).catch(failed("handling what was left behind"));
      grace = leftBehindMs;
      return false;
    },
    1_000,
    failed("resuming what was left behind"),
  );
  return {
    work,
    handle,
    async receive(event) {
      const waits = waitsForFiles(event, parts.platforms);
      const kept = await keepEvent(database, event, waits ? "waiting" : "new");
      if (waits) {
        fetcher.poke();
        return { ...kept, handled: () => fetcher.idle().then(() => handle(kept.id)) };
      }
      if (!kept.fresh) return { ...kept, handled: () => handle(kept.id) };
      // Chats are served at once; what one person says in one of them is understood in the order it was said. What another process
      // kept before goes first by the row's claim; what waits here takes no place among those at work.
      const reply = inOrder(laneOf(event), () => handle(kept.id));
      const task = reply.catch(failed("handling an event"));
      underWay.add(task);
      void task.finally(() => underWay.delete(task));
      return { ...kept, handled: () => reply };
    },
    takeBack: (id) => work.run((tx) => tx.deliveries.takeBack(id)),
    async letGo(id) {
      await work.run((tx) => tx.deliveries.letGo(id));
      relay.poke();
    },
    presentState: ({ platform, conversation }, messageRef) =>
      work.run(async (tx) => {
        const [posted] = await select(tx.sql, postedCards, "WHERE platform = ? AND conversation = ? AND message_ref = ?", [
          platform,
          conversation,
          messageRef,
        ]);
        return posted ? present(tx, posted.card, { kind: posted.subjectKind, id: posted.subjectId }, posted.personId, posted) : null;
      }),
    async settled() {
      await fetcher.idle();
      await Promise.all(underWay);
      // What is delivered starts nothing new; what an event starts may be delivered.
      await dispatcher.idle();
      await messages.idle();
      await dispatcher.idle();
      await relay.idle();
    },
    async stop() {
      await resume.stop();
      await fetcher.stop();
      await Promise.all(underWay);
      await renewal.stop();
      await dispatcher.stop();
      await messages.stop();
      await relay.stop();
      await outbox.ended();
      await presence.stop();
    },
  };
}
