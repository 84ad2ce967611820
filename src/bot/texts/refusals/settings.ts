import type { RefusalText } from "../refusals";

/** What people meet who change the company's settings, or put a whole configuration in place. */
export const settingsRefusals: Readonly<Record<string, RefusalText>> = {
  "grant.alreadySo": {
    zh: "“{role}”的权限“{permission}”已经是这样，不用再改。发送“权限”看谁能做什么。",
    en: 'For the role {role}, "{permission}" is so already; nothing needs doing. Send "permissions" to see who may do what.',
  },
  "grant.keyOfTheHouse": {
    zh: "“{permission}”不能从运营负责人收走，否则再没有人能改回来。请收走别的权限，或先把这个人的角色换掉。",
    en: 'An operations lead keeps the right to "{permission}": nobody could put it right again. Take another one, or change the person\'s role instead.',
  },
  "grant.whichRole": {
    zh: "没说是哪个角色：销售、销售经理、仓库、采购、采购经理、财务、客服、运营负责人。例如“授权 采购 调整库存”。",
    en: 'For which role? Sales reps, sales managers, warehouse, purchasers, purchasing managers, finance, service or operations leads: "allow purchasers to adjust stock".',
  },
  "grant.whichPermission": {
    zh: "没看懂是哪项权限。发送“权限”看都有哪些，再说“授权 采购 调整库存”。",
    en: 'Which permission? Send "permissions" to see them all, then say "allow purchasers to adjust stock".',
  },
  "module.which": {
    zh: "没说是哪个模块：库存、采购、财务或售后。例如“停用模块 采购”。",
    en: 'Which module? Stock, purchasing, finance or service: "switch off module purchasing".',
  },
  "module.always": {
    zh: "销售模块一直开着，客户和商机都在里面。可以停用库存、采购、财务或售后。",
    en: "Sales is always in use: customers and deals live there. You can switch off stock, purchasing, finance or service.",
  },
  "module.alreadySo": {
    zh: "模块“{module}”已经是这个状态，不用再改。发送“模块”看开了哪些。",
    en: 'The module "{module}" is in that state already. Send "modules" to see which are in use.',
  },
  "module.off": {
    zh: "“{module}”模块没有启用。需要的话请找{ask}，由他发送“启用模块 {module}”。",
    en: 'The module "{module}" is off. Ask {ask}, who can send "switch on module {module}".',
  },
  "list.unknownWord": {
    zh: "{list}里没有“{word}”。可选：{words}。要加一个，请运营负责人发送“加{list} {word}”。",
    en: '"{word}" is not among the {list}: {words}. An operations lead can add it: "add to {list}: {word}".',
  },
  "list.wordTwice": { zh: "{list}里已经有“{word}”了。请换一个名字。", en: '"{word}" is among the {list} already. Give it another name.' },
  "company.unclear": {
    zh: "没看懂要改公司的什么。一条消息改一项，例如“公司地址 …”“公司税号 …”“公司电话 …”“公司开户行 …”“邮件签名 …”。",
    en: 'What of the company is to change? One thing at a time: "company address …", "company tax id …", "company phone …", "company bank …", "mail signature …".',
  },
  "account.badCode": {
    zh: "“{code}”不能当账户代码：用字母和数字，例如“加收款账户 CMB 招行”。请改好再发。",
    en: '"{code}" cannot be an account\'s code: use letters and digits, as in "add bank account CMB China Merchants Bank".',
  },
  "account.unknown": {
    zh: "没有收款账户“{account}”。有：{accounts}。请用代码或名称再说一次。",
    en: 'There is no bank account "{account}"; there are {accounts}. Say one of them.',
  },
  "account.unclear": {
    zh: "没看懂是哪个收款账户。请先写代码再写名称，例如“加收款账户 CMB 招行(China Merchants Bank)”。",
    en: 'Which bank account? Give its code, then its name: "add bank account CMB China Merchants Bank".',
  },
  "rate.ofBase": {
    zh: "{currency} 是本位币，汇率总是 1，不用登记。请写另一种币种。",
    en: "{currency} is the currency of the books and always worth 1. Name another one.",
  },
  "rate.unclear": {
    zh: "没看懂币种或汇率。请写成“汇率 USD 7.2”，可以加“12月1日起”。",
    en: 'Which currency, at what rate? Say "exchange rate USD 7.2", or "exchange rate USD 7.2 from Dec 1".',
  },
  "list.usualUnit": {
    zh: "“{word}”本来就是通用单位，不用再加。直接说“新建产品 … 单位{word}”就行。",
    en: '"{word}" is a usual unit already. Just say "new product …, unit {word}".',
  },
  "list.unitInUse": {
    zh: "单位“{word}”还有产品在用（{skus}），不能删。先停用这些产品。",
    en: 'Products are still counted in "{word}" ({skus}). Discontinue them first.',
  },
  "list.tooLong": {
    zh: "{list}最多 {most} 个。请先删掉不用的。",
    en: "There are at most {most} {list}. Take away those not in use first.",
  },
  "list.badWord": {
    zh: "“{word}”不能当名称：要 1 到 60 个字，不带逗号、顿号、分号、斜线和换行。请改短再发。",
    en: '"{word}" cannot be a name: use 1 to 60 characters without commas, semicolons, slashes or line breaks.',
  },
  "list.termsMissing": {
    zh: "没看懂“{word}”是怎么付。请这样说：“加付款条件 老客户月结：月结30天”，可用月结、货到付款、预付、发货后几天、开票后几天。",
    en: 'How is "{word}" to be paid? Say for example "add payment terms Key account: net 30"; also prepaid, COD, 30 days after shipment, 30 days EOM.',
  },
  "stage.inUse": {
    zh: "阶段“{stage}”里还有商机（{deals}）。请说明转到哪：“删除阶段 {stage}，商机转到 …”，可选：{others}。",
    en: 'Deals are still in the stage "{stage}" ({deals}). Say where they go: "remove stage {stage}, its deals go to …"; there are {others}.',
  },
  "stage.toItself": {
    zh: "商机不能转到要删的阶段自己。请换一个阶段。",
    en: "Deals cannot go to the stage that is taken away. Name another one.",
  },
  "stage.last": { zh: "至少要留一个阶段。请先加一个新的，再删这个。", en: "One stage has to stay. Add another one first." },
  "stage.tooMany": { zh: "阶段最多 {most} 个。请先删掉不用的。", en: "There are at most {most} stages. Remove one first." },
  "stage.badName": {
    zh: "“{stage}”不能当阶段名：要 1 到 40 个字，不带逗号、引号和换行。请改短再发。",
    en: '"{stage}" cannot be a stage\'s name: use 1 to 40 characters without commas, quotation marks or line breaks.',
  },
  "stage.nameTaken": {
    zh: "“{stage}”已经有了（赢单、输单是固定的）。请换一个名字。",
    en: '"{stage}" is there already (won and lost are fixed). Give the stage another name.',
  },
  "stage.unclear": {
    zh: "没看懂要怎么改阶段。可以这样说：“加阶段 样品测试 50% 放在报价后”“阶段 报价 改名为 方案报价”“阶段 谈判 概率 75”“把阶段 谈判 放到 报价 前面”。",
    en: 'How should the stages change? Say for example "add stage sample test 50% after quotation", "rename stage quotation to offer", "stage negotiation 75%", "move stage negotiation before quotation".',
  },
  "stage.noSuch": {
    zh: "没有阶段“{stage}”。现有：{stages}。",
    en: 'There is no stage "{stage}". Use one of {stages}.',
  },
  "calendar.noDay": {
    zh: "一周至少要有一个工作日。请说“工作日 周一到周五”。",
    en: 'A week needs a working day. Say "working days Monday to Friday".',
  },
  "calendar.badHours": {
    zh: "工作时间 {from} 到 {until} 不对，上班要早于下班。请说“工作时间 9:00 到 18:00”。",
    en: 'Working hours from {from} to {until} make no sense: they begin before they end. Say "working hours 9:00 to 18:00".',
  },
  "calendar.backwards": { zh: "{from} 在 {to} 之后。请把两个日期换过来。", en: "{from} is after {to}. Turn the two days round." },
  "calendar.tooLong": {
    zh: "一次最多 {most} 天，这里是 {days} 天。请看看日期对不对。",
    en: "At most {most} days at once; these are {days}. Check the days.",
  },
  "calendar.noException": {
    zh: "{day} 本来就按平日算，没有可取消的。发送“工作日历”看现在的安排。",
    en: '{day} is an ordinary day already. Send "calendar" to see what is set.',
  },
  "calendar.unclear": {
    zh: "没看懂要怎么改日历。可以这样说：“放假 10月1日到10月7日 国庆节”“10月11日 上班 调休”“取消放假 10月7日”“工作日 周一到周六”“工作时间 8:30 到 17:30”。",
    en: 'How should the calendar change? Say for example "holiday 24 December to 26 December Christmas", "working day 11 October make-up", "no holiday 26 December", "working days Monday to Saturday", "working hours 8:30 to 17:30".',
  },
  "warehouse.badNumber": {
    zh: "仓库编号“{number}”不对：用大写字母开头，最多 10 个字母或数字，例如 GZ。",
    en: 'A warehouse\'s number is up to 10 letters and digits and begins with a letter, such as GZ; "{number}" is not.',
  },
  "warehouse.unknown": {
    zh: "没有在用的仓库 {number}。现有：{warehouses}。",
    en: "No warehouse {number} is in use. There are {warehouses}.",
  },
  "warehouse.taken": {
    zh: "已经有仓库 {number} 了。改名请说“仓库 {number} 改名为 …”。",
    en: 'There is a warehouse {number} already. To rename it say "rename warehouse {number} to …".',
  },
  "warehouse.last": {
    zh: "{number} 是最后一个仓库，不能关。请先加一个新的。",
    en: "{number} is the last warehouse. Add another one before you close it.",
  },
  "warehouse.hasStock": {
    zh: "{number} 还有 {count} 种货（如 {sku}）。请先调拨或出清，再关仓库。",
    en: "{count} products still lie in {number}, {sku} for one. Transfer or ship them first, then close it.",
  },
  "warehouse.inUse": {
    zh: "{number} 还有没办完的单据：{documents}。请先办完或取消，再关仓库。",
    en: "Documents are still open in {number}: {documents}. Finish or cancel them first.",
  },
  "warehouse.unclear": {
    zh: "没看懂要怎么改仓库。可以这样说：“加仓库 GZ 广州仓(Guangzhou)”“仓库 GZ 改名为 广州南沙仓”。关仓库：“关闭仓库 GZ”。",
    en: 'Say for example "add warehouse GZ Guangzhou", "rename warehouse GZ to Guangzhou South"; to close one: "close warehouse GZ".',
  },
  "policy.bad": {
    zh: "“{value}”不能用作{policy}：应该是{policyRange}。例如“{policySend}”。",
    en: '"{value}" makes no sense for this ({policy}): it takes {policyRange}. For example "{policySend}".',
  },
  "policy.alreadySo": {
    zh: "{policy}已经是这样了，没有改动。发送“限额和时限”看现在的设置。",
    en: '{policy}: that holds already, nothing is changed. "limits and times" shows what is set.',
  },
  "policy.whichOccasion": {
    zh: "没看懂是哪种通知。请说“不给客户发发货短信”“不给客户发到期提醒短信”“恢复给客户发收款短信”这样的话。",
    en: 'On which occasion? Say "do not text customers about shipments", "… about overdue payments", or "text customers about shipments again".',
  },
  "limit.bad": {
    zh: "“{value}”不能当额度。请写 0 以上的数，百分比不超过 100，例如“审批额度 经理 50000 折扣 10”。",
    en: '"{value}" cannot be a limit. Use a number from 0 on, per cent up to 100: "approval limits: manager 50000, discount 10".',
  },
  "configuration.tooLarge": {
    zh: "配置文件太大（最多 {most} MB）。请用“导出配置”得到的文件来改。",
    en: 'The configuration file is too large (at most {most} MB). Begin with the file that "config export" gives.',
  },
  "configuration.noJson": {
    zh: "这个文件不是完整的 JSON，没有改任何设置。请用“导出配置”得到的文件来改。",
    en: 'This file is not complete JSON; nothing was changed. Begin with the file that "config export" gives.',
  },
  "configuration.noDocument": {
    zh: "这个 JSON 不是配置文件，没有改任何设置。请用“导出配置”得到的文件来改。",
    en: 'This JSON is not a configuration; nothing was changed. Begin with the file that "config export" gives.',
  },
  "configuration.otherVersion": {
    zh: "这是第 {version} 版格式的配置文件，这里只认第 {known} 版。请先在这边“导出配置”，再把内容搬过去。",
    en: "The file is of format version {version}; only {known} is known here. Export the configuration here and carry the contents over.",
  },
  "configuration.unknownKey": {
    zh: "配置文件里的“{where}”不认识，没有改任何设置。请改掉或删掉它再发一次。",
    en: 'The file has "{where}", which is not known; nothing was changed. Mend or remove it and send the file again.',
  },
  "configuration.badValue": {
    zh: "配置文件里“{where}”的值不对，没有改任何设置。请改好再发一次。",
    en: 'The value at "{where}" does not fit; nothing was changed. Mend it and send the file again.',
  },
  "configuration.badText": {
    zh: "配置文件里“{where}”有公式、脚本或看不见的字符，没有改任何设置。请删掉再发一次。",
    en: 'The text at "{where}" holds a formula, a script or hidden characters; nothing was changed. Take them out and send the file again.',
  },
  "configuration.tooDeep": {
    zh: "配置文件里“{where}”嵌套太深（最多 {most} 层）。请改简单再发一次。",
    en: 'What stands at "{where}" is nested too deep (at most {most} levels). Make it simpler and send the file again.',
  },
  "configuration.twice": {
    zh: "配置文件里“{where}”写了两次。请留下一个再发一次。",
    en: '"{where}" stands in the file twice. Keep one and send the file again.',
  },
  "configuration.noRecord": {
    zh: "这边没有 {name}，配置里却用到它。请先建好，或在文件里换成别的。",
    en: "There is no {name} here, and the configuration names it. Add it first, or name another one in the file.",
  },
  "configuration.baseCurrency": {
    zh: "本位币定下来就不能再改，现在是 {currency}。请在文件里保持不变。",
    en: "The base currency is set once and is {currency}. Keep it in the file.",
  },
  "configuration.faulty": {
    zh: "{number} 有 {count} 处放不进去，什么都没改。请看卡片上的原因，改好文件再发一次。",
    en: "{count} parts of {number} cannot be put in place; nothing was changed. The card says why: mend the file and send it again.",
  },
  "configuration.nothingChanges": {
    zh: "{number} 和现在的配置一样，不用启用。",
    en: "{number} says what is in place already; nothing needs doing.",
  },
  "configuration.noVersion": {
    zh: "没有第 {version} 版配置，最新是第 {newest} 版。发送“配置历史”看有哪些。",
    en: 'There is no configuration version {version}; the newest is {newest}. Send "config history" to see which there are.',
  },
  "configuration.sameAsNow": {
    zh: "现在的配置和第 {version} 版一样，不用回滚。发送“配置历史”看别的版本。",
    en: 'The configuration is as in version {version}; nothing needs rolling back. Send "config history" for others.',
  },
  "configuration.cannotRollBack": {
    zh: "回滚到第 {version} 版会碰到问题，什么都没改：{reason}。",
    en: "Version {version} cannot be put in place again; nothing was changed: {reason}.",
  },
  "configurationFile.notFound": {
    zh: "没有这个配置文件。请把文件再发一次。",
    en: "There is no such configuration file. Send the file again.",
  },
  "configurationFile.stale": {
    zh: "{number} 刚刚变过。请看卡片上现在的内容再决定。",
    en: "{number} has changed a moment ago. Look at the card as it is now, then decide.",
  },
  "field.otherKind": {
    zh: "字段“{field}”已经有了，而且是另一种类型。字段类型不能改，请在配置里换一个名称。",
    en: 'The field "{field}" is there and of another kind, which never changes. Give it another name in the configuration.',
  },
  "field.settingsMalformed": {
    zh: "字段“{field}”的设置不完整（{where}）。请对照“导出配置”的样子改好。",
    en: 'The settings of the field "{field}" are not complete ({where}). Mend them as "config export" writes them.',
  },
};
