import type { Message } from "./read-message";

/** What help is wanted on: 怎么报价 is 报价, "how do I receive goods?" is "receive goods"; undefined where it is about everything. */
export function topicIn(message: Message): string | undefined {
  const about = /\b(?:about|regarding|concerning|with|on) (?!you\b)([a-z][a-z' -]{2,40}?)\s*\??$/i.exec(message.text)?.[1];
  if (about !== undefined && /what (?:can|could)|help/i.test(message.text)) return about.replace(/^(?:the|my|our) /i, "");
  if (/[你您]?[会能](?:干|做|帮)?(?:啥|什么|哪些)|功能|what (?:can|do|could) you|what can i|commands|instructions/i.test(message.text))
    return undefined;
  const topic = message.text
    .replace(
      /^[\s\S]*?(?:how (?:do|can|to|does|should|would|could)|help(?: me)?|explain|guide)(?: (?:i|we|you|one|with|on|to|about|do|make|an?|the))*/i,
      " ",
    )
    .replace(
      /帮助|教程|教一?教?我?|怎么样?|如何|咋样?|怎样|使用|操作|请问|一下|[弄用搞办走]|能不能|[我你您能会吗呢啊呀?？!！.。]|\b(?:please|pls|me)\b|work(?:s)?$/gi,
      " ",
    )
    .replace(/\s+/g, " ")
    .trim();
  return /[\p{L}\p{N}]/u.test(topic) ? topic : undefined;
}
