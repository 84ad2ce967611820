import type { RefusalText } from "../refusals";

/** What people meet who make forms of the company's own, and who work with their records. */
export const formRefusals: Readonly<Record<string, RefusalText>> = {
  "form.notFound": {
    zh: "没有这个表单。发送“表单”看看有哪些。",
    en: 'There is no such form. Send "forms" to see those there are.',
  },
  "form.stale": {
    zh: "表单“{form}”刚被别人改过。请看最新的卡片再操作。",
    en: 'The form "{form}" has changed since you looked. Look at the fresh card and try again.',
  },
  "form.tooMany": {
    zh: "表单最多 {most} 个。请先归档不用的，再建新的。",
    en: "There are {most} forms already, which is the most there can be. Archive one that is not used, then make the new one.",
  },
  "form.whichName": {
    zh: "表单叫什么？请带上名称，例如“新建表单 样品申请 编号 SR 状态 申请中、已寄出、已归还”。",
    en: 'What is the form called? Name it: "new form Equipment loan, number EL, states requested, lent, returned".',
  },
  "form.whichForm": {
    zh: "没看出是哪个表单。请写表单名，发送“表单”可以看到全部。",
    en: 'Which form is not clear. Write its name; "forms" shows them all.',
  },
  "form.whatChange": {
    zh: "没看出要改什么。可以说“表单 {form} 加状态 …”“表单 {form} 改名 …”“表单 {form} 流转 甲→乙”或“表单 {form} 仅销售可新建”。",
    en: 'What to change is not clear. Say "add state … to form {form}", "rename form {form} to …", "moves of form {form}: a > b" or "form {form} created by sales".',
  },
  "form.nameLength": {
    zh: "表单名“{form}”不行：2 到 40 个字，不含逗号、冒号、括号、斜线。请换一个。",
    en: 'A form cannot be called "{form}": take 2 to 40 characters without commas, colons, brackets or slashes.',
  },
  "form.nameBuiltIn": {
    zh: "“{form}”是系统里已有的词，用作表单名会分不清。请换一个名称。",
    en: '"{form}" means something else here already, so nobody could tell which is meant. Take another name.',
  },
  "form.nameTaken": {
    zh: "已经有表单叫“{form}”（编号 {prefix}）。请换一个名称，或直接用它。",
    en: 'There is a form "{form}" already (number {prefix}). Take another name, or use that one.',
  },
  "form.badPrefix": {
    zh: "编号前缀“{prefix}”不行，请用 2 到 6 个英文字母，例如 SR。",
    en: '"{prefix}" does not work before numbers. Use 2 to 6 Latin letters, such as EL.',
  },
  "form.prefixBuiltIn": {
    zh: "编号 {prefix} 是系统单据在用的，会分不清。请换一个前缀，例如 {prefix}X。",
    en: "{prefix} numbers documents that the product has already, so nobody could tell which is meant. Take another one, such as {prefix}X.",
  },
  "form.prefixTaken": {
    zh: "编号 {prefix} 已被表单“{form}”用过，编号不会重复给。请换一个前缀。",
    en: 'The numbers {prefix} belong to the form "{form}" and are never given again. Take other letters.',
  },
  "form.prefixOfProduct": {
    zh: "有产品编号以 {prefix}- 开头，会分不清。请换一个前缀。",
    en: "There are products whose numbers begin with {prefix}-, so nobody could tell which is meant. Take other letters.",
  },
  "form.settingsMalformed": {
    zh: "表单“{form}”的设置在 {where} 处写法不对。请按导出文件里的写法改好再导入。",
    en: 'The settings of the form "{form}" are not well written at {where}. Write them as an exported file does, then import it again.',
  },
  "form.nothingPublic": {
    zh: "表单“{form}”没有可以问外人的字段，网页上没东西可填。请先加字段（客户、产品、人员和限定角色的字段不会公开）。",
    en: 'The form "{form}" has no field that strangers could be asked for. Add one first; customers, products, colleagues and fields of some roles are never public.',
  },
  "form.pageSo": {
    zh: "表单“{form}”的网页已经是这样了，不用再改。",
    en: 'The web page of the form "{form}" is so already; there is nothing to do.',
  },
  "form.pageClosed": {
    zh: "“{form}”的网页已关闭，不再接收。请直接联系公司。",
    en: 'The page of "{form}" is closed and takes nothing any more. Please contact the company directly.',
  },
  "form.tooManySent": {
    zh: "刚才提交得太多了，请过一会儿再试。",
    en: "Too much was sent in just now. Please try again in a while.",
  },
  "form.tooFewStates": {
    zh: "“{form}”至少要有两个状态，例如“状态 申请中、已完成”。",
    en: '"{form}" needs two states at least: "states requested, done".',
  },
  "form.tooManyStates": {
    zh: "“{form}”有 {count} 个状态，最多 {most} 个。请合并一些；更细的区分可以加一个单选字段。",
    en: '"{form}" would have {count} states, and {most} is the most. Join some; finer differences can go into a choice field.',
  },
  "form.stateName": {
    zh: "状态名“{named}”不行：1 到 30 个字，不含逗号、冒号、箭头。请换一个。",
    en: 'A state cannot be called "{named}": take 1 to 30 characters without commas, colons or arrows.',
  },
  "form.stateTwice": {
    zh: "状态“{named}”重名了，分不清指哪个。请给其中一个换个名称。",
    en: 'Two states, or a state and the form, would both be called "{named}". Give one of them another name.',
  },
  "form.noState": {
    zh: "“{form}”没有状态“{named}”。现有：{states}。",
    en: '"{form}" has no state "{named}". It has: {states}.',
  },
  "form.moveTwice": {
    zh: "从“{from}”到“{to}”写了两次。请只写一次。",
    en: 'The move from "{from}" to "{to}" is there twice. Write it once.',
  },
  "form.moveNowhere": {
    zh: "“{named}”不能流转到自己。请写成“甲→乙”。",
    en: '"{named}" cannot move to itself. Write "one > another".',
  },
  "form.stateInUse": {
    zh: "“{form}”有 {count} 条记录还在“{named}”，不能去掉这个状态。请先把它们流转走，或给状态改名。",
    en: '{count} records of "{form}" stand in "{named}", so it cannot go. Move them on first, or rename the state.',
  },
  "form.stateNeeded": {
    zh: "状态“{named}”还被 {by} 用着，不能去掉。请先改或归档它们。",
    en: 'The state "{named}" is still needed by {by}. Change or archive those first.',
  },
  "form.inUse": {
    zh: "表单“{form}”还被 {by} 用着，不能归档。请先停用并归档它们。",
    en: 'The form "{form}" is still needed by {by}. Switch those off and archive them first.',
  },
  "form.archived": {
    zh: "表单“{form}”已归档，不能再新建。已有的记录照常处理；要继续用，请运营负责人恢复它。",
    en: 'The form "{form}" is archived and makes no new records. Those there are go on; an operations lead can restore it.',
  },
  "form.notArchived": {
    zh: "表单“{form}”正在使用，不需要恢复。",
    en: 'The form "{form}" is in use; there is nothing to restore.',
  },
  "form.mayNot": {
    zh: "你的角色不能查看或填写“{form}”。需要的话请找运营负责人开通。",
    en: 'Your role may not see or fill in "{form}". Ask an operations lead if you need to.',
  },
  "form.mayNotCreate": {
    zh: "你的角色不能新建“{form}”。请找能新建的同事，或请运营负责人开通。",
    en: 'Your role may not make a "{form}". Ask a colleague who may, or an operations lead to allow it.',
  },
  "form.mayNotMove": {
    zh: "你的角色不能流转“{form}”。请找能流转的同事，或请运营负责人开通。",
    en: 'Your role may not move a "{form}" on. Ask a colleague who may, or an operations lead to allow it.',
  },
  "formRecord.notFound": {
    zh: "没有这条记录，或不在你能看的范围内。请核对编号；发送表单名可以看到你能看的。",
    en: "There is no such record, or it is not yours to see. Check the number; the form's name shows those you may see.",
  },
  "formRecord.stale": {
    zh: "{number} 刚被别人改过。请看最新的卡片再操作。",
    en: "{number} has changed since you looked. Look at the fresh card and try again.",
  },
  "formRecord.whichState": {
    zh: "{number} 要变成哪个状态？可以是：{states}。例如“{number} {example}”。",
    en: 'Into which state is {number} to go? It has: {states}. For example "move {number} to {example}".',
  },
  "formRecord.noState": {
    zh: "“{form}”没有这个状态。现有：{states}。",
    en: '"{form}" has no such state. It has: {states}.',
  },
  "formRecord.sameState": {
    zh: "{number} 已经是“{to}”了，不用再动。",
    en: '{number} is "{to}" already; there is nothing to do.',
  },
  "formRecord.noMove": {
    zh: "{number} 现在是“{from}”，不能直接到“{to}”。可以到：{allowed}。",
    en: '{number} is "{from}" and cannot go to "{to}" from there. It can go to: {allowed}.',
  },
  "formRecord.notYourMove": {
    zh: "{number} 从“{from}”到“{to}”不归你的角色做。你可以：{allowed}。其余请找对应的同事。",
    en: 'Moving {number} from "{from}" to "{to}" is for other roles. You can move it to: {allowed}. Ask a colleague for the rest.',
  },
  "formRecord.noMoveLeft": {
    zh: "{number} 现在是“{from}”，你没有能做的流转（要到“{to}”）。请找能做的同事，或请运营负责人改流转规则。",
    en: '{number} is "{from}", and there is no move from there that you may make (to "{to}"). Ask a colleague who may, or an operations lead to change the moves.',
  },
  "formRecord.pending": {
    zh: "{number} 正在审批，等有结果再操作；要改内容请先撤回。",
    en: "{number} waits for approval. Wait for the decision, or withdraw it first if it has to change.",
  },
  "formRecord.approvedAlready": {
    zh: "{number} 已经批准，可以直接往下流转。",
    en: "{number} is approved already; you can move it on.",
  },
  "formRecord.notApproved": {
    zh: "{number} 要先批准才能往下流转（批准后又改过的要重新批）。发送“提交 {number}”。",
    en: '{number} has to be approved before it moves on; what was changed since its approval, again. Send "submit {number}".',
  },
  "formRecord.noFlow": {
    zh: "“{form}”没有审批流，不需要审批，可以直接流转。要审批请运营负责人先建审批流。",
    en: '"{form}" has no approval flow, so it needs no approval: just move it on. An operations lead can make a flow for it.',
  },
  "rule.noForm": {
    zh: "规则要新建的表单“{form}”不存在或已归档。请换一个，发送“表单”看看有哪些。",
    en: 'The form "{form}" that the rule would make a record of is not there or is archived. Take another one; "forms" shows them.',
  },
};
