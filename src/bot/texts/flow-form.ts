/** What the form of a new approval flow offers. */
export const flowFormWords = {
  zh: {
    about: "先看预览，再发布",
    manager: "负责人的上级",
    managersManager: "负责人上级的上级",
    finance: "财务",
    salesManager: "销售经理",
    purchasingManager: "采购经理",
    operationsLead: "运营负责人",
  },
  en: {
    about: "You see it read back before it is published",
    manager: "The owner's manager",
    managersManager: "The manager's manager",
    finance: "Finance",
    salesManager: "Sales managers",
    purchasingManager: "Purchasing managers",
    operationsLead: "Operations leads",
  },
} as const;
