import type { Language } from "../../src/domain/shared/actor";

/** A message that did not arrive, or work after an event that was not done. */
export type ParkedKind = "delivery" | "webhook" | "event";

/** What stands still, in few words, and what its reader can do about it. */
export const parkedWords: Readonly<Record<Language, Readonly<Record<ParkedKind, { readonly what: string; readonly advice: string }>>>> = {
  zh: {
    delivery: {
      what: "消息没送到",
      advice: "多半是对方停用了账号、移除了机器人，或平台的授权失效了。处理好再点“重发”；不用发了就点“放弃”。",
    },
    webhook: {
      what: "webhook 没调用成功",
      advice: "对方没有接收：看下面的原因，请管理那个系统的人修好，再点“重发”；不用了就点“放弃”。",
    },
    event: {
      what: "后续处理没做完",
      advice: "单据本身没有问题，只是随后的通知和动作没做完。把下面的原因发给技术支持，修好后点“重发”，会从这里接着做。",
    },
  },
  en: {
    delivery: {
      what: "Message not delivered",
      advice:
        "Most often the account is switched off, the bot was removed from the chat, or the platform no longer accepts our token. Put that right and send again; drop it if nobody needs it any more.",
    },
    webhook: {
      what: "Webhook not called",
      advice:
        "The other system did not take it: see the reason below, have it mended there, and send again; drop it if nobody needs it any more.",
    },
    event: {
      what: "Follow-up work not done",
      advice:
        "The document itself is fine; only the notices and actions that follow it are missing. Give the reason below to support, and send again once it is mended: the work goes on from here.",
    },
  },
};
