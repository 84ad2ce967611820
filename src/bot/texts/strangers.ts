import type { Language } from "../../domain/shared/actor";

const texts = {
  notLinked: {
    zh: "我还不认识这个账号，所以现在什么也不能替你做。请向管理员要一个关联码，收到后直接发给我，例如：关联 K7PM-3XQ9。",
    en: "I do not know this account yet, so I cannot do anything for you. Ask an admin for a link code and send it to me, like this: link K7PM-3XQ9",
  },
  noOperator: {
    zh: "平台没有告诉我是谁点的，所以什么也没做。请重新打开聊天再试一次。",
    en: "The platform did not tell me who this is, so nothing was done. Open the chat again and try once more.",
  },
  alreadyLinked: {
    zh: "这个账号已经和 {name} 关联了，关联码没有用掉。直接跟我说要做什么就行。",
    en: "This account is linked to {name} already; the code was not used. Just tell me what you need.",
  },
  linkedByCode: {
    zh: "关联好了，{name}，你好！以后直接跟我说就行，发送「帮助」看我会做什么。",
    en: "Linked. Hello {name}! Just tell me what you need; send “help” to see what I can do.",
  },
  linkedByEmail: {
    zh: "{name}，你好！我按邮箱 {email} 认出了你，这个账号已经和你的同事资料关联。",
    en: "Hello {name}! I know you by your address {email}; this account is now linked to your colleague record.",
  },
} as const satisfies Readonly<Record<string, Readonly<Record<Language, string>>>>;

/** What somebody hears whose account was nobody's until now. */
export function strangerText(name: keyof typeof texts, language: Language, facts: Readonly<Record<string, string>> = {}): string {
  return texts[name][language].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? "");
}
