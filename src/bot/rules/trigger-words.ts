import type { RecordType } from "../../domain/conditions/record-type";

/** What people call the things that happen, in both languages: the event, and the record it happens to. */
export const eventWords: readonly { readonly event: string; readonly record: string; readonly said: RegExp }[] = [
  {
    event: "payment.registered",
    record: "payment",
    said: /(登记|收到|来了?)(了)?(一笔)?(回款|付款|款)|(回款|款)(登记|到账|到了)|payment (is |was |gets )?(registered|received|comes? in|arrives)/,
  },
  {
    event: "ticket.late",
    record: "ticket",
    said: /(工单|投诉).{0,4}(超时|逾期|过期)|(ticket|complaint).{0,12}(is |gets |becomes |runs )(late|overdue)/,
  },
  {
    event: "ticket.reopened",
    record: "ticket",
    said: /(工单|投诉).{0,4}(重开|重新打开)|(ticket|complaint).{0,12}(is |was |gets )?re-?opened/,
  },
  {
    event: "ticket.resolved",
    record: "ticket",
    said: /(工单|投诉).{0,4}(解决|处理完|处理好)|(ticket|complaint).{0,12}(is |was |gets )?resolved/,
  },
  { event: "ticket.closed", record: "ticket", said: /(工单|投诉).{0,4}关闭|(ticket|complaint).{0,12}(is |was |gets )?closed/ },
  {
    event: "ticket.created",
    record: "ticket",
    said: /(新|有|来)(了)?(的)?(紧急)?(工单|投诉)|(工单|投诉).{0,4}(新建|创建|进来|登记|来了|开了)|new (urgent )?(ticket|complaint)|(ticket|complaint).{0,12}((is |was |gets )?(opened|created|logged|filed)|comes? in)/,
  },
  { event: "payment.voided", record: "payment", said: /回款作废|payment (is |was )?voided/ },
  { event: "order.paid", record: "salesOrder", said: /订单.{0,4}(付款|付了|已付|付清)|order (is |was |gets |has been )?paid/ },
  {
    event: "order.shipped",
    record: "salesOrder",
    said: /(?:订单|货|单子).{0,4}(发货|发出|发走|发了|出库|出货)|一(?:发货|出库|出货)|(?:goods|something|anything|shipment|a delivery|it) (?:is |are |was |has been |have been )?(?:shipped|ships?|goes? out|leaves?)|order (is |was |has been )?(shipped|ships|goes out)/,
  },
  { event: "order.cancelled", record: "salesOrder", said: /订单.{0,4}取消|取消.{0,2}订单|order (is |was )?cancell?ed/ },
  { event: "order.completed", record: "salesOrder", said: /订单.{0,4}完成|order (is |was )?completed?/ },
  {
    event: "order.confirmed",
    record: "salesOrder",
    said: /(新|有|来)(了)?订单|订单.{0,4}(确认|下单|生成)|(new order|order (is |was )?(confirmed|placed|comes? in))/,
  },
  { event: "opportunity.won", record: "opportunity", said: /(商机|单子|客户)?.{0,4}(赢单|成交|赢了)|deal.{0,40}(is |was |gets )?won/ },
  { event: "opportunity.lost", record: "opportunity", said: /(商机|单子)?.{0,8}(输单|丢单|丢了|输了)|deal.{0,40}(is |was |gets )?lost/ },
  {
    event: "opportunity.created",
    record: "opportunity",
    said: /新(的)?商机|商机.{0,2}(新建|创建)|new deal|deal (is |was )?(opened|created)/,
  },
  { event: "opportunity.moved", record: "opportunity", said: /商机.{0,4}(推进|换阶段|阶段变)|deal (moves|is moved|changes stage)/ },
  {
    event: "lead.created",
    record: "lead",
    said: /新(的)?线索|线索.{0,3}(进来|新建|来了)|表单.{0,4}(提交|填写|有人填)|new lead|\bleads?\b.{0,40}?(created|comes? in|arrives?)|form (is |gets )?(submitted|filled in)/,
  },
  { event: "lead.assigned", record: "lead", said: /线索.{0,2}分配|lead (is |was )?assigned/ },
  { event: "customer.created", record: "customer", said: /新(建)?(的)?客户|new customer|customer (is |was )?(created|added)/ },
  { event: "quote.approved", record: "quote", said: /报价.{0,4}(批准|审批通过|通过|批了)|quote (is |was |gets )?approved/ },
  { event: "quote.sent", record: "quote", said: /报价.{0,4}(发出|发送|发给客户)|quote (is |was )?sent/ },
  {
    event: "quote.declined",
    record: "quote",
    said: /(客户)?.{0,4}(拒绝|不接受).{0,2}报价|报价.{0,4}(被拒|拒绝)|quote (is |was )?declined/,
  },
  { event: "quote.expired", record: "quote", said: /报价.{0,4}过期|quote (has |is )?expire[sd]?/ },
  { event: "contract.signed", record: "contract", said: /合同.{0,4}(签了|签署|签订|签)|contract (is |was |gets )?signed/ },
  { event: "contract.expired", record: "contract", said: /合同.{0,3}(已经)?过期|contract (has |is )?expired/ },
];

