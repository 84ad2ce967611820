import type { RefusalText } from "../refusals";

/** What people meet who set up approval flows, stand in for others, or change the way of a run. */
export const approvalRefusals: Readonly<Record<string, RefusalText>> = {
  "flow.matterUnclear": {
    zh: "没看懂是哪种单据。请写上报价、合同、订单、信用放行、采购申请、采购订单、退货、库存差异或坏账，例如“报价超过10万 先经理后财务”。",
    en: 'Which documents? Say quotes, contracts, orders, credit releases, requisitions, purchase orders, returns, stock differences or write-offs, as in "quotes over 100,000 go to the manager, then finance".',
  },
  "flow.approverUnclear": {
    zh: "没看懂由谁审批。请写上经理、经理的上级、财务、销售经理、采购经理、运营或某位同事的全名，例如“合同超过50万由财务和运营会签”。",
    en: 'Who approves? Say the manager, the manager\'s manager, finance, the sales manager, the purchasing manager, operations, or a colleague by full name, as in "contracts over 500k need finance and operations".',
  },
  "flow.malformed": {
    zh: "审批流写得不完整（{where}）。请写清哪种单据、什么条件、由谁审批，再发一次。",
    en: "The flow is not complete ({where}). Say which documents, under which condition, and who approves, and send it again.",
  },
  "flow.noMatter": {
    zh: "“{matter}”不能走审批流。发送“审批流”看看哪些可以。",
    en: '"{matter}" cannot go through approval. Send "approval flows" to see what can.',
  },
  "flow.noApprover": {
    zh: "第 {step} 步没有审批人，这样的审批流永远批不下来。请写上由谁审批。",
    en: "Step {step} asks nobody, so nothing could ever be approved. Say who approves.",
  },
  "flow.noField": {
    zh: "字段“{field}”里没有同事，不能当审批人。请换一个人员字段，或直接写人名。",
    en: 'The field "{field}" names no colleague, so it cannot say who approves. Use a field that does, or name the person.',
  },
  "flow.fieldGone": {
    zh: "条件用到的字段已经删除，请改一下这条审批流。",
    en: "A field of this condition is gone; change the flow.",
  },
  "flow.timesBackwards": {
    zh: "升级（{escalate} 小时）不能早于提醒（{remind} 小时）。请把时间改一下。",
    en: "It cannot be escalated (after {escalate} hours) before anybody is reminded (after {remind}). Change the hours.",
  },
  "flow.personGone": {
    zh: "{name} 已离职或停用，不能当审批人。请换一位。",
    en: "{name} no longer works here and cannot approve. Name somebody else.",
  },
  "flow.mayNotDecide": {
    zh: "{name} 的角色没有审批权限。请换一位，或先让运营主管给他审批角色。",
    en: "{name}'s role may not approve. Name somebody else, or have an operations lead give the role first.",
  },
  "flow.roleMayNotDecide": {
    zh: "这个角色（{role}）没有审批权限，能审批的有销售经理、采购经理、财务和运营。请换一个。",
    en: "That role ({role}) may not approve; sales managers, purchasing managers, finance and operations may. Choose one of these.",
  },
  "flow.otherMatter": {
    zh: "{number} 管的是另一种单据。要给别的单据设审批，请新建一条审批流。",
    en: "{number} is for another kind of document. Make a new flow for this one.",
  },
  "flow.nothingToPublish": {
    zh: "{number} 没有待发布的改动。要改请说“{number} 改成 …”。",
    en: 'Nothing of {number} waits to be published. To change it say "change {number} to …".',
  },
  "flow.alreadySo": { zh: "{number} 已经是“{state}”，不用再操作。", en: "{number} is {state} already; there is nothing to do." },
  "flow.notFound": { zh: "没有这条审批流。发送“审批流”看看有哪些。", en: 'There is no such flow. Send "approval flows" to see them.' },
  "flow.stale": {
    zh: "{number} 刚被改过，卡片已刷新，请看过再操作。",
    en: "{number} has just been changed; the card is refreshed. Look again first.",
  },
  "delegation.stale": {
    zh: "这条审批代理刚被改过。请发送“审批代理”看最新的再改。",
    en: 'That delegation has just been changed. Send "delegations" to see it, then change it.',
  },
  "delegation.toSelf": { zh: "不能把审批交给自己。请写另一位同事。", en: "You cannot stand in for yourself. Name a colleague." },
  "delegation.backwards": {
    zh: "代理日期不对：从 {from} 到 {until}。请写今天或以后的日期，例如“到周五”。",
    en: 'The days do not fit: from {from} to {until}. Say a day from today on, as in "until Friday".',
  },
  "delegation.mayNotDecide": {
    zh: "{name} 的角色没有审批权限，不能代批。请换一位有审批权限的同事。",
    en: "{name}'s role may not approve, so {name} cannot stand in. Name a colleague who may.",
  },
  "delegation.notThere": {
    zh: "{name} 那时也不在，不能代批。请换一位。",
    en: "{name} is not there then either. Name somebody who is.",
  },
  "delegation.circle": {
    zh: "对方那几天正请你代批，两个人不能互相代批。请换一位。",
    en: "You stand in for that colleague on those days, and two cannot stand in for each other. Name somebody else.",
  },
  "delegation.none": { zh: "你现在没有请人代批，不用取消。", en: "Nobody stands in for you now, so there is nothing to end." },
  "approval.signerAway": { zh: "{name} 现在不在岗。请换一位。", en: "{name} is away or has left. Name somebody who is here." },
  "approval.signerMayNot": {
    zh: "{name} 不能审批这张单据：没有审批权限，或者是自己提交、修改的。请换一位。",
    en: "{name} may not decide on this: without the right to approve, or because it is their own. Name somebody else.",
  },
  "approval.signerAsked": {
    zh: "{name} 已经在这一步里了。请换一位，或直接等他审批。",
    en: "{name} is asked at this step already. Name somebody else, or wait.",
  },
  "approval.tooManySteps": {
    zh: "步骤太多了，最多 {most} 步。请直接审批或退回修改。",
    en: "There are too many steps, {most} at most. Decide, or return it for change.",
  },
  "approval.noEarlierStep": {
    zh: "{number} 前面没有步骤了。要改内容请说“{number} 退回 原因”。",
    en: 'There is no step before yours on {number}. To have it changed say "return {number} reason".',
  },
  "approval.noSuchStep": {
    zh: "{number} 只能退回到第 1 到第 {last} 步。请写清第几步。",
    en: "{number} can go back to steps 1 to {last} only. Say which.",
  },
  "approval.notYoursToRemind": {
    zh: "{number} 只能由提交人或运营负责人催。请找提交人。",
    en: "Only whoever submitted {number}, or an operations lead, can remind; ask them.",
  },
  "approval.remindedJustNow": {
    zh: "{number} 在 {minutes} 分钟内刚催过，请稍后再催，或直接联系审批人。",
    en: "The approvers of {number} were reminded within the last {minutes} minutes. Try later, or talk to them.",
  },
  "approval.oneNoAtATime": {
    zh: "驳回或退回一次只能一张，各写各的原因。请一张一张来。",
    en: "Reject or return one document at a time, each with its own reason.",
  },
  "approval.batchTooLarge": {
    zh: "一次最多一起看 {most} 张。请分几次。",
    en: "At most {most} can be looked at together. Take them in parts.",
  },
  "approval.batchDone": {
    zh: "这几张已经一起处理过了。发送“待我审批”看看还有哪些。",
    en: 'These have been dealt with together already. Send "my approvals" to see what is left.',
  },
};
