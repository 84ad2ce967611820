import type { ApproverSource } from "../../domain/approvals/flow";

/** What people call the documents that a flow is for; the longer word first, so that a purchase order is no order. */
export const matterWords: readonly { readonly matter: string; readonly said: RegExp }[] = [
  { matter: "creditRelease", said: /信用放行|超信用|超额度|信用超限|credit releases?|over(?: the)? credit(?: limit)?|credit holds?/ },
  { matter: "purchaseOrder", said: /采购订单|采购单|purchase orders?|\bpos?\b/ },
  { matter: "requisition", said: /采购申请|请购单?|(?:purchase )?requisitions?|purchase requests?/ },
  { matter: "stockDifference", said: /库存差异|盘点差异|盘亏|盘盈|stock differences?|count differences?|stocktake differences?/ },
  { matter: "writeOff", said: /坏账(?:核销)?|write-?offs?/ },
  { matter: "return", said: /退换货|退货|\breturns?\b/ },
  { matter: "contract", said: /合同|\bcontracts?\b/ },
  { matter: "quote", said: /报价单?|\bquotes?\b|\bquotations?\b/ },
  { matter: "salesOrder", said: /销售订单|订单|\b(?:sales )?orders?\b/ },
];

/** Who is asked; the longer word first: a sales manager is a role, a manager the owner's own. */
export const approverWords: readonly { readonly said: RegExp; readonly source: ApproverSource }[] = [
  { said: /销售(?:部)?经理|\bsales managers?\b/, source: { role: "salesManager" } },
  { said: /采购(?:部)?经理|采购(?:部)?|\bpurchasing(?: managers?| department)?\b/, source: { role: "purchasingManager" } },
  { said: /运营(?:负责人|主管|部)?|管理员|\boperations(?: leads?)?\b|\badmins?\b/, source: { role: "operationsLead" } },
  { said: /财务(?:部)?|会计|\b(?:the )?finance(?: department| team)?\b|\baccounting\b/, source: { role: "finance" } },
  { said: /仓库|仓管|\bwarehouse\b/, source: { role: "warehouse" } },
  { said: /客服|售后(?:部)?|\bservice(?: team)?\b/, source: { role: "service" } },
  {
    said: /(?:上级|经理|主管)的(?:上级|经理|主管)|上两级|二级主管|\bmanager's manager\b|\btwo levels up\b|\bskip-level(?: manager)?\b/,
    source: { managerLevels: 2 },
  },
  { said: /上三级|三级主管|\bthree levels up\b/, source: { managerLevels: 3 } },
  {
    said: /(?:直属|部门)?(?:经理|主管|上级|领导)|\b(?:their |the |his |her |line )?(?:manager|boss|supervisor)\b/,
    source: { managerLevels: 1 },
  },
  { said: /负责人|\bowner\b/, source: { field: "owner" } },
];

export const copyWords = /抄送(?:给)?|知会|\bcc\b|\bcopy(?:ing)?(?: to)?\b|\bwith a copy to\b/;
export const togetherWords = /和|与|及|、|\+|&|\band\b|\bboth\b|\ball of\b/;
export const eitherWords = /或者?|\/|任一|任意|\bor\b|\beither\b/;
export const thenWords = /先|再|然后|之后|后|接着|最后|→|->|>|\bthen\b|\bafter(?:wards)?\b|\bnext\b|\bfinally\b/;
export const jointWords = /会签|都要|都得|共同|全部|\ball of them\b|\bboth\b|\bjointly\b/;
export const skipWords =
  /没(?:有)?人.{0,6}跳过|找不到.{0,6}跳过|\bskip(?:ped)? (?:it )?(?:if|when) (?:nobody|no one)\b|\bif nobody.{0,20}skip/;

/** "24小时不批就催", "escalate after 16 hours": a number of working hours, a day being eight of them. */
export const hoursWords = /(\d{1,4})\s*(?:个)?\s*(?:工作)?\s*(小时|天|(?:working |business )?hours?\b|h\b|(?:working |business )?days?\b)/g;
export const escalateWords = /升级|上报|转上级|escalat/;
export const remindWords = /提醒|催|remind|nudge/;

const amount = String.raw`(?:[¥￥$]|rmb|cny|usd)?\s*([\d,]+(?:\.\d+)?)\s*(万|千|k|w|m)?\s*(%|percent|个点)?`;
const field = String.raw`(折扣|毛利率?|数量|金额|总额|discounts?|margins?|quantity|amount|total|value)?`;
const comparison =
  "超过|达到|大于|高于|不低于|满|低于|小于|少于|不足|不到|over|above|more than|at least|from|exceed(?:s|ing)?|beyond|under|below|less than";

/** A limit of a field that is called so. */
export function limitOf(label: string): RegExp {
  return new RegExp(`${label}\\s*(?:是|在|is|are|of)?\\s*(${comparison})\\s*${amount}`, "g");
}

/** A limit: what is measured, over or under, how much. */
export const limitWords: readonly RegExp[] = [
  new RegExp(`${field}\\s*(?:是|在|is|are|of)?\\s*(${comparison})\\s*${amount}`, "g"),
  new RegExp(`${field}\\s*${amount}\\s*(?:元|块)?\\s*(以上|以下|or more|and (?:up|above|over)|or less)`, "g"),
];
export const under = /低于|小于|少于|不足|不到|以下|under|below|less/;
