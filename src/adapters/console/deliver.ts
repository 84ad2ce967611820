import type { Card } from "../../../cards/kit/nodes";
import { renderConsole } from "../../../cards/render/console";
import type { Id } from "../../domain/shared/id";
import { DeliveryFailure, type Shown, type ShownFile } from "../../bot/pipeline/chat-platform";
import type { MessageFeed } from "./message-feed";
import type { ConsoleDownloads, ConsoleMessages } from "./ports";

/** The message to be changed is not there, so trying again would not help. */
export class NoSuchConsoleMessage extends DeliveryFailure {
  constructor(message: Id) {
    super(`the console has no message ${message}`, { final: true });
  }
}

/** Writes into a colleague's chat on the page; open pages hear of it at once. */
export function consolePlatform(messages: ConsoleMessages, feed: MessageFeed, downloads: ConsoleDownloads) {
  return {
    name: "console",
    /** Once for each key: a second delivery of the same gives the message that stands there. */
    async post(conversation: Id, body: Shown, onceKey: string): Promise<Id> {
      const id = await messages.post(conversation, body.kind === "card" ? { kind: "card", card: renderConsole(body.card) } : body, onceKey);
      feed.poke();
      return id;
    },
    async postFile(conversation: Id, shown: ShownFile, onceKey: string): Promise<Id> {
      const { name, caption } = shown;
      const file = await downloads.keep(shown, onceKey);
      const id = await messages.post(conversation, { kind: "file", file, name, text: caption }, onceKey);
      feed.poke();
      return id;
    },
    async update(message: Id, card: Card): Promise<void> {
      if (!(await messages.replace(message, { kind: "card", card: renderConsole(card) }))) throw new NoSuchConsoleMessage(message);
      feed.poke();
    },
  };
}
