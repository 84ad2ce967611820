/** What to try first, by role, in the words of people who do that job; they speak of the demo company. */
const suggestions = {
  salesRep: {
    zh: [
      "我这周的待办",
      "A100 还能卖多少？",
      "跟进了华强，王总说下周给答复，周三再打",
      "给华强报价 A100 200个 95折",
      "OP-22 成交，下周五前到货",
      "LD-9 转商机，预计8万",
    ],
    en: [
      "what's on my plate this week",
      "how many S400 are available?",
      "called Sarah at Acme, she wants the 400W datasheet by Fri",
      "quote Acme 20 S400 at 410",
      "we won Acme, PO number 4500012345",
      "I'll take Harbor Pumps from the pool",
    ],
  },
  salesManager: {
    zh: ["有哪些等我审批？", "QT-31 什么情况", "本月商机漏斗", "把启帆电机分给韩梅梅", "给汤姆派个待办：周五前把合同发给 Acme"],
    en: [
      "what is waiting for my approval?",
      "show QT-33",
      "deals in negotiation",
      "give Bluefin to Meimei",
      "remind Tom to send the Acme contract by Friday",
    ],
  },
  warehouse: {
    zh: ["今天要发什么货？", "OB-12 开始拣货", "SO-12 发货，顺丰 SF1234567890", "A100 上海仓库存"],
    en: ["what do we ship today?", "start picking OB-17", "ship SO-17 by DHL 4471190023", "stock of D62 in Shenzhen"],
  },
  purchaser: {
    zh: ["哪些低于安全库存？", "有哪些等我审批？", "B16 还有多少在路上", "申请采购 A100 600个"],
    en: ["what is below safety stock?", "what is waiting for my approval?", "how many B16 are on the way", "request 600 A100"],
  },
  finance: {
    zh: ["华强还欠多少？", "华强回款 66400 招行", "逾期应收", "把华强的信用额度调到 60 万"],
    en: ["who owes us money?", "Acme paid $12,000 into BOC", "overdue receivables", "settle PAY-41 oldest first"],
  },
  service: {
    zh: ["查下博远林工的电话", "SO-13 发货了吗？", "待办：明天上午回访博远", "拜访了博远，丝杠异响还在"],
    en: ["Acme info", "has SO-11 shipped?", "todo: call Acme back tomorrow", "visited Acme yesterday, encoder still faulty"],
  },
  operationsLead: {
    zh: ["帮助", "有哪些等我审批？", "未完成的订单", "A100 各仓库存", "本月商机漏斗"],
    en: ["help", "what is waiting for approval?", "open orders", "stock of A100 in all warehouses", "deals closing this month"],
  },
};
suggestions.purchasingManager = suggestions.purchaser;

export function suggestionsFor(person, language) {
  const role = ["salesManager", "operationsLead", ...person.roles].find((each) => person.roles.includes(each) && suggestions[each]);
  return suggestions[role ?? "operationsLead"][language];
}
