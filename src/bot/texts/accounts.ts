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
  closed: {
    zh: "{platform} 停用了 {name} 的账号，我已取消关联，不再往那里发任何消息。{away}{undelivered}{owned}",
    en: "{platform} has closed {name}'s account. It is unlinked, and nothing is sent there any more.{away}{undelivered}{owned}",
  },
  closedAway: {
    zh: "{name} 没有别的账号了，从今天起算不在岗，不再接新工作；账号恢复后本人给我发一条消息，就又算在岗。",
    en: " {name} has no other account and is away from today: no new work goes there. Should the account be opened again, one message from {name} to me ends that.",
  },
  closedUndelivered: {
    zh: "还有 {count} 条没送到的消息，发送「未送达」处理。",
    en: " Messages that had not gone out yet: {count}; send “undelivered” to decide on them.",
  },
  closedOwned: {
    zh: "名下还有 {count} 个：{kinds}。要移交，发送「把 {name} 的全部移交给 同事」；已经离职，发送「{name} 离职，全部交给 同事」。",
    en: " Still open with {name}: {kinds} ({count} in all). To hand them over, send “hand over everything from {name} to COLLEAGUE”; if {name} has left for good, “{name} has left, give everything to COLLEAGUE”.",
  },
  closedNothing: { zh: "名下没有未了的事。", en: " {name} looks after nothing that is open." },
  closedApprovals: { zh: "待审批 {count}", en: "approvals {count}" },
  back: {
    zh: "{name} 的 {platform} 账号又能用了，我已重新关联，{name} 又算在岗。{stillAway}移交出去的仍归现在的负责人；还没送到的消息，发送「未送达」处理。",
    en: "{name} has a {platform} account again: it is linked, and new work goes there again.{stillAway} What was handed over stays where it is; for messages that had not gone out, send “undelivered”.",
  },
  backStillAway: {
    zh: "{name} 自己登记过的休假（{from} 起）不受影响。",
    en: " The days off from {from} that were said for {name} still hold.",
  },
  backYourself: {
    zh: "你的账号之前被停用，那时起没有新工作给你；从现在起又有了。移交给同事的不会自动回来，发送「我的待办」看看手上有什么。",
    en: "Your account had been closed, and no new work came to you; from now on it does again. What was handed over does not come back by itself: send “my to-dos” to see what you have.",
  },
  codeUsed: { zh: "{name} 用你给的关联码关联了 {platform} 账号。", en: "{name} has linked a {platform} account with your code." },
} as const;

/** What an admin hears about colleagues' chat accounts. */
export function accountText(name: keyof typeof texts, language: Language, facts: Readonly<Record<string, string>>): string {
  return texts[name][language].replace(/\{(\w+)\}/g, (_, fact: string) => facts[fact] ?? "");
}
