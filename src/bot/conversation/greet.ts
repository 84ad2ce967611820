import type { CommandContext } from "../commands/define-command";
import type { ChatReply } from "../pipeline/chat-reply";

/** What is said where no words are understood: who is there, and that buttons work. */
export async function greet({ actor }: CommandContext): Promise<ChatReply> {
  const text =
    actor.language === "zh"
      ? "您好，我是 Dealdock。这句话我还听不懂；卡片上的按钮可以直接点。"
      : "Hello, this is Dealdock. I do not understand that yet; the buttons on cards work.";
  return { parts: [{ kind: "text", text }] };
}
