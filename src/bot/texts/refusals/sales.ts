import type { RefusalText } from "../refusals";

export const salesRefusals: Readonly<Record<string, RefusalText>> = {
  "customer.notFound": {
    zh: "没有找到这位客户，或不在你的范围内。请换个名字，或先新建客户。",
    en: "There is no such customer within your reach. Try another name, or add the customer first.",
  },
  "customer.duplicate": {
    zh: "和客户 {number} {name} 重复（{by} 相同）。请直接用那一位；线索转商机时可以说“LD-9 转商机，客户是 {number}”。",
    en: 'This is customer {number} {name} already (same {by}). Use that record; to qualify a lead of it, say "qualify LD-9, customer is {number}".',
  },
  "customer.noTag": {
    zh: "客户 {number} 没有标签“{tag}”。现有标签：{tags}。请照着写。",
    en: "Customer {number} has no tag “{tag}”. Its tags: {tags}. Use one of them.",
  },
  "customer.badCreditCode": {
    zh: "“{code}”不是统一社会信用代码（18 位）。请核对后再发。",
    en: '"{code}" is not a unified social credit code (18 characters). Check it and send again.',
  },
  "customer.badCurrency": {
    zh: "不认识币种“{currency}”。请写 CNY、USD 这样的三位代码。",
    en: '"{currency}" is no currency I know. Write a three-letter code such as CNY or USD.',
  },
  "customer.stale": {
    zh: "客户 {number} 刚被改过，卡片已刷新，请再看一眼。",
    en: "Customer {number} has just been changed; the card is refreshed, look again.",
  },
  "contact.notFound": {
    zh: "这位客户没有这个联系人。请说全名，或先加联系人。",
    en: "This customer has no such contact. Say the full name, or add the contact first.",
  },
  "contact.badPhone": {
    zh: "“{phone}”不像电话号码。请连区号再写一次。",
    en: '"{phone}" does not look like a phone number. Write it once more with its area code.',
  },
  "contact.badEmail": {
    zh: "“{email}”不像邮箱地址。请核对后再发。",
    en: '"{email}" does not look like an e-mail address. Check it and send again.',
  },
  "followUp.inFuture": {
    zh: "跟进是已经发生的事，日期不能在以后。要约下一步请写“下一步…”。",
    en: 'A follow-up has happened, so it cannot lie ahead. For what comes, say "next step …".',
  },
  "followUp.notFound": {
    zh: "没有这条跟进记录。请打开客户看看。",
    en: "There is no such follow-up. Open the customer to see what is logged.",
  },
  "followUp.notYours": { zh: "只有记这条跟进的人才能撤回它。", en: "Only who logged a follow-up can take it back. Ask them." },
  "followUp.nextInPast": { zh: "下一步的日期 {day} 已经过去，请换一天。", en: "The next step's day, {day}, has passed; choose another." },
  "opportunity.notFound": {
    zh: "没有找到这个商机。请用编号（OP-22）或客户名再说一次。",
    en: "There is no such deal. Say its number (OP-22) or customer once more.",
  },
  "opportunity.unknownStage": {
    zh: "没有“{stage}”这个阶段。可以是：{stages}。",
    en: 'There is no stage "{stage}". Choose one of: {stages}.',
  },
  "opportunity.badProbability": {
    zh: "“{probability}”不是 0 到 100 的百分比，请改一下。",
    en: '"{probability}" is not a percentage from 0 to 100; correct it.',
  },
  "opportunity.reasonNeeded": { zh: "输掉 {number} 要写原因，请补一句。", en: "Losing {number} needs a reason; add one." },
  "opportunity.stale": {
    zh: "商机 {number} 刚有变化，卡片已刷新，请再点一次。",
    en: "Deal {number} has just changed; the card is refreshed, tap again.",
  },
  "product.notFound": { zh: "没有找到这个产品。请用料号或名称再说一次。", en: "There is no such product. Say its SKU or name once more." },
  "product.inactive": { zh: "{sku} 已停用，不能再用。请换一个产品。", en: "{sku} is no longer sold; choose another product." },
  "product.unknownUnit": { zh: "{sku} 没有单位“{unit}”。可以用：{units}。", en: '{sku} has no unit "{unit}". Use one of: {units}.' },
  "product.badQuantity": {
    zh: "{sku} 的数量“{quantity}”不对，要大于零、最多 6 位小数。",
    en: '"{quantity}" of {sku} is no quantity: more than zero, at most 6 places. Correct it.',
  },
  "quote.noDeal": {
    zh: "{number} 没有关联商机，不能直接成交。请先新建商机，或直接下订单。",
    en: "{number} belongs to no deal, so it cannot be won. Create the deal first, or make the order directly.",
  },
  "quote.notFound": {
    zh: "没有找到这张报价。请用编号（QT-31）再说一次。",
    en: "There is no such quote. Say its number (QT-31) once more.",
  },
  "quote.stale": {
    zh: "报价 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "Quote {number} has just changed; the card is refreshed, look again.",
  },
  "quote.noLines": {
    zh: "报价 {number} 一行产品也没有，请先加产品和数量。",
    en: "Quote {number} has no lines; add a product and a quantity first.",
  },
  "quote.tooManyLines": {
    zh: "一张报价最多 {most} 行，现在有 {lines} 行。请分成几张。",
    en: "A quote holds at most {most} lines and this has {lines}. Split it.",
  },
  "quote.noSuchLine": {
    zh: "没有第 {line} 行。请看一下报价的行号再说。",
    en: "There is no line {line}. Look at the quote's line numbers.",
  },
  "quote.whichLine": {
    zh: "{number} 有几行可能是你说的（{lines}）。请说明改哪个产品，或在卡片上点“修改”。",
    en: "Several lines of {number} could be meant ({lines}). Name the product, or tap Revise on the card.",
  },
  "quote.unknownLine": { zh: "{number} 里没有这一行，请重新查看报价。", en: "{number} has no such line; show the quote again." },
  "quote.noPrice": {
    zh: "{sku} 没有按“{unit}”的 {currency} 价格。请写上单价，或换个单位。",
    en: '{sku} has no price per "{unit}" in {currency}. Say a price, or another unit.',
  },
  "quote.badPrice": { zh: "“{price}”不是单价。请写成 32.5 这样的数。", en: '"{price}" is not a unit price. Write it like 32.5.' },
  "quote.badPercent": {
    zh: "“{percent}”不是 0 到 100 的折扣。打 95 折请写 5%。",
    en: '"{percent}" is not a discount from 0 to 100 per cent.',
  },
  "quote.otherCustomer": {
    zh: "商机 {number} 是另一位客户的，请换商机或客户。",
    en: "Deal {number} belongs to another customer; choose another deal or customer.",
  },
  "quote.dealClosed": {
    zh: "商机 {number} 已关闭（{state}），不能再报价。输掉的可以先重新打开。",
    en: "Deal {number} is closed ({state}). A lost one can be reopened first.",
  },
  "quote.validityOver": {
    zh: "{number} 的有效期到 {validUntil}，已经过了。请改报价（出新版本）。",
    en: "{number} was valid until {validUntil}. Revise it: that makes a new version.",
  },
  "quote.stillValid": { zh: "{number} 还在有效期内，不会过期。", en: "{number} is still valid and does not expire yet." },
  "quote.nothingLeft": {
    zh: "{number} 已经全部下单，没有剩余可下。需要更多请出新报价。",
    en: "All of {number} has been ordered already. Make a new quote for more.",
  },
  "contract.notFound": {
    zh: "没有找到这份合同。请用编号（CT-6）再说一次。",
    en: "There is no such contract. Say its number (CT-6) once more.",
  },
  "contract.stale": {
    zh: "合同 {number} 刚有变化，卡片已刷新，请再看一眼。",
    en: "Contract {number} has just changed; the card is refreshed, look again.",
  },
  "contract.endBeforeStart": {
    zh: "合同结束日 {endDay} 早于开始日 {startDay}，请改一下。",
    en: "The contract would end on {endDay}, before it starts on {startDay}; correct it.",
  },
  "contract.signedInFuture": {
    zh: "{number} 的签署日不能在今天（{today}）之后。",
    en: "{number} cannot be signed after today ({today}); correct the day.",
  },
  "contract.endNeeded": { zh: "{number} 还没有结束日期，请先补上。", en: "{number} has no end date yet; add it first." },
  "contract.stillRuns": {
    zh: "{number} 还没到期。要提前结束请用“终止合同”。",
    en: '{number} still runs. To end it early, say "terminate".',
  },
  "contract.reasonNeeded": { zh: "终止 {number} 要写原因，请补一句。", en: "Terminating {number} needs a reason; add one." },
  "contract.quoteNotApproved": {
    zh: "报价 {number} 还没批准（{state}），批准后才能起合同。",
    en: "Quote {number} is not approved ({state}); a contract needs an approved one.",
  },
  "quote.notSoMuchLeft": {
    zh: "{number} 第 {line} 行只剩 {remaining} 可以下单，要的是 {wanted}。请减少数量，或先改报价。",
    en: "Line {line} of {number} has {remaining} left to order, not {wanted}. Order less, or revise the quote first.",
  },
  "quote.otherContact": {
    zh: "这位联系人不是 {number} 的客户的。请换一位，或先给客户加上联系人。",
    en: "That contact does not belong to the customer of {number}. Name another one, or add the contact first.",
  },
  "product.exists": {
    zh: "{sku} 已经是“{name}”。要改它就发送“{sku} 单价 92”“{sku} 改名为 …”；是另一个产品就换个编号，{free} 还没用。",
    en: '{sku} is "{name}" already. To change that one, send "{sku} price 92" or "rename {sku} to …"; for another product use another number: {free} is free.',
  },
  "product.alike": {
    zh: "已经有一个叫“{name}”的产品：{sku}。是同一个就直接用 {sku}；确实是另一个，请把名称写得能分清，或在这条消息后面加上“仍然新建”。",
    en: 'There is a product called "{name}" already: {sku}. If it is the same one, use {sku}; if {wanted} really is another, give it a name that tells them apart, or send it again with "anyway" at the end.',
  },
  "product.badSku": {
    zh: "“{sku}”不能当产品编号：用字母、数字和 . _ - / # +，不带空格，例如 A300。请改好再发。",
    en: '"{sku}" cannot be a product number: use letters, digits and . _ - / # +, without spaces, like A300. Correct it and send again.',
  },
  "product.whichNumber": {
    zh: "新产品要先说编号，再说名称，例如“新建产品 A300 直线轴承 LM40UU 单位个 一箱60个 单价 88”。",
    en: 'A new product begins with its number, then its name: "add product A300 Linear bearing LM40UU, pcs, carton of 60, price 88".',
  },
  "product.whichName": {
    zh: "{sku} 叫什么？请把名称写在编号后面，例如“新建产品 {sku} 直线轴承 单价 88”。",
    en: 'What is {sku} called? Put the name behind the number: "add product {sku} Linear bearing, price 88".',
  },
  "product.notRead": {
    zh: "“{said}”没看懂，什么都没有改。可以说：单位个、一箱60个、单价 88、满100个 82、成本 60、税率 13%、安全库存 50、英文名 …、按批次。",
    en: 'I could not read "{said}", so nothing was done. You can say: pcs, carton of 60, price 88, 82 from 100, cost 60, tax 13%, safety stock 50, Chinese name …, lot tracked.',
  },
  "product.unitTaken": {
    zh: "{sku} 已经有单位“{unit}”，多少不能改：单据是按它数的。要另一种大小，请换个单位名再加。",
    en: '{sku} has the unit "{unit}" already, and documents were counted in it: its size stays. Add another size under another unit.',
  },
  "product.nothingSaid": {
    zh: "没说要改 {sku} 的什么。例如“{sku} 改名为 …”“{sku} 税率 9%”“{sku} 加单位 一箱60个”“停用 {sku}”。",
    en: 'What of {sku} is to change? For example "rename {sku} to …", "{sku} tax 9%", "{sku} add unit carton of 60", "discontinue {sku}".',
  },
  "product.priceMissing": {
    zh: "{sku} 的新价格是多少？例如“{sku} 单价 92”“{sku} 满100个 85”“{sku} 单价 92 12月1日起”。",
    en: 'What is the new price of {sku}? For example "{sku} price 92", "{sku} 85 from 100 pcs", "{sku} price 92 from Dec 1".',
  },
  "product.priceInPast": {
    zh: "{sku} 的价格不能从过去的 {day} 起改：已经报过价了。请不写日期（从现在起），或写今天以后的日期。",
    en: "The price of {sku} cannot change since {day}, which is past: quotes were made with it. Leave the day out for from now on, or name one to come.",
  },
  "product.lotsOnHand": {
    zh: "{sku} 还有库存，不能改批次管理。请先盘点或调整到 0，再改。",
    en: "{sku} is on hand: lots cannot be switched. Count or adjust it to 0 first, then change it.",
  },
  "product.stale": {
    zh: "产品 {number} 刚有变化，请再看一眼再改。",
    en: "Product {number} has just changed. Look at it once more, then change it.",
  },
  "product.skuOfDocument": {
    zh: "“{sku}”是单据编号的样子，不能当产品编号：说到它会被当成单据。请换一个，例如 A300。",
    en: '"{sku}" looks like the number of a document, and would be taken for one in a message. Give it another number, like A300.',
  },
  "product.badUnit": {
    zh: "{sku} 的单位“{unit}”不对：代码只用字母和数字，不能重复，换算必须大于 0。请改好再发。",
    en: 'The unit "{unit}" of {sku} is not right: a code of letters and digits, once only, with a ratio above 0. Correct it and send again.',
  },
  "product.unitTooFine": {
    zh: "{sku} 的 1 {unit} 折成 {base} 除不尽，会差一点。请用 {unit} 作基本单位，再把 {base} 加成它的倍数，如“1打=12个”。",
    en: 'One {unit} of {sku} does not come out even in {base}. Make {unit} the base unit, and {base} so many of it, such as "1 dozen = 12 pcs".',
  },
  "product.badCost": {
    zh: "“{cost}”不是成本价（不小于 0，最多 6 位小数）。请改好再发。",
    en: '"{cost}" is not a cost (zero or more, at most 6 places). Correct it and send again.',
  },
  "product.badPrice": {
    zh: "{sku} 的价格“{price}”不对（不小于 0，最多 6 位小数，折扣 0–100%）。请改好再发。",
    en: 'The price "{price}" of {sku} is not right (zero or more, at most 6 places, discount 0–100 %). Correct it and send again.',
  },
  "product.badTaxRate": {
    zh: "“{rate}”不是税率（0–100%）。请改好再发。",
    en: '"{rate}" is not a tax rate (0–100 %). Correct it and send again.',
  },
  "person.awayBackwards": {
    zh: "休假结束日 {until} 早于开始日 {from}。请把日期换过来再发。",
    en: "The last day away, {until}, is before the first, {from}. Swap the days and send again.",
  },
  "person.lastLead": {
    zh: "这是最后一位运营负责人，不能停用或改角色。请先指定另一位。",
    en: "This is the last operations lead. Make somebody else one first.",
  },
  "person.reportsInCircle": {
    zh: "这样汇报线会绕成一圈。请换一位上级。",
    en: "The reporting line would run in a circle. Name another manager.",
  },
  "person.unknownRole": { zh: "没有“{role}”这个角色。请从现有角色里选。", en: 'There is no role "{role}". Choose one of those there are.' },
};