/** How the kinds of record are spoken of whose fields rules may watch. */
export const recordNouns: Readonly<Record<string, RegExp>> = {
  customer: /客户|\bcustomers?\b|\bprospects?\b/,
  contact: /联系人|\bcontacts?\b/,
  product: /产品|商品|\bproducts?\b/,
  supplier: /供应商|\bsuppliers?\b/,
  ticket: /工单|投诉|\btickets?\b|\bcomplaints?\b/,
  lead: /线索|\bleads?\b/,
  opportunity: /商机|单子|\bdeals?\b|\bopportunit(?:y|ies)\b/,
  quote: /报价单?|\bquotes?\b/,
  contract: /合同|\bcontracts?\b/,
  salesOrder: /订单|\borders?\b/,
  receivable: /应收|\breceivables?\b/,
  payment: /回款|付款|\bpayments?\b/,
};

/** What can happen to a kind of record that rules may begin with. */
export function eventsOf({ kind, own }: RecordType): readonly string[] {
  if (own) return ["formRecord.created", "formRecord.moved", "formRecord.submitted", "formRecord.approved", "formRecord.rejected"];
  return [...new Set(eventWords.filter(({ record }) => record === kind).map(({ event }) => event))];
}

export const silenceZh = /(?:超过|超|满)?\s*(\d+)\s*天(?:以上)?(?:都)?(?:没有|没|未|无)(?:人)?(?:跟进|联系)/;
export const silenceEn =
  /(?:no|without(?: a| any)?|not|hasn't been|haven't been)\s+(?:been )?(?:follow(?:ed)?[- ]?up|contact(?:ed)?|touched|called)[^0-9]{0,30}(\d+)\s*days?/;
export const belowWords = /(低于|少于|不足|跌破|小于|below|under|falls? below|drops? below|goes? below|less than)\s*(?:了)?\s*([\d,.]+)/;
export const belowSafety = /(低于|少于|跌破|不足|below|under)\s*(其|its|their|the)?\s*(安全库存|safety stock)/;
export const overWords =
  /(超过|大于|高于|多于|over|above|more than|exceeds?|bigger than|larger than)\s*(?:[¥￥$]|rmb|cny|usd)?\s*([\d,.]+)\s*(万|千|k|w|m)?\s*(天|days?)?/g;
