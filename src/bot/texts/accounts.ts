import type { Language } from "../../domain/shared/actor";

const texts = {
  emailSet: {
    zh: "{name} 的邮箱是 {email} 了。平台证实过这个邮箱的账号，第一次跟我说话时会自动认出来。",
    en: "{name} now has the address {email}. An account whose platform vouches for it is recognised at its first message.",
  },
  linked: { zh: "这个账号已经和 {name} 关联。", en: "That account is now linked to {name}." },
  unlinked: {
    zh: "{name} 的 {count} 个账号已取消关联，要重新关联才能再用。",
    en: "{name}'s accounts are unlinked ({count}). They can do nothing until they are linked again.",
  },
  codeUsed: { zh: "{name} 用你给的关联码关联了 {platform} 账号。", en: "{name} has linked a {platform} account with your code." },
} as const;

/** What an admin hears about colleagues' chat accounts. */
export function accountText(name: keyof typeof texts, language: Language, facts: Readonly<Record<string, string>>): string {
  return texts[name][language].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? "");
}
