import type { Language } from "../../domain/shared/actor";

/** What somebody is told of another's doing, where a card would say too much. */
const notices = {
  askedAgain: {
    zh: "{name} 通过“{form}”又留言了：{interest}（线索 {number}，请尽快联系）",
    en: "{name} has written again through “{form}”: {interest} (lead {number}; please call back)",
  },
  todoDone: { zh: "待办 {number} 已完成：{title}", en: "To-do {number} is done: {title}" },
  paymentCame: { zh: "收到{customer}回款 {amount}（{number}）", en: "{customer} paid {amount} ({number})" },
  paymentCameFor: {
    zh: "收到{customer}回款 {amount}（{number}），已核销 {what}",
    en: "{customer} paid {amount} ({number}), which settles {what}",
  },
  paymentSettled: {
    zh: "{customer}的回款 {number} 已核销 {amount}（{what}）",
    en: "{amount} of payment {number} from {customer} is settled ({what})",
  },
  paymentVoided: {
    zh: "{customer}的回款 {number}（{amount}）已作废，核销过的应收恢复为未收",
    en: "Payment {number} from {customer} ({amount}) is voided; what it had settled is open again",
  },
  orderWithoutAddress: {
    zh: "{order} 没有发给{supplier}：没有它的邮箱。发送“供应商 {supplier} 邮箱 …”补上，订单会自动发出",
    en: "{order} did not go to {supplier}: there is no e-mail address. Send “supplier {supplier} email …”, and the order goes out by itself",
  },
  orderOptedOut: {
    zh: "{order} 没有发给{supplier}：这个邮箱拒收我们的消息。请打电话，或给供应商换一个邮箱",
    en: "{order} did not go to {supplier}: that address wants no more messages. Call them, or give the supplier another address",
  },
  lotExpired: {
    zh: "{warehouse}的 {sku} 批号 {lot} 已过期，在库 {onHand}，不能再发货。请报损，或退给供应商",
    en: "Lot {lot} of {sku} in {warehouse} has expired: {onHand} may not go out any more. Write it off, or send it back to the supplier",
  },
  lotExpiredHeld: {
    zh: "{warehouse}的 {sku} 批号 {lot} 已过期，在库 {onHand}，不能再发货，其中 {held} 已预占。发送“OB-… 换批次”换成没过期的",
    en: "Lot {lot} of {sku} in {warehouse} has expired: {onHand} may not go out any more, and {held} of it is reserved. Send “OB-… replace lots” to take fresh ones",
  },
  monthClosed: { zh: "{name} 已关账 {month}，不能再往这个月记账", en: "{name} closed {month}; nothing can be dated into it any more" },
  monthReopened: { zh: "{name} 重开了 {month}：{reason}", en: "{name} reopened {month}: {reason}" },
  customerEscalated: {
    zh: "{customer}的 {what} 逾期太久，催过仍未付款，请跟进。发送“{customer}还欠多少”看明细",
    en: "{what} of {customer} is long overdue in spite of reminders; please step in. Send “how much does {customer} owe” for the details",
  },
  promiseBroken: {
    zh: "{customer}答应 {day} 付款，到期款项仍未付清",
    en: "{customer} promised to pay by {day}; what is due is still not paid",
  },
  promiseShort: {
    zh: "{customer}答应 {day} 付 {amount}，只到账 {received}，还差 {missing}",
    en: "{customer} promised {amount} by {day}; {received} has come, {missing} is missing",
  },
  ruleFailed: {
    zh: "规则 {rule} 执行失败，什么也没做：{why}发送“{rule}”可以查看和修改",
    en: "Rule {rule} could not run and did nothing: {why} Send “{rule}” to look at it and change it",
  },
  ruleFailedOften: {
    zh: "规则 {rule} 今天在 {count} 条记录上执行失败，什么也没做，例如：{why}发送“{rule}”可以查看和修改",
    en: "Rule {rule} could not run for {count} records today and did nothing, for one of them: {why} Send “{rule}” to look at it and change it",
  },
  webhookFailed: {
    zh: "规则 {rule} 调用 webhook 没成功，已停止重试：{problem}。修好后发送“重发未送达”；不再需要就发送“{rule}”停用规则",
    en: "Rule {rule} could not call its webhook and stopped trying: {problem}. Once that is mended send “retry undelivered”; if it is not wanted any more, send “{rule}” and switch the rule off",
  },
  webhookTried: { zh: "试发 {name} 的结果：{answer}", en: "Trying {name} gave: {answer}" },
  ruleCapped: {
    zh: "规则 {rule} 今天已触发 {most} 次，达到上限，另有 {count} 次只记录不执行。发送“{rule}”可以调整",
    en: "Rule {rule} has run {most} times today, as often as it may; {count} more only logged. Send “{rule}” to change that",
  },
  ruleCut: {
    zh: "规则 {rule} 被其他规则连环触发，已在这里截断（今天 {count} 次）。请检查这几条规则是否互相触发",
    en: "Rule {rule} was set off by a chain of other rules and stopped here ({count} today). Check whether they set each other off",
  },
  approvalEscalated: {
    zh: "{number} 在 {from} 那里超时未处理，已升级给 {to}",
    en: "{number} waited too long for {from} and is now with {to}",
  },
  approvalStuck: {
    zh: "{number} 在 {who} 那里超时未处理，上面没有别人可以审批。请联系本人，或说“{number} 转给 …”",
    en: "{number} waits too long for {who}, and there is nobody above who may decide. Please talk to them, or have it handed over: “hand {number} over to …”",
  },
  delegationSet: {
    zh: "{who} 从 {from} 到 {until} 不在，审批由你代批。发送“待我审批”看有哪些",
    en: "{who} is away from {from} to {until}; you decide on what waits for them. Send “my approvals” to see it",
  },
  delegationSetUpTo: {
    zh: "{who} 从 {from} 到 {until} 不在，{limit} 以内的审批由你代批。发送“待我审批”看有哪些",
    en: "{who} is away from {from} to {until}; you decide on what waits for them, up to {limit}. Send “my approvals” to see it",
  },
  delegationEnded: { zh: "{who} 的审批不再由你代批", en: "You no longer stand in for {who}" },
  flowBroken: {
    zh: "审批流 {number} 已无法执行，相关单据改由运营负责人审批：{why}发送“{number}”可以修改",
    en: "Approval flow {number} cannot be followed any more, so an operations lead decides: {why} Send “{number}” to change it",
  },
  ruleWrote: {
    zh: "这封邮件由规则 {rule} 发出。问机器人“为什么提醒我”可以看原因",
    en: "Rule {rule} wrote this. Ask the bot “why did I get this” to see the reason",
  },
  rulesSaid: { zh: "规则 {rule}：{count} 条", en: "Rule {rule}: {count}" },
  rulesSaidMore: { zh: "还有 {count} 条，发送“规则消息”看全部", en: "And {count} more. Send “rule messages” to see them all" },
  ruleSaid: { zh: "{text}（规则 {rule}）", en: "{text} (rule {rule})" },
} as const;

export type NoticeName = keyof typeof notices;

export function noticeText(name: NoticeName, params: Readonly<Record<string, string>>, language: Language): string {
  return notices[name][language].replace(/\{(\w+)\}/g, (_, key: string) => params[key] ?? "");
}
