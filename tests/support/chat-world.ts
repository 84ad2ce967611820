import { loadDemo } from "../../src/adapters/demo/load-demo";
import { startBotEngine, type BotEngine, type BotParts } from "../../src/adapters/mysql/bot-engine";
import type { Database } from "../../src/adapters/mysql/database";
import { actions } from "../../src/bot/actions";
import { vocabulary } from "../../src/bot/commands/all-commands";
import { makeConverse } from "../../src/bot/conversation/converse";
import { notices } from "../../src/bot/notices";
import type { ChatEvent } from "../../src/bot/pipeline/chat-event";
import type { ChatPlatform, Shown } from "../../src/bot/pipeline/chat-platform";
import type { ChatReply } from "../../src/bot/pipeline/chat-reply";
import type { ChatProfile, PlatformDirectory } from "../../src/bot/pipeline/platform-directory";
import { presenters } from "../../src/bot/presenters";
import { flows } from "../../src/domain/flows";
import { newId } from "../../src/domain/shared/id";
import { renderText } from "../../cards/render/text";
import type { Card } from "../../cards/kit/nodes";

/** A chat platform in memory: each chat is what stands in it. */
export class MemoryChat implements ChatPlatform {
  readonly messages = new Map<string, { readonly conversation: string; shown: Shown; readonly onceKey: string }>();
  constructor(readonly name: string) {}
  isGroup(conversation: string): boolean {
    return conversation.startsWith("T1:C");
  }
  async post(conversation: string, shown: Shown, onceKey: string): Promise<string> {
    const known = [...this.messages].find(([, message]) => message.onceKey === onceKey);
    if (known) return known[0];
    const ref = `${this.name}-${this.messages.size + 1}`;
    this.messages.set(ref, { conversation, shown, onceKey });
    return ref;
  }
  async update(messageRef: string, card: Card): Promise<void> {
    const message = this.messages.get(messageRef);
    if (!message) throw new Error(`no message ${messageRef}`);
    message.shown = { kind: "card", card };
  }
  /** What stands in a chat, in words, oldest first. */
  in(conversation: string): string[] {
    return [...this.messages.values()].filter((message) => message.conversation === conversation).map(({ shown }) => wordsOf(shown));
  }
}

function wordsOf(shown: Shown): string {
  return shown.kind === "text" ? shown.text : renderText(shown.card);
}

/** Who people are there, as the test says; counts how often it was asked. */
export class MemoryDirectory implements PlatformDirectory {
  readonly profiles = new Map<string, ChatProfile>();
  asked = 0;
  broken = false;
  constructor(readonly platform: string) {}
  forget(): void {
    this.profiles.clear();
    this.asked = 0;
    this.broken = false;
  }
  async profile(_workspace: string, userId: string): Promise<ChatProfile | null> {
    this.asked += 1;
    if (this.broken) throw new Error("the platform is away");
    return this.profiles.get(userId) ?? null;
  }
  async byEmail(_workspace: string, email: string): Promise<string | null> {
    return [...this.profiles].find(([, profile]) => profile.email === email)?.[0] ?? null;
  }
}

export function aProfile(given: Partial<ChatProfile> = {}): ChatProfile {
  return { name: "Somebody", email: null, emailVerified: true, standing: "member", timeZone: "Asia/Shanghai", language: "en", ...given };
}

export interface ChatWorld {
  readonly engine: BotEngine;
  readonly chats: Readonly<Record<"slack" | "lark" | "console", MemoryChat>>;
  readonly directory: MemoryDirectory;
  readonly problems: unknown[];
  readonly clock: { at: Date };
  /** As that account, in its direct chat or in a group; resolves when all that follows has arrived. */
  says(user: string, text: string, more?: Partial<Extract<ChatEvent, { kind: "message" }>>): Promise<ChatReply>;
  settled(): Promise<void>;
  person(number: string): Promise<string>;
}

/** The demo company with the whole bot, on memory platforms. Times are the demo's. */
export async function chatWorld(database: Database, platform: "slack" | "lark" = "slack"): Promise<ChatWorld> {
  const clock = { at: new Date("2026-11-25T02:00:00Z") };
  const problems: unknown[] = [];
  const chats = { slack: new MemoryChat("slack"), lark: new MemoryChat("lark"), console: new MemoryChat("console") };
  const directory = new MemoryDirectory(platform);
  const parts: BotParts = {
    converse: makeConverse(vocabulary),
    actions,
    presenters,
    notices,
    flows,
    platforms: new Map<string, ChatPlatform>(Object.entries(chats)),
    directories: new Map([[platform, directory]]),
  };
  const log = { info: () => undefined, error: (message: string, facts?: object) => void problems.push({ message, ...facts }) };
  const engine = startBotEngine(database, { now: () => clock.at }, parts, log);
  await loadDemo(engine.work);
  const settled = async () => {
    for (let round = 0; round < 3; round++) await engine.settled();
  };
  return {
    engine,
    chats,
    directory,
    problems,
    clock,
    settled,
    async says(user, text, more = {}) {
      const { id } = await engine.receive({
        externalId: newId(),
        at: { platform, conversation: `T1:${user}`, direct: true },
        workspace: "T1",
        userId: user,
        kind: "message",
        text,
        mentions: [],
        ...more,
      });
      const reply = await engine.handle(id);
      await settled();
      return reply;
    },
    person: (number) =>
      engine.work.run(async (tx) => {
        const person = await tx.people.byNumber(number);
        if (!person) throw new Error(`no ${number}`);
        return person.id;
      }),
  };
}
