import type { RefusalText } from "../refusals";

/** What people meet who change how the company works: conditions, rules, flows, fields. */
export const configurationRefusals: Readonly<Record<string, RefusalText>> = {
  "condition.malformed": {
    zh: "这个条件写得不完整（{where}）。请按“字段 比较 值”再写一次。",
    en: 'This condition is not complete ({where}). Write it again as "field, comparison, value".',
  },
  "condition.tooLarge": {
    zh: "条件太多或嵌套太深（最多 {most} 个、{deepest} 层）。请拆成几条规则。",
    en: "Too many conditions, or nested too deep (at most {most}, {deepest} levels). Split them into several rules.",
  },
  "condition.noField": {
    zh: "{record} 没有字段“{field}”。请换一个现有字段，或先让运营负责人加上它。",
    en: '{record} has no field "{field}". Use one that is there, or have an operations lead add it first.',
  },
  "condition.noRelation": {
    zh: "{record} 下面没有“{field}”可以统计。请换一个现有的关联记录。",
    en: '{record} has no "{field}" to count. Use related records that are there.',
  },
  "condition.misfit": {
    zh: "这样的比较或值不适合字段“{field}”。请换一种比较，或换一个合适的值。",
    en: 'That comparison or value does not fit the field "{field}". Use another comparison, or a value of its kind.',
  },
  "condition.noChange": {
    zh: "每天检查的规则看不到字段“{field}”的变化。请改成“字段变化时”触发的规则。",
    en: 'A daily check does not see changes of "{field}". Make it a rule that runs when the field changes.',
  },
  "rule.whenUnclear": {
    zh: "没看懂什么时候触发。可以这样说：“A100 低于 50 提醒我”“每天 9 点，15 天没跟进的强意向客户，给销售建待办”“订单付款后通知仓库”。",
    en: 'When should it run? Say for example: "when A100 falls below 50 tell me", "every day at 9, prospects not contacted for 30 days: to-do for the owner", "when an order is paid tell the warehouse".',
  },
  "rule.whatUnclear": {
    zh: "没看懂要做什么。请加上通知谁（我、销售、经理、仓库、财务、某个同事）、建待办、给客户发短信或建采购申请。",
    en: "What should it do? Say whom to tell (me, the owner, the manager, the warehouse, finance, a colleague), to make a to-do, to text the customer, or to make a requisition.",
  },
  "rule.noPhone": {
    zh: "规则只能给客户发短信，同事没有登记手机号。请改成“通知……”在这里提醒，或“给……发邮件”。",
    en: "A rule can text customers only: colleagues have no phone number here. Say “tell …” to reach them in the chat, or “e-mail …”.",
  },
  "rule.noSuchWord": {
    zh: "{field}没有“{value}”。可以是：{values}。",
    en: "“{value}” is no {fieldEn}. Choose one of: {valuesEn}.",
  },
  "rule.malformed": {
    zh: "规则写得不完整（{where}）。请写清什么时候、什么条件、做什么，例如“A100 低于 50 提醒我”。",
    en: 'The rule is not complete ({where}). Say when, under which condition, and what to do: "when A100 falls below 50 tell me".',
  },
  "rule.noRecord": {
    zh: "规则不能看“{record}”这类记录。请换成客户、商机、订单、库存这类单据。",
    en: 'Rules do not look at "{record}". Name a kind of record such as customer, deal, order or stock.',
  },
  "rule.noField": {
    zh: "这类记录没有字段“{field}”。请改掉规则里用到它的地方。",
    en: 'Such records have no field "{field}". Change the place in the rule that names it.',
  },
  "rule.fieldArchived": {
    zh: "字段“{field}”已归档，规则不能再用它。请先恢复它，或改掉规则里用到它的地方。",
    en: 'The field "{field}" is archived: no rule can use it any more. Restore it first, or change the place in the rule that names it.',
  },
  "rule.noEvent": {
    zh: "这类记录（{record}）不会发生“{event}”，规则永远不会触发。可以用的有：{events}。",
    en: '"{event}" never happens to such a record ({record}), so the rule would never run. What can happen: {events}.',
  },
  "rule.endless": {
    zh: "没有条件的每日规则会对每条记录都触发。请加上条件。",
    en: "A daily rule without a condition would run for every record. Add a condition.",
  },
  "rule.cannotSet": {
    zh: "规则不能把“{field}”改成“{value}”。可以改的有：客户意向（强、中、弱）、商机概率（0–100）和阶段。",
    en: "A rule cannot set {field} to \"{value}\". It can set a customer's intent (strong, medium, weak), and a deal's probability (0–100) and stage.",
  },
  "rule.actionMisfit": {
    zh: "动作“{action}”不适合这类记录。请换一个动作，或换一类记录。",
    en: 'The action "{action}" makes no sense of such a record. Use another action, or another kind of record.',
  },
  "rule.nobody": {
    zh: "规则 {number} 找不到还在职的人可以通知。请改收件人。",
    en: "Rule {number} finds nobody who still works here to tell. Change whom it tells.",
  },
  "rule.noCustomer": {
    zh: "这条记录没有客户，没法通知客户。请换一个收件人。",
    en: "The record has no customer to tell. Choose somebody else.",
  },
  "rule.alreadySo": {
    zh: "规则 {number} 已经是这个状态了，不用再改。",
    en: "Rule {number} is in that state already; nothing needs doing.",
  },
  "rule.notFound": {
    zh: "没有这条规则。发送“规则”看有哪些。",
    en: 'There is no such rule. Send "rules" to see which there are.',
  },
  "rule.archived": {
    zh: "规则 {number} 已归档，不能再改。可以复制一份新的。",
    en: "Rule {number} is archived and cannot be changed. Copy it to make a new one.",
  },
  "rule.stale": {
    zh: "规则 {number} 在你看过之后被别人改了。请看看现在的内容再改。",
    en: "Rule {number} was changed since you looked at it. Look at it as it is now, then change it.",
  },
  "report.whenUnclear": {
    zh: "没看懂什么时候发。可以说“每天早上9点”“每周一9点”“每月1号8点”，例如“每周一早上9点把漏斗发给我”。",
    en: 'When should it be sent? Say "every day at 9", "every Monday at 9" or "on the 1st of every month at 8", for example "send me the funnel every Monday at 9".',
  },
  "report.groupElsewhere": {
    zh: "我不知道是哪个群。请到那个群里 @我 说同样的话（“…发到这个群”）；发给个人就写名字或岗位，例如“发给财务”。",
    en: 'I cannot tell which group that is. Say the same in that group, mentioning me ("… to this group"); for people say their names or their role, such as "to finance".',
  },
  "report.badRhythm": {
    zh: "时间不对：几点写 00:00 到 23:59，每月的日子写 1 到 31 号。请改好再说一次。",
    en: "That is no time: an hour is from 00:00 to 23:59, a day of the month from 1 to 31. Say it again with another one.",
  },
  "report.tooManySchedules": {
    zh: "你已经有 {most} 个定时报表了。请先停掉一个：发送“定时报表”看有哪些。",
    en: 'You have {most} scheduled reports already. Stop one first: "scheduled reports" shows them.',
  },
  "report.notTheirs": {
    zh: "{name} 没有权限看这份报表，不能发给 {name}。请换一个收件人，或让运营负责人授权。",
    en: "{name} may not see this report, so it cannot be sent there. Choose somebody else, or have an operations lead give the right.",
  },
  "report.notCompanys": {
    zh: "定时报表 {number} 的负责人 {name} 不能管理配置，所以它不属于公司配置。请在文件里换成运营负责人，或去掉这一条。",
    en: "{name}, whose schedule {number} is, may not manage the configuration, so it is no part of it. Name an operations lead in the file, or leave it out.",
  },
  "report.noSchedule": {
    zh: "没有这个定时报表。发送“定时报表”看有哪些。",
    en: 'There is no such scheduled report. Send "scheduled reports" to see which there are.',
  },
  "report.notYours": {
    zh: "{number} 是别人设的。请让设它的人或运营负责人来停。",
    en: "{number} is somebody else's. Ask them or an operations lead to stop it.",
  },
  "report.alreadySo": {
    zh: "{number} 已经是这样了，不用再改。",
    en: "{number} is like that already; nothing needs doing.",
  },
  "report.stale": {
    zh: "{number} 刚被别人改过。发送“定时报表”看现在的，再改。",
    en: '{number} was changed a moment ago. Send "scheduled reports" to see it as it is now, then change it.',
  },
  "rule.formValue": {
    zh: "条件“{field}”的值“{value}”看不懂：数字写数字，天数写几天，选项和名称照卡片上的写。请改好再提交。",
    en: 'The value "{value}" does not fit "{fieldEn}": write a number as a number, days as a number of days, options and names as cards show them, and send it again.',
  },
  "rule.formAction": {
    zh: "有一个动作没写完整：发消息、待办、短信、邮件要选给谁并写内容，打标签要写标签。请补上再提交。",
    en: "An action is not complete: a message, to-do, text or e-mail needs whom and which words, a tag its name. Fill it in and send it again.",
  },
  "rule.changeUnclear": {
    zh: "没看懂要把规则 {number} 改成什么。可以说：“{number} 改成低于 80”“{number} 改成 14 天”“{number} 也通知李雷”“{number} 不再通知仓库”“{number} 只看华强”“{number} 文字改成 …”“{number} 改名 …”，或一整句新规则；也可以点卡片上的“修改”。",
    en: 'What should rule {number} say instead? For example "change {number} to below 80", "{number} to 14 days", "{number} also tell Li Lei", "{number} no longer tell the warehouse", "{number} only for Acme", "{number} text: …", "rename {number} to …", or a whole new sentence; the button "Edit" on its card does the same.',
  },
  "rule.changeNothing": {
    zh: "规则 {number} 已经是这样了，没有改动。要改别的，说“{number} 改成 …”。",
    en: 'Rule {number} does that already; nothing is changed. To change something else say "change {number} to …".',
  },
  "rule.changeLeavesNothing": {
    zh: "这样规则就什么也不做了。要停掉它，发送“停用规则”加编号；要换做法，先说“也通知 …”。",
    en: 'Then the rule would do nothing at all. To stop it say "turn" with its number and "off"; to have it do something else, say "also tell …" first.',
  },
  "rule.noWebhook": {
    zh: "没有叫“{name}”的 webhook。请运营负责人先发送“新建 webhook {name} https://地址”。",
    en: 'There is no webhook called "{name}". An operations lead makes it first: "new webhook {name} https://address".',
  },
  "rule.webhookOff": {
    zh: "webhook “{name}”已停用。请先发送“启用 {number}”，或让规则调用别的。",
    en: 'The webhook "{name}" is off. Send "turn {number} on" first, or have the rule call another one.',
  },
  "webhook.notFound": {
    zh: "没有这个 webhook。发送“webhook 列表”看有哪些。",
    en: 'There is no such webhook. Send "webhooks" to see which there are.',
  },
  "webhook.noUrl": {
    zh: "没说 webhook 调用哪个地址。请写上地址再发：“新建 webhook {name} https://地址”。",
    en: 'Which address is to be called? Say it as well: "new webhook {name} https://address".',
  },
  "webhook.badUrl": {
    zh: "“{url}”不能用作 webhook 地址：要写完整的 https:// 地址，不带用户名和密码，最长 500 字；只有本机可以用 http://。",
    en: '"{url}" cannot be called: give a whole https:// address of at most 500 characters, without user name and password; http:// is for this machine only.',
  },
  "webhook.badName": {
    zh: "“{name}”不能用作 webhook 的名字：用一个词，最长 40 字，只用字母、数字和 . _ -。例如“新建 webhook erp https://地址”。",
    en: '"{name}" is no name for a webhook: use one word of at most 40 letters, digits and . _ -, as in "new webhook erp https://address".',
  },
  "webhook.nameTaken": {
    zh: "已经有叫“{name}”的 webhook 了。请换个名字；发送“webhook 列表”看现有的，要改地址发送“WH-1 地址改成 https://…”。",
    en: 'There is a webhook called "{name}" already. Take another name; "webhooks" shows those there are, and "WH-1 address is now https://…" changes where one leads.',
  },
  "webhook.alreadySo": {
    zh: "{number} 已经是这样了，不用再改。",
    en: "{number} is like that already; nothing needs doing.",
  },
  "webhook.stale": {
    zh: "{number} 在你看过之后被别人改了。请看看现在的内容再改。",
    en: "{number} was changed since you looked at it. Look at it as it is now, then change it.",
  },
  "webhook.onlyDirect": {
    zh: "密钥不能发到群里：请私聊我再说一次。",
    en: "A secret must not be read by a group: say it again to me in a direct chat.",
  },
  "webhook.unclear": {
    zh: "没看懂要把 {number} 改成什么。可以说：“{number} 地址改成 https://…”“{number} 换密钥”“停用 {number}”“试发 {number}”。",
    en: 'What should change about {number}? Say "{number} address is now https://…", "new key for {number}", "turn {number} off" or "try {number}".',
  },
};
