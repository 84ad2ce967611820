import type { FollowUpKind } from "../../domain/customers/customer";
import type { Language } from "../../domain/shared/actor";

/** Title (also the button), what is asked, and the message that does the same; `{number}` is the record's. */
const forms = {
  declineQuote: {
    zh: ["客户已拒绝", "客户为什么拒绝？不清楚可以写“未说明”。", "客户拒绝了 {number}"],
    en: ["Customer declined", 'Why did the customer decline? Write "not said" if you do not know.', "customer declined {number}"],
  },
  reviseQuote: {
    zh: ["改报价", "只改要改的，改后会成为新草稿，需要重新审批。", "修改 {number}"],
    en: ["Revise", "Change only what is to change; it becomes a draft that is approved afresh.", "revise {number}"],
  },
  newQuote: {
    zh: ["新建报价", "一行一个产品：料号 数量 单价，单价不写按价目表。", "给 {number} 报价 料号 数量"],
    en: ["New quote", "One product a line: SKU, quantity, price; without a price the list's counts.", "quote {number} SKU quantity"],
  },
  newTodo: {
    zh: ["新建待办", "要做什么，哪天之前？", "待办 内容 时间"],
    en: ["New to-do", "What is to be done, and by when?", "todo what when"],
  },
  newLead: {
    zh: ["新建线索", "哪家公司，找谁，想要什么？", "新线索 公司 联系人 电话"],
    en: ["New lead", "Which company, who, and what do they want?", "new lead company, contact, phone"],
  },
  contactLead: {
    zh: ["记录联系", "聊了什么？", "跟进 {number} 内容"],
    en: ["Log the contact", "What was said?", "follow up {number} what was said"],
  },
  disqualifyLead: {
    zh: ["标记无效", "为什么无效？", "{number} 无效 原因"],
    en: ["Disqualify", "Why does it lead nowhere?", "disqualify {number} reason"],
  },
  moveDeal: {
    zh: ["推进阶段", "推进到哪个阶段？", "{number} 推进到 阶段"],
    en: ["Move stage", "Which stage is it in now?", "move {number} to stage"],
  },
  // What is asked is what it would make: said by the action.
  winDeal: {
    zh: ["成交", null, "{number} 成交"],
    en: ["Won", null, "won {number}"],
  },
  followUp: {
    zh: ["记跟进", "聊了什么，下一步做什么？", "跟进 {number} 内容"],
    en: ["Log a follow-up", "What was said, and what comes next?", "follow up {number} what was said"],
  },
  nextStep: {
    zh: ["安排下一步", "下一步做什么，哪天？", "提醒我 {number}"],
    en: ["Plan the next step", "What is to be done, and when?", "remind me about {number}"],
  },
  loseDeal: { zh: ["输单", "为什么输了？", "{number} 输了 原因"], en: ["Lost", "Why was it lost?", "lost {number} reason"] },
  signContract: {
    zh: ["登记签署", "哪天签的？不填就是今天。", "{number} 已签"],
    en: ["Register the signature", "When was it signed? Today if left out.", "{number} signed"],
  },
  terminateContract: {
    zh: ["终止合同", "为什么提前终止？", "终止 {number} 原因"],
    en: ["Terminate", "Why does it end early?", "terminate {number} reason"],
  },
  renewContract: {
    zh: ["续签", "新合同到哪天？", "续签 {number}"],
    en: ["Renew", "Until when does the new contract run?", "renew {number}"],
  },
  settlePayment: {
    zh: ["选择核销", "核销哪一笔，多少？金额不填就核到付完为止。", "{number} 核销 单号 金额"],
    en: ["Choose what to settle", "Which receivable, and how much? As much as is open if left out.", "apply {number} to number: amount"],
  },
  unsettlePayment: {
    zh: ["反核销", "为什么反核销？", "{number} 反核销 原因"],
    en: ["Un-settle", "Why is it taken back?", "unsettle {number} reason"],
  },
  voidPayment: { zh: ["作废回款", "为什么作废？", "{number} 作废 原因"], en: ["Void", "Why is it voided?", "void {number} reason"] },
  notePromise: {
    zh: ["记承诺付款", "客户答应哪天付，付多少？金额不填就是全部到期款。", "{number} 答应 哪天 付"],
    en: ["Note a promise", "When will they pay, and how much? All that is due if left out.", "{number} promised day"],
  },
  writeOff: {
    zh: ["抹零/坏账", "核销多少，为什么？金额不填就是全部未收。超过限额会先提交审批。", "{number} 抹零 原因"],
    en: [
      "Write off",
      "How much, and why? All that is open if left out; more than the limit waits for approval.",
      "write off {number} reason",
    ],
  },
  changeBankLine: {
    zh: ["改一笔流水", "这一行是哪个客户的？不填客户表示这笔不登记。", "{number} 第2行 是 客户"],
    en: ["Change a bank line", "Whose is this row? Without a customer it is left out.", "{number} row 2 is customer"],
  },
  payOrder: {
    zh: ["登记回款", "到账多少？", "{number} 收款 金额"],
    en: ["Register a payment", "How much came in?", "payment for {number} amount"],
  },
  cancelOrder: {
    zh: ["取消订单", "为什么取消？", "取消 {number} 原因"],
    en: ["Cancel order", "Why is it cancelled?", "cancel {number} reason"],
  },
  ship: {
    zh: ["发货", "承运商和运单号，没有可以不填。", "{number} 发货 承运商 运单号"],
    en: ["Ship", "Carrier and tracking number, if there are any.", "ship {number} carrier tracking"],
  },
  creditInvoice: {
    zh: ["红冲发票", "为什么红冲？剩余金额全部红冲。", "{number} 红冲 原因"],
    en: ["Credit invoice", "Why is it credited? All that is left of it is.", "credit note on {number}, reason"],
  },
  rejectReturn: {
    zh: ["不同意退货", "为什么不同意？", "{number} 不同意 原因"],
    en: ["Decline the return", "Why is it declined?", "{number} decline reason"],
  },
  inspectReturn: {
    zh: ["填验货结果", "各是什么情况？没改的按客户要求处理；数量留空表示剩下的全部。", "{number} 验货 数量 产品 入库"],
    en: [
      "Enter findings",
      "What was found? What is left as it is goes as the customer asked; a quantity left blank is all the rest.",
      "{number} inspect quantity product restock",
    ],
  },
  resolveTicket: {
    zh: ["工单解决", "怎么解决的？", "{number} 解决了 结果"],
    en: ["Resolve the ticket", "What was the outcome?", "resolve {number}, outcome"],
  },
  receivePurchase: {
    zh: ["收货", "到了多少？数量不填就是全部到齐。", "{number} 到货 数量"],
    en: ["Receive", "How many came? All that is open if left out.", "{number} came in, quantity"],
  },
  cancelPurchase: {
    zh: ["取消未到的", "为什么不要了？", "取消 {number} 原因"],
    en: ["Cancel the rest", "Why is it not wanted any more?", "cancel {number} reason"],
  },
  enterBill: {
    zh: ["登记账单", "账单号是多少？金额不填就按订单和到货算。", "{number} 账单 账单号 金额"],
    en: ["Enter the bill", "What is its number? Without an amount, what the goods received cost.", "bill for {number} number, amount"],
  },
  payBill: {
    zh: ["登记付款", "付了多少？", "付 {number} 金额"],
    en: ["Register the payment", "How much was paid?", "pay {number} amount"],
  },
  voidBill: { zh: ["作废账单", "为什么作废？", "{number} 作废 原因"], en: ["Void the bill", "Why is it voided?", "void {number} reason"] },
  enterCounts: {
    zh: ["填实盘数", "实际数到多少？没数的留空。", "{number} 实盘 料号 数量"],
    en: ["Enter counts", "How many are there? Leave blank what you have not counted.", "{number} counted SKU quantity"],
  },
  cancelStocktake: {
    zh: ["取消盘点", "为什么取消？已填的数不会过账。", "取消 {number} 原因"],
    en: ["Cancel stocktake", "Why is it cancelled? Nothing that was counted is posted.", "cancel {number} reason"],
  },
  shortPick: {
    zh: ["少拣", "各拣到多少？没改的就是拣齐了。", "{number} 拣完 数量 料号"],
    en: ["Found less", "How many were found? What is left as it is was found in full.", "{number} picked quantity SKU"],
  },
  receiveTransfer: {
    zh: ["收货", "各到了多少？少了又写明原因，就不再等；不写原因，剩下的还算在途。", "{number} 到货 数量"],
    en: [
      "Receive",
      "How many of each came? With a reason the rest is not waited for; without one it is still on its way.",
      "{number} arrived, quantity",
    ],
  },
  writeOffRest: {
    zh: ["核销差异", "没到的为什么不来了？", "{number} 核销差异 原因"],
    en: ["Write the rest off", "Why will the rest not come?", "write off the rest of {number}, reason"],
  },
  cancelTransfer: {
    zh: ["取消调拨", "为什么取消？在途的货会退回原仓。", "取消 {number} 原因"],
    en: ["Cancel transfer", "Why is it cancelled? What is on its way goes back.", "cancel {number} reason"],
  },
  editRule: {
    zh: ["修改规则", "只改要改的；改后是新的一版，先核对那句话，可以再试跑。", "修改 {number}"],
    en: [
      "Edit rule",
      "Change only what is to change; it becomes a new edition: check its sentence, and rehearse it again.",
      "edit {number}",
    ],
  },
  newFlow: {
    zh: ["新建审批流", "哪种单据，多大金额，先给谁后给谁？", "新建审批流 报价超过10万 先经理后财务"],
    en: [
      "New approval flow",
      "Which documents, from what amount, to whom first and then?",
      "new approval flow: quotes over 100,000 go to the manager, then finance",
    ],
  },
  fillIn: {
    zh: ["填写字段", "要清空就留空；不适用的字段可以不填。", "{number} 字段名 值"],
    en: ["Fill in fields", "Left empty, a field is cleared.", "set field of {number} to value"],
  },
  newFormRecord: {
    zh: ["新建{number}", "填好后提交；带 * 的必填。", "新建{number} 字段名 值"],
    en: ["New {number}", "Fill it in and send it; what is marked has to be there.", "new {number}, field value"],
  },
  moveFormRecord: {
    zh: ["流转", "变成哪个状态？", "{number} 状态名"],
    en: ["Move on", "Into which state?", "move {number} to state"],
  },
  defineField: {
    zh: ["加字段", "加在哪类记录上，叫什么，填什么？", "给客户加字段 名称 类型"],
    en: ["Add a field", "On which records, what is it called, and what goes into it?", "add field name to customers: kind"],
  },
  cancelRequisition: {
    zh: ["取消申请", "为什么取消？", "取消 {number} 原因"],
    en: ["Cancel request", "Why is it cancelled?", "cancel {number} reason"],
  },
} as const;

