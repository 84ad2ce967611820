/** What people call the roles. The longest word decides: 销售经理 is no 销售. */
export const roleOptions = {
  salesRep: { zh: ["销售", "业务员", "销售员", "业务"], en: ["sales rep", "rep", "sales", "salesperson", "account manager"] },
  salesManager: { zh: ["销售经理", "销售主管", "业务经理", "销售总监"], en: ["sales manager", "head of sales", "sales lead"] },
  warehouse: { zh: ["仓库", "仓管", "仓管员", "库管"], en: ["warehouse", "warehouse clerk", "picker", "storekeeper"] },
  purchaser: { zh: ["采购", "采购员"], en: ["purchaser", "buyer", "purchasing"] },
  purchasingManager: { zh: ["采购经理", "采购主管"], en: ["purchasing manager", "head of purchasing"] },
  finance: { zh: ["财务", "会计", "出纳"], en: ["finance", "accountant", "accounting", "bookkeeper"] },
  service: { zh: ["客服", "售后"], en: ["service", "support", "after-sales", "customer service"] },
  operationsLead: { zh: ["运营主管", "运营", "管理员", "系统管理员"], en: ["operations lead", "operations", "admin", "administrator"] },
} as const;
