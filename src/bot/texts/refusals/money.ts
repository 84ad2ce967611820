import type { RefusalText } from "../refusals";

export const moneyRefusals: Readonly<Record<string, RefusalText>> = {
  "payment.channelOnlyGroup": {
    zh: "这是私聊。请在要接收回款消息的群里 @我 再说一次。",
    en: "This is our direct chat. Mention me in the group that shall hear of payments and say it there.",
  },
  "payment.noChannel": {
    zh: "你没有让回款发到群里。要发，请在群里 @我 说“回款发到这个群”。",
    en: "Your payments are told in no group. To have that, mention me in one and say “post payments here”.",
  },
  "payment.notFound": {
    zh: "没有找到这笔回款。请用编号（PAY-41）再说一次。",
    en: "There is no such payment. Say its number (PAY-41) once more.",
  },
  "payment.stale": {
    zh: "这笔回款刚有变化，卡片已刷新，请再看一眼。",
    en: "This payment has just changed; the card is refreshed, look again.",
  },
  "payment.looksRegistered": {
    zh: "{customer} 在 {day} 已登记过一笔 {amount} {currency}（{number}），像是同一笔。确实是另一笔的话，请确认再登记。",
    en: "{number} of {customer}, {amount} {currency} on {day}, looks like the same payment. Confirm if this is another one.",
  },
  "credit.overLimit": {
    zh: "{customer} 的信用额度 {limit} {currency}，已用 {exposure}，只剩 {free}，不够 {added}。请先催款、改为款到发货，或请财务调整额度。",
    en: "{customer} has a credit limit of {limit} {currency}, of which {exposure} are used and {free} are free, not {added}. Collect what is owed, agree on prepayment, or ask finance to raise the limit.",
  },
  "payment.notPositive": {
    zh: "金额要大于零，现在是 {amount} {currency}。",
    en: "An amount must be more than zero; {amount} {currency} is not. Correct it.",
  },
  "payment.futureDay": {
    zh: "到账日 {day} 还没到，请改成实际到账的日期。",
    en: "{day} has not come yet; say the day the money really arrived.",
  },
  "month.isClosed": {
    zh: "{month} 已关账，{day} 不能再记账。请改记到 {firstOpen} 或以后，或请财务先“重开 {month} 原因”。",
    en: 'The books of {month} are closed, so that nothing can be dated {day}. Date it {firstOpen} or later, or have finance "reopen {month}, reason" first.',
  },
  "month.closedAlready": {
    zh: "{month} 已经关账。要再改，发送“重开 {month} 原因”。",
    en: '{month} is closed already. To change something in it, send "reopen {month}, reason".',
  },
  "month.notOver": {
    zh: "{month} 还没结束，{from} 起才能关账。现在可以先发送“月结”看看还有什么要处理。",
    en: '{month} is not over; it can be closed from {from} on. Send "month close" to see what is open until then.',
  },
  "month.notClosed": {
    zh: "{month} 没有关账，可以直接记账。",
    en: "{month} is not closed; you can book into it as it is.",
  },
  "month.reopenLastFirst": {
    zh: "{last} 也已关账。请先重开 {last}，再重开 {month}。",
    en: "{last} is closed too. Reopen {last} first, then {month}.",
  },
  "month.stale": {
    zh: "刚有人关账或重开了月份。请发送“月结”再看一眼。",
    en: 'Somebody has just closed or reopened a month. Send "month close" and look again.',
  },
  "month.whichOne": {
    zh: "关账按整月。请说一个月份，例如“关账 {month}”。",
    en: 'Books are closed by whole months. Say one, for example "close {month}".',
  },
  "bankFile.notFound": {
    zh: "没有找到银行流水。把银行导出的 Excel 或 CSV 文件发给我就行。",
    en: "There is no such bank statement. Send me the Excel or CSV file that your bank exports.",
  },
  "bankFile.stale": {
    zh: "流水 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "Statement {number} has just changed; the card is refreshed, look again.",
  },
  "bankFile.noColumns": {
    zh: "这个文件里没有找到“日期”和“金额”两列，看不出是银行流水。请检查表头再发一次。",
    en: "This file has no columns for date and amount, so it is no bank statement I can read. Check its heading and send it again.",
  },
  "bankFile.tooLong": {
    zh: "这个文件有 {rows} 笔收款，一次最多 {most} 笔。请按日期分开导出再发。",
    en: "This file holds {rows} payments; {most} at a time are the most. Export a shorter period and send it again.",
  },
  "bankFile.nothingIn": {
    zh: "这个文件里没有收款。请确认导出的账户和日期。",
    en: "No money comes in on this file. Check its account and period.",
  },
  "bankLine.notFound": {
    zh: "{number} 没有第 {row} 行收款。发送“{number}”看看有哪些。",
    en: 'Row {row} of {number} is no payment. Send "{number}" to see them.',
  },
  "bankLine.whose": {
    zh: "第 {row} 行还不知道是哪个客户的，请先指定客户。",
    en: "Nobody knows yet whose row {row} is; name its customer first.",
  },
  "bankLine.stale": { zh: "第 {row} 行刚有变化，请再看一眼。", en: "Row {row} has just changed; look again." },
  "bankLine.whichCustomer": {
    zh: "没有看出是哪一个客户（{name}）。请写客户编号或全称。",
    en: "Which customer is meant is not clear ({name}). Write the number or the full name.",
  },
  "bankLine.nothingToRegister": {
    zh: "{number} 没有可以登记的收款。先给不知道是谁的那几行指定客户。",
    en: "Nothing of {number} can be registered. Say first whose the unknown rows are.",
  },
  "statement.notYet": {
    zh: "{from} 还没到，没有对账单可出。请说一段已经过去的日子，比如“上个月”。",
    en: 'There is no statement from {from} on yet. Say days that have been, such as "last month".',
  },
  "reminder.nothingDue": {
    zh: "{customer} 没有到期的应收，不用催。",
    en: "Nothing of {customer} is due, so there is nothing to remind of.",
  },
  "reminder.moneyCame": {
    zh: "{customer} 到期的款都已到账，只是还没核销，不用催。发送“{customer}的回款”找到这笔钱，把它核销。",
    en: 'The money for all that is due from {customer} has come and only waits to be settled. Send "payments from {customer}" and settle it.',
  },
  "reminder.today": { zh: "{customer} 今天已经催过了，明天再催吧。", en: "{customer} was reminded today already; try tomorrow." },
  "promise.past": { zh: "{day} 已经过去了，请说一个今天或以后的日期。", en: "{day} has passed; say today or a later day." },
  "promise.stale": { zh: "这条付款承诺已有变化，请重新记一次。", en: "This promise has changed meanwhile; note it once more." },
  "payment.nothingToSettle": {
    zh: "{number} 没有可核销的应收。余额会留作客户预存款。",
    en: "There is nothing open for {number} to settle; it stays as the customer's credit.",
  },
  "payment.nothingSettled": {
    zh: "{number} 还没有核销过，不用撤销。",
    en: "{number} settles nothing yet, so there is nothing to take back.",
  },
  "payment.nothingLeft": { zh: "{number} 已全部用完，没有余额。", en: "{number} is used up; nothing of it is left." },
  "payment.refundedAlready": {
    zh: "{number} 已退款 {refunded} {currency}，不能作废。",
    en: "{refunded} {currency} of {number} were refunded, so it cannot be voided.",
  },
  "payment.whichAmount": {
    zh: "{documents} 各核销多少没说清。请一次只核销一张，写上金额。",
    en: "It is not clear how much goes to each of {documents}. Settle one at a time, with its amount.",
  },
  "payment.otherCustomer": {
    zh: "应收 {receivable} 是另一位客户的，不能用 {number} 核销。",
    en: "Receivable {receivable} is another customer's; {number} cannot settle it.",
  },
  "payment.otherCurrency": {
    zh: "{number} 是 {currency}，{receivable} 是 {other}，币种不同。请写明核销哪一笔和汇率，比如“{number} 核销 {receivable} 汇率 7.12”。",
    en: '{number} is in {currency} and {receivable} in {other}. Say which one it pays and at what rate: "apply {number} to {receivable} at 7.12".',
  },
  "payment.mixedCurrencies": {
    zh: "{receivables} 币种不同，请一笔一笔核销 {number}。",
    en: "{receivables} are in several currencies; settle them with {number} one at a time.",
  },
  "rate.notPositive": {
    zh: "汇率要大于零，“{rate}”不行。请写成“汇率 7.12”。",
    en: 'A rate must be more than zero; "{rate}" is not. Say "at 7.12".',
  },
  "payment.shareNotPositive": {
    zh: "核销 {receivable} 的金额要大于零。",
    en: "What {number} pays of {receivable} must be more than zero; correct it.",
  },
  "payment.lessLeft": {
    zh: "{number} 只剩 {left} {currency}，不够 {amount}。请改小金额。",
    en: "Only {left} {currency} of {number} are left, not {amount}. Say less.",
  },
  "receivable.notFound": {
    zh: "没有找到这笔应收。发送“应收”看看有哪些。",
    en: 'There is no such receivable. Send "receivables" to see the open ones.',
  },
  "receivable.lessOpen": {
    zh: "应收 {receivable} 只欠 {open} {currency}，不能核销 {amount}。",
    en: "Only {open} {currency} of {receivable} are open, not {amount}. Say less.",
  },
  "receivable.writeOffLimit": {
    zh: "{receivable} 最多可抹零 {limit} {currency}，{amount} 超出了。请走审批。",
    en: "At most {limit} {currency} of {receivable} may be written off, not {amount}. Ask for approval.",
  },
  "receivable.creditTooMuch": {
    zh: "最多可冲减 {most} {currency}，{amount} 太多。",
    en: "At most {most} {currency} can be credited, not {amount}. Say less.",
  },
  "receivable.negativeTotal": {
    zh: "应收金额不能是负数（{amount} {currency}）。",
    en: "A receivable cannot be negative ({amount} {currency}); check the order.",
  },
  "receivable.overSettled": {
    zh: "应收 {number} 会被多核销，这一步没有做。请先查看它的核销。",
    en: "Receivable {number} would be settled twice; nothing was done. Look at its settlements first.",
  },
  "receivable.stale": { zh: "这笔应收刚有变化，请再看一眼。", en: "This receivable has just changed; look again." },
};