export const dailyWords = /每天|每日|天天|every ?day|each day|daily|every morning/;
export const weekdayWords: readonly { readonly said: RegExp; readonly weekday: number }[] = [
  { said: /每(周|星期)一|every monday/, weekday: 1 },
  { said: /每(周|星期)二|every tuesday/, weekday: 2 },
  { said: /每(周|星期)三|every wednesday/, weekday: 3 },
  { said: /每(周|星期)四|every thursday/, weekday: 4 },
  { said: /每(周|星期)五|every friday/, weekday: 5 },
  { said: /每(周|星期)六|every saturday/, weekday: 6 },
  { said: /每(周|星期)(日|天)|every sunday/, weekday: 7 },
];
const monthZh = /(?:每个?月|按月)(?:的)?\s*(?:(\d{1,2})\s*[号日]|(最后一天|月?底))|(每月末)/;
const monthEn =
  /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th)? of (?:every|each|the) month|\b(?:every|each) month on the (\d{1,2})(?:st|nd|rd|th)?|\bmonthly on the (\d{1,2})(?:st|nd|rd|th)?|(last day of (?:every|each|the) month|month[- ]end)/;

/** Which day of each month is said, the last as 31; null: none. */
export function monthDayIn(said: string): number | null {
  const match = monthZh.exec(said) ?? monthEn.exec(said);
  if (!match) return null;
  const digits = match.slice(1).find((group) => group !== undefined && /^\d+$/.test(group));
  const day = digits === undefined ? 31 : Number(digits);
  return day >= 1 && day <= 31 ? day : null;
}

/** "at 9" without am or pm, where a time of the day is expected; its groups are those of `hourWords`. */
export const plainHour = /(?:\bnever(x))?\bat (\d{1,2})\b(?!:\d|[.,]\d|\s*(?:am|pm|days?|%))/;
export const hourWords = /(上午|早上|下午|晚上)?\s*(\d{1,2})\s*(?:点|[:：](\d{2})|\s*(am|pm))(半)?/;
export const dueZh = /(?:提前|还有|剩)?\s*(\d+)\s*天(?:内|前|后)?(?:要|就|将)?(?:到期|过期)|(?:到期|过期)前\s*(\d+)\s*天/;
export const dueEn =
  /(\d+)\s*days? before [^,.]{0,30}(?:ends?|expires?|end date)|(?:ends?|expires?|due) (?:in|within)(?: the next)? (\d+)\s*days?/;
export const overdueWords =
  /(?:逾期|过期|overdue|past due|late)[^0-9]{0,12}(\d+)\s*(?:天|days?)|(\d+)\s*(?:天|days?)\s*(?:逾期|overdue|past due|late)/;
export const unansweredWords =
  /报价.{0,12}?(\d+)\s*天.{0,6}(?:没|未|无)(?:有)?(?:回音|回复|答复|反馈)|quotes?.{0,40}?(\d+)\s*days?.{0,20}(?:without (?:a )?reply|no reply|unanswered|no answer)|quotes?.{0,20}(?:without (?:a )?reply|unanswered).{0,20}?(\d+)\s*days?/;

export const recipientWords = [
  {
    to: "author",
    said: /提醒我|通知我|给我(?:发|推|打|提)|发我|推给我|叫我|告诉我|跟我说|发给我|(?:tell|notify|alert|ping|remind|text|email|let|warn) me\b|\bme know|(?:give|send|drop|shout|message) (?:to )?me\b/,
  },
  { to: "owner", said: /给?(?:销售|业务员|负责人|跟进人)|(?:the |its |their )(?:rep|sales rep|owner)\b|\bsales rep\b|\bowner\b/ },
  { to: "manager", said: /经理|主管|上级|\bmanagers?\b|\bboss\b/ },
] as const;
export const roleWords = [
  { role: "warehouse", said: /仓库(?!存)|仓管|\bwarehouse\b/ },
  { role: "finance", said: /财务|会计|\bfinance\b|\baccounting\b/ },
  { role: "purchaser", said: /采购(?!申请|单|建议)|\bpurchas(?:er|ing)\b(?! requisition)|\bbuyer\b/ },
  { role: "service", said: /客服|售后|\bservice\b|\bsupport\b/ },
  { role: "operationsLead", said: /运营|管理员|\boperations\b|\badmin\b/ },
] as const;
