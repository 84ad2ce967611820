import type { RefusalText } from "../refusals";

/** What may be said no to about messages to customers. */
export const messageRefusals: Readonly<Record<string, RefusalText>> = {
  "message.notFound": {
    zh: "没有找到这条消息。发送“客户消息”看看最近发过什么。",
    en: 'There is no such message. Send "customer messages" to see the latest.',
  },
  "message.stale": {
    zh: "消息 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "Message {number} has just changed; the card is refreshed, look again.",
  },
  "message.noAddress": {
    zh: "{customer} 没有可用的手机号或邮箱。请先补上联系人的联系方式。",
    en: "{customer} has no phone number or e-mail address for that. Add it to a contact first.",
  },
};
