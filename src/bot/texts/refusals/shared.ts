import type { RefusalText } from "../refusals";

export const sharedRefusals: Readonly<Record<string, RefusalText>> = {
  "access.notAllowed": {
    zh: "你的角色不能{permission}。需要的话，请让运营主管处理或授权。",
    en: "Your role may not {permission}. Ask an operations lead to do it or to give you the right.",
  },
  "access.notLinked": {
    zh: "我还不认识这个账号。请向管理员要一个关联码，收到后发给我。",
    en: "I do not know this account yet. Ask an admin for a link code and send it to me.",
  },
  "link.alreadySomebody": {
    zh: "这个账号已经关联了另一位同事。请先取消那边的关联。",
    en: "That account is already linked to another colleague. Unlink it there first.",
  },
  "link.codeOver": {
    zh: "这个关联码已经用过或过期了。请向管理员要一个新的。",
    en: "That link code was used before or is too old. Ask an admin for a new one.",
  },
  "link.codeWrong": {
    zh: "没有这个关联码。请对照着再发一次，或向管理员要一个新的。",
    en: "There is no such link code. Check it and send it again, or ask an admin for a new one.",
  },
  "link.noAccount": { zh: "{name} 没有关联的账号，不用取消。", en: "{name} has no linked account, so there is nothing to unlink." },
  "link.onlyDirect": {
    zh: "关联码不能发在群里。请私聊我再说一次。",
    en: "A link code must not stand in a group. Ask me again in our direct chat.",
  },
  "link.tooManyTries": {
    zh: "关联码输错太多次了。请过 {minutes} 分钟再试，或请管理员直接关联。",
    en: "Too many wrong link codes. Try again in {minutes} minutes, or ask an admin to link the account.",
  },
  "link.whose": {
    zh: "要关联哪个账号？请写上邮箱，或者 @ 一个还没关联的账号再发。",
    en: "Which account? Say an e-mail address, or @mention one account that is not linked yet, and send it again.",
  },
  "email.bad": { zh: "“{email}”不是邮箱地址，请检查后再发。", en: '"{email}" is not an e-mail address; check it and send again.' },
  "person.emailTaken": {
    zh: "邮箱 {email} 已经是 {name} 的了。请换一个，或先改那边。",
    en: "The address {email} already belongs to {name}. Choose another, or change it there first.",
  },
  "access.left": { zh: "{name} 的账号已停用。请联系管理员。", en: "The account of {name} is switched off. Please contact an admin." },
  "action.outdated": {
    zh: "这个问题已经过去了，什么也没改。需要的话请把要求再说一遍。",
    en: "That question is no longer open and nothing was changed. If you still need it, please say it again.",
  },
  "action.unknown": {
    zh: "这个按钮已经没有用了（{action}）。请重新查看这张单据，用新的卡片操作。",
    en: "This button does nothing any more ({action}). Show the document again and use the new card.",
  },
  "amount.bad": { zh: "“{amount}”不是金额。请写成 12800 或 1.28万。", en: '"{amount}" is not an amount. Write it like 12,800 or 12.8k.' },
  "amount.otherCurrency": {
    zh: "{amount} {currency} 的币种不对，这里要用 {wanted}。请换算后再发。",
    en: "{amount} {currency} is in another currency; this is kept in {wanted}. Convert it and send again.",
  },
  "undo.changedSince": {
    zh: "“{what}”之后单据又有变动，不能再撤销了，什么也没改。请先打开看看现在的样子，再改。",
    en: 'Something has happened since "{what}", so I cannot take it back; nothing was changed. Open it to see how it stands, then change it.',
  },
  "change.nothing": {
    zh: "没说要改 {number} 的什么。请把要改的内容一起发来。",
    en: "Say what is to change about {number}, and send it again.",
  },
  "list.outdated": {
    zh: "这份清单已经翻过去了，或者隔得太久了。请重新发一次，比如「我的订单」。",
    en: "That list has been turned already, or is too old to go on with. Ask for it again, such as “my orders”.",
  },
  "list.atEnd": {
    zh: "这份清单已经到底了，后面没有了。要看别的，请重新说，比如「我的报价」。",
    en: "That was the end of the list. Ask for another one, such as “my quotes”.",
  },
  "list.notYourTeam": {
    zh: "{name} 不在你的团队里，看不到他的清单。请问本人或他的主管。",
    en: "{name} is not in your team, so the list is not yours to see. Ask them or their manager.",
  },
  "day.bad": { zh: "“{day}”不是日期。请写成 2026-11-25。", en: '"{day}" is not a day. Write it like 2026-11-25.' },
  "text.hostile": {
    zh: "{field}“{text}”像公式或网页代码，不能这样写。请改成普通文字再发。",
    en: 'The {field} "{text}" reads like a formula or the code of a page. Write it in plain words and send it again.',
  },
  "text.missing": { zh: "还缺“{field}”，请填上再发。", en: 'The field "{field}" is missing; fill it in and send again.' },
  "text.tooLong": {
    zh: "“{field}”太长：{length} 个字，最多 {longest} 个。请缩短后再发。",
    en: 'The field "{field}" is too long: {length} characters, at most {longest}. Shorten it and send again.',
  },
  "parked.nothing": {
    zh: "这里没有未送达的了，可能已经有人处理过。发送“未送达”看看还有没有。",
    en: 'Nothing stands still there any more; somebody may have seen to it. Send "undelivered" to see what is left.',
  },
  "person.notFound": { zh: "没有找到这位同事。请用姓名或 @ 再说一次。", en: "No such colleague. Name or @mention the person once more." },
  "person.inactive": { zh: "{name} 已离职或停用，请换一位同事。", en: "{name} no longer works here; choose a colleague who does." },
  "person.notThere": { zh: "{name} 现在不在岗，请换一位同事。", en: "{name} is away; choose somebody who is here." },
  "person.stale": {
    zh: "这位同事的资料刚被改过，请看最新的再改。",
    en: "This colleague's record has just been changed; look at it again first.",
  },
  "rate.missing": {
    zh: "没有 {day} 之前 {currency} 对 {base} 的汇率。请让财务先录入，例如“汇率 {currency} 7.2”。",
    en: "There is no rate of {currency} to {base} up to {day}. Ask finance to enter it first: “exchange rate {currency} 7.2”.",
  },
  "terms.days": {
    zh: "账期天数要在 0 到 365 之间，现在是 {days}。",
    en: "Payment terms run from 0 to 365 days; {days} does not. Say another number.",
  },
  "terms.notWhole": {
    zh: "分期比例合计要等于 100%，现在是 {percent}%。请改好再发。",
    en: "The instalments must make 100 %; they make {percent} %. Correct them and send again.",
  },
  "todo.notFound": { zh: "没有这条待办。发送“我的待办”看看有哪些。", en: 'There is no such to-do. Send "my to-dos" to see yours.' },
  "todo.notYours": {
    zh: "这条待办 {number} 是别人的，请让本人来完成。",
    en: "To-do {number} belongs to somebody else; ask them to finish it.",
  },
  "todo.stale": { zh: "这条待办刚有变化，卡片已刷新，请再点一次。", en: "This to-do has just changed; the card is refreshed, tap again." },
  "approval.notFound": {
    zh: "没有找到这个审批。发送“待我审批”看看还有哪些。",
    en: 'There is no such approval. Send "my approvals" to see what waits for you.',
  },
  "approval.notSubmittable": {
    zh: "{number} 不能在这里提交审批。可以提交的是报价（QT）和合同（CT）。",
    en: "{number} cannot be submitted here. Quotes (QT) and contracts (CT) can.",
  },
  "company.hasPeople": {
    zh: "这个数据库里已经有公司和同事了。请让运营负责人在聊天里添加同事。",
    en: "There is a company with people in this database already. Let its operations lead add colleagues from chat.",
  },
  "why.aboutWhat": {
    zh: "你问的是哪张单据？请带上单号，例如「SO-12 为什么没发」。",
    en: "Which document do you mean? Say its number, as in “why is SO-12 not shipped”.",
  },
  "history.ofWhat": {
    zh: "要看谁的操作记录？请带上单号、客户或产品，例如「谁改过 SO-12」。",
    en: "The history of what? Say a number, a customer or a product, as in “history of SO-12”.",
  },
  "record.notFound": {
    zh: "没有找到 {number}，或者它不在你能看的范围内。请核对编号，或问它的负责人。",
    en: "There is no {number}, or it is not among those you may see. Check the number, or ask its owner.",
  },
  "approval.never": {
    zh: "{number} 还没有提交过审批。发送“提交 {number}”就会送审。",
    en: '{number} was never submitted for approval. Send "submit {number}" to do so.',
  },
  "approval.nothingOpen": {
    zh: "这张单据现在没有在审批中。请先提交审批。",
    en: "Nothing of this document is being approved now. Submit it first.",
  },
  "approval.alreadyOpen": {
    zh: "{number} 已经在审批中，不用重复提交。要改内容请先撤回。",
    en: "{number} is already waiting for approval. To change it, withdraw it first.",
  },
  "approval.alreadyDecided": {
    zh: "{number} 已经由 {by} 处理过了，不用再批。",
    en: "{number} has already been decided by {by}; nothing is left to do.",
  },
  "approval.notYourTurn": { zh: "{number} 不在你这里，正在等 {awaits} 审批。", en: "{number} does not wait for you but for {awaits}." },
  "approval.notYetYourTurn": {
    zh: "{number} 还没轮到你，先要 {awaits} 审批；到你时会收到卡片。",
    en: "It is not your turn on {number} yet: {awaits} comes first. You will get a card.",
  },
  "approval.own": {
    zh: "{number} 是你自己提交或最后修改的，要由别人审批。可以撤回，或请上级处理。",
    en: "You submitted or last edited {number}, so somebody else must decide. You can withdraw it.",
  },
  "approval.contentChanged": {
    zh: "{number} 的内容在提交后变了，原审批作废。请提交人重新提交。",
    en: "{number} has changed since it was submitted, so this approval does not count. Ask for it to be submitted again.",
  },
  "approval.reasonNeeded": {
    zh: "驳回或退回 {number} 要写原因，请写一句再发。",
    en: "Rejecting or returning {number} needs a reason; write one and send again.",
  },
  "approval.stale": {
    zh: "{number} 刚有变化，卡片已刷新，请看过再定。",
    en: "{number} has just changed; the card is refreshed. Look again before you decide.",
  },
  "approval.noApprover": {
    zh: "找不到可以审批的人。请让运营主管设置上级或审批人。",
    en: "Nobody can approve this. Ask an operations lead to set a manager or an approver.",
  },
  "approval.notSubmitter": { zh: "{number} 只能由提交人撤回。", en: "Only whoever submitted {number} can withdraw it; ask them." },
};
