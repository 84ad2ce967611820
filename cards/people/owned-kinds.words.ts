/** What somebody looks after, as handing over speaks of it. */
export const ownedKindNames = {
  zh: {
    lead: "线索",
    customer: "客户",
    opportunity: "商机",
    quote: "报价",
    contract: "合同",
    salesOrder: "订单",
    receivable: "应收",
    return: "退换货",
    ticket: "工单",
    todo: "待办",
  },
  en: {
    lead: "Leads",
    customer: "Customers",
    opportunity: "Deals",
    quote: "Quotes",
    contract: "Contracts",
    salesOrder: "Orders",
    receivable: "Receivables",
    return: "Returns",
    ticket: "Tickets",
    todo: "To-dos",
  },
} as const;
