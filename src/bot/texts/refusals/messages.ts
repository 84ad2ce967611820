import type { RefusalText } from "../refusals";

/** What may be said no to about messages to customers. */
export const messageRefusals: Readonly<Record<string, RefusalText>> = {
  "message.unknownField": {
    zh: "这里没有字段“{field}”，客户会看到空白，所以没有保存。可以用：{placeholders}。",
    en: 'There is no field "{field}" here: customers would see a gap, so nothing was saved. Use {placeholders}.',
  },
  "message.textMissing": {
    zh: "留言的文字里要有 {内容}，不然写了什么就看不到了。请加上再发。",
    en: "The text of a note needs {text}: without it nobody reads what was written. Put it in and send again.",
  },
  "message.whichOccasion": {
    zh: "没说是哪种消息：发货、报价、采购单、订单确认、待付款、收款、到期提醒、逾期提醒或留言。例如“发货短信改成：…”。",
    en: 'Which message? Shipment, quote, purchase order, order confirmation, awaiting payment, payment received, due soon, overdue or note: "change the shipment text to: …".',
  },
  "message.whichText": {
    zh: "没说改成什么。请把新文字写在冒号后面，例如“发货短信改成：{客户}，订单 {订单} 已发货”。",
    en: 'What is it to say? Put the new text behind a colon: "change the shipment text to: Dear {customer}, order {order} has left".',
  },
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
