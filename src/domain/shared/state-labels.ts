import type { Language } from "./actor";

type Labels = Readonly<Record<string, Readonly<Record<Language, string>>>>;

const pendingApproval = { zh: "待审批", en: "pending approval" };
const draft = { zh: "草稿", en: "draft" };
const approved = { zh: "已批准", en: "approved" };
const rejected = { zh: "已驳回", en: "rejected" };
const returned = { zh: "已退回修改", en: "returned for change" };
const cancelled = { zh: "已取消", en: "cancelled" };

/** What every document's states are called on screens, by document and state. */
export const stateLabels = {
  approvalFlow: {
    draft,
    on: { zh: "已启用", en: "on" },
    off: { zh: "已停用", en: "off" },
    archived: { zh: "已归档", en: "archived" },
  },
  rule: {
    draft,
    shadow: { zh: "试运行", en: "in the shadow" },
    on: { zh: "已启用", en: "on" },
    off: { zh: "已停用", en: "off" },
    archived: { zh: "已归档", en: "archived" },
  },
  form: {
    on: { zh: "使用中", en: "in use" },
    archived: { zh: "已归档", en: "archived" },
  },
  field: {
    on: { zh: "使用中", en: "in use" },
    archived: { zh: "已归档", en: "archived" },
  },
  lead: {
    new: { zh: "新线索", en: "new" },
    assigned: { zh: "已分配", en: "assigned" },
    contacted: { zh: "已联系", en: "contacted" },
    pool: { zh: "公海", en: "in the pool" },
    qualified: { zh: "已转商机", en: "qualified" },
    disqualified: { zh: "无效", en: "disqualified" },
  },
  configurationFile: {
    ready: { zh: "待启用", en: "to be put in place" },
    done: { zh: "已启用", en: "in place" },
    dropped: { zh: "已放弃", en: "dropped" },
  },
  import: {
    ready: { zh: "待导入", en: "to be imported" },
    running: { zh: "导入中", en: "importing" },
    done: { zh: "已导入", en: "imported" },
    dropped: { zh: "已放弃", en: "dropped" },
  },
  merge: {
    proposed: { zh: "待合并", en: "to be merged" },
    merged: { zh: "已合并", en: "merged" },
    undone: { zh: "已撤销合并", en: "taken apart" },
    dropped: { zh: "不合并", en: "not merged" },
  },
  leadForm: {
    open: { zh: "收集中", en: "open" },
    closed: { zh: "已关闭", en: "closed" },
  },
  opportunity: {
    open: { zh: "进行中", en: "open" },
    won: { zh: "赢单", en: "won" },
    lost: { zh: "输单", en: "lost" },
  },
  quote: {
    draft,
    pendingApproval,
    approved,
    sent: { zh: "已发送", en: "sent" },
    accepted: { zh: "客户已接受", en: "accepted" },
    declined: { zh: "客户已拒绝", en: "declined" },
    expired: { zh: "已过期", en: "expired" },
    rejected,
    returned,
    superseded: { zh: "已被新版本取代", en: "superseded" },
  },
  contract: {
    draft,
    pendingApproval,
    approved,
    signed: { zh: "已签署", en: "signed" },
    expired: { zh: "已到期", en: "expired" },
    terminated: { zh: "已终止", en: "terminated" },
    renewed: { zh: "已续签", en: "renewed" },
  },
  salesOrder: {
    draft,
    pendingApproval,
    pendingPayment: { zh: "待付款", en: "pending payment" },
    pendingShipment: { zh: "待发货", en: "pending shipment" },
    shipped: { zh: "已发货", en: "shipped" },
    completed: { zh: "已完成", en: "completed" },
    cancelled,
  },
  outbound: {
    waiting: { zh: "缺货等待", en: "waiting for stock" },
    ready: { zh: "待拣货", en: "ready to pick" },
    picking: { zh: "拣货中", en: "picking" },
    shipped: { zh: "已发货", en: "shipped" },
    delivered: { zh: "已签收", en: "delivered" },
    cancelled,
  },
  stockHold: {
    asked: { zh: "未留货", en: "not held" },
    held: { zh: "已留货", en: "held" },
    takenUp: { zh: "已转订单", en: "in an order" },
    released: { zh: "已放掉", en: "let go" },
    expired: { zh: "已到期", en: "run out" },
  },
  requisition: {
    suggested: { zh: "采购建议", en: "suggested" },
    pendingApproval,
    approved,
    ordered: { zh: "已下单", en: "ordered" },
    received: { zh: "已入库", en: "received" },
    rejected,
    cancelled,
  },
  purchaseOrder: {
    draft,
    pendingApproval,
    confirmed: { zh: "已确认", en: "confirmed" },
    partlyReceived: { zh: "部分入库", en: "partly received" },
    received: { zh: "已入库", en: "received" },
    closed: { zh: "已关闭", en: "closed" },
    cancelled,
  },
  stocktake: {
    counting: { zh: "盘点中", en: "being counted" },
    pendingApproval,
    posted: { zh: "已过账", en: "posted" },
    cancelled,
  },
  transfer: {
    draft,
    sent: { zh: "在途", en: "on its way" },
    partlyReceived: { zh: "部分入库", en: "partly received" },
    received: { zh: "已入库", en: "received" },
    cancelled,
  },
  payable: {
    open: { zh: "待付款", en: "to be paid" },
    partlyPaid: { zh: "部分付款", en: "partly paid" },
    paid: { zh: "已付款", en: "paid" },
    voided: { zh: "已作废", en: "voided" },
  },
  payment: {
    registered: { zh: "已登记", en: "registered" },
    partlySettled: { zh: "部分核销", en: "partly settled" },
    settled: { zh: "已核销", en: "settled" },
    voided: { zh: "已作废", en: "voided" },
  },
  bankLine: {
    open: { zh: "待登记", en: "waiting" },
    registered: { zh: "已登记", en: "registered" },
    ignored: { zh: "不登记", en: "left out" },
  },
  approval: {
    pending: pendingApproval,
    approved,
    rejected,
    returned,
    withdrawn: { zh: "已撤回", en: "withdrawn" },
    voided: { zh: "已失效", en: "voided" },
  },
  invoice: {
    requested: { zh: "待开票", en: "requested" },
    issued: { zh: "已开票", en: "issued" },
    partlyCredited: { zh: "部分红冲", en: "partly credited" },
    credited: { zh: "已红冲", en: "credited" },
    cancelled,
  },
  return: {
    requested: { zh: "待审核", en: "requested" },
    approved: { zh: "待收货", en: "waiting for the goods" },
    received: { zh: "待验货", en: "to be inspected" },
    inspected: { zh: "已验货", en: "inspected" },
    closed: { zh: "已结案", en: "closed" },
    rejected,
    cancelled,
  },
  ticket: {
    open: { zh: "待处理", en: "open" },
    inProgress: { zh: "处理中", en: "in progress" },
    waiting: { zh: "等待中", en: "waiting" },
    resolved: { zh: "已解决", en: "resolved" },
    closed: { zh: "已关闭", en: "closed" },
  },
  message: {
    waiting: { zh: "待发送", en: "waiting" },
    sending: { zh: "发送中", en: "being sent" },
    sent: { zh: "已发送", en: "sent" },
    skipped: { zh: "未发送", en: "not sent" },
    parked: { zh: "发送失败", en: "given up" },
    dropped: { zh: "已放弃", en: "dropped" },
  },
  todo: {
    open: { zh: "待办", en: "to do" },
    done: { zh: "已完成", en: "done" },
    cancelled,
  },
} as const satisfies Readonly<Record<string, Labels>>;

export type DocumentWithStates = keyof typeof stateLabels;
export type StateOf<Document extends DocumentWithStates> = keyof (typeof stateLabels)[Document] & string;