export type FormName = keyof typeof forms;

const dangerous: readonly FormName[] = [
  "disqualifyLead",
  "loseDeal",
  "terminateContract",
  "unsettlePayment",
  "voidPayment",
  "writeOff",
  "cancelOrder",
  "cancelRequisition",
  "writeOffRest",
  "cancelTransfer",
  "cancelStocktake",
  "cancelPurchase",
  "voidBill",
];

export function formWords(
  name: FormName,
  number: string,
  language: Language,
): { title: string; ask: string | null; typed: string; danger: boolean } {
  const [title, ask, typed] = forms[name][language];
  return { title: title.replace("{number}", number), ask, typed: typed.replace("{number}", number), danger: dangerous.includes(name) };
}

/** Label, and a hint where the label alone leaves it open. */
const fields = {
  record: { zh: ["记录"], en: ["Record"] },
  state: { zh: ["状态"], en: ["State"] },
  labelZh: { zh: ["中文名"], en: ["Name in Chinese"] },
  labelEn: { zh: ["英文名"], en: ["Name in English"] },
  fieldKind: { zh: ["类型"], en: ["Kind"] },
  options: { zh: ["选项", "汽车/电子/其他"], en: ["Options", "auto, electronics, other"] },
  mustFill: { zh: ["必填"], en: ["Required"] },
  formula: { zh: ["公式", "长 * 宽"], en: ["Formula", "length * width"] },
  what: { zh: ["要做什么"], en: ["What to do"] },
  dueDay: { zh: ["截止日期"], en: ["Due on"] },
  company: { zh: ["公司"], en: ["Company"] },
  contact: { zh: ["联系人"], en: ["Contact"] },
  phone: { zh: ["电话"], en: ["Phone"] },
  email: { zh: ["邮箱"], en: ["E-mail"] },
  interest: { zh: ["需求"], en: ["Interested in"] },
  shortReason: { zh: ["差异原因", "货都到了就不用填"], en: ["Why the rest will not come", "leave blank if all is here"] },
  reason: { zh: ["原因"], en: ["Reason"] },
  note: { zh: ["内容"], en: ["What was said"] },
  kind: { zh: ["方式"], en: ["How"] },
  stage: { zh: ["阶段"], en: ["Stage"] },
  nextStep: { zh: ["下一步"], en: ["Next step"] },
  nextDay: { zh: ["下一步日期"], en: ["Day of the next step"] },
  signedDay: { zh: ["签署日期"], en: ["Signed on"] },
  fileRef: { zh: ["存档编号"], en: ["File"] },
  endDay: { zh: ["到期日"], en: ["Ends on"] },
  discountPercent: { zh: ["整单折扣 %", "让利 5% 写 5"], en: ["Overall discount %", "5 means 5 % off"] },
  validUntil: { zh: ["有效期至"], en: ["Valid until"] },
  deliverBy: { zh: ["交货日期"], en: ["Deliver by"] },
  customerPo: { zh: ["客户订单号"], en: ["Customer's PO number"] },
  deliverTo: { zh: ["送货地址"], en: ["Deliver to"] },
  remark: { zh: ["备注"], en: ["Note"] },
  lines: { zh: ["明细", "B16 10 1280"], en: ["Lines", "B16 10 1280"] },
  quantity: { zh: ["数量", "按订购的单位"], en: ["Quantity", "in the unit it was ordered in"] },
  lot: { zh: ["批号"], en: ["Lot"] },
  expiry: { zh: ["有效期至"], en: ["Expires on"] },
  billNumber: { zh: ["账单号"], en: ["Bill number"] },
  billAmount: { zh: ["账单金额（含税）"], en: ["Amount incl. tax"] },
  billDay: { zh: ["账单日期"], en: ["Billed on"] },
  promisedDay: { zh: ["哪天付"], en: ["Pays on"] },
  receivable: { zh: ["应收或发票号"], en: ["Receivable or invoice"] },
  amount: { zh: ["金额"], en: ["Amount"] },
  rate: {
    zh: ["汇率", "币种不同时填，比如 7.12；不填用到账日的汇率"],
    en: ["Rate", "Where currencies differ, such as 7.12; else the rate of that day"],
  },
  account: { zh: ["账户"], en: ["Account"] },
  reference: { zh: ["流水号"], en: ["Reference"] },
  row: { zh: ["行"], en: ["Row"] },
  customer: { zh: ["客户"], en: ["Customer"] },
  carrier: { zh: ["承运商"], en: ["Carrier"] },
  tracking: { zh: ["运单号"], en: ["Tracking number"] },
  flowMatter: { zh: ["单据"], en: ["Documents"] },
  flowOver: { zh: ["金额达到", "本位币；不填就是全部"], en: ["From this amount on", "in the base currency; all of them if left out"] },
  flowFirst: { zh: ["先由谁审批"], en: ["First"] },
  flowSecond: { zh: ["再由谁"], en: ["Then"] },
  flowThird: { zh: ["最后由谁"], en: ["Finally"] },
  flowCopy: { zh: ["抄送"], en: ["Copy to"] },
  parcels: { zh: ["件数"], en: ["Parcels"] },
} as const;

export type FieldName = keyof typeof fields;

export function fieldWords(name: FieldName, language: Language): { label: string; hint: string | null } {
  const [label, hint] = fields[name][language] as readonly [string, string?];
  return { label, hint: hint ?? null };
}

/** How somebody was touched, for the choice in a form. */
export const touchWords: Readonly<Record<FollowUpKind, Readonly<Record<Language, string>>>> = {
  call: { zh: "电话", en: "Call" },
  visit: { zh: "拜访", en: "Visit" },
  message: { zh: "消息", en: "Message" },
  note: { zh: "备注", en: "Note" },
};
