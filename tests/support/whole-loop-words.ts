import type { Language } from "../../src/domain/shared/actor";

/** The whole loop as people of one language type it, and what they read on the way. */
export interface LoopInWords {
  readonly language: Language;
  readonly rep: { readonly name: string; readonly number: string };
  readonly manager: string;
  readonly finance: { readonly name: string; readonly number: string };
  readonly warehouse: string;
  readonly lead: string;
  readonly carrier: string;
  /** Why the manager is asked. */
  readonly approvalReason: string;
  readonly typed: Readonly<Record<"assign" | "qualify" | "quote" | "contract" | "win" | "paid", string>>;
  readonly title: Readonly<Record<"lead" | "quote" | "quoteApproval" | "contract" | "order" | "payment" | "outbound", string>>;
  readonly label: Readonly<Record<Label, string>>;
  readonly state: Readonly<Record<State, string>>;
}

type Label =
  | "submit"
  | "approve"
  | "send"
  | "sign"
  | "file"
  | "signNow"
  | "yes"
  | "amount"
  | "hand"
  | "settle"
  | "startPick"
  | "finishPick"
  | "ship"
  | "shipNow"
  | "carrier"
  | "tracking"
  | "openPeople";
type State =
  | "assigned"
  | "qualified"
  | "draft"
  | "approved"
  | "sent"
  | "signed"
  | "pendingPayment"
  | "pendingShipment"
  | "registered"
  | "settled"
  | "ready"
  | "picking"
  | "shipped";

export const wholeLoops: readonly LoopInWords[] = [
  {
    language: "en",
    rep: { name: "Tom Baker", number: "P3" },
    manager: "Li Lei",
    finance: { name: "Fiona Wang", number: "P7" },
    warehouse: "Zhao Qiang",
    lead: "LD-10",
    carrier: "DHL",
    approvalReason: "discount 15.29%, limit 10%",
    typed: {
      assign: "give bluefin to tom baker",
      qualify: "LD-10 qualified, about 7,800 CNY",
      quote: "quote bluefin conveyors: C50 100 pcs @ 72",
      contract: "draw up a contract from $QT, one year from Dec 1",
      win: "$OP won",
      paid: "bluefin paid",
    },
    title: {
      lead: "Lead",
      quote: "Quote",
      quoteApproval: "Quote approval",
      contract: "Contract",
      order: "Sales order",
      payment: "Payment",
      outbound: "Pick document",
    },
    label: {
      submit: "Submit for approval",
      approve: "Approve",
      send: "Send to customer",
      sign: "Register as signed",
      file: "File",
      signNow: "Register the signature",
      yes: "Yes, go ahead",
      amount: "Amount",
      hand: "Send",
      settle: "Settle oldest first",
      startPick: "Start picking",
      finishPick: "Picked",
      ship: "Ship all",
      shipNow: "Ship",
      carrier: "Carrier",
      tracking: "Tracking number",
      openPeople: "Open the list of people",
    },
    state: {
      assigned: "assigned",
      qualified: "qualified",
      draft: "draft",
      approved: "approved",
      sent: "sent",
      signed: "signed",
      pendingPayment: "pending payment",
      pendingShipment: "pending shipment",
      registered: "registered",
      settled: "settled",
      ready: "ready to pick",
      picking: "picking",
      shipped: "shipped",
    },
  },
  {
    language: "zh",
    rep: { name: "韩梅梅", number: "P2" },
    manager: "李雷",
    finance: { name: "王芳", number: "P7" },
    warehouse: "赵强",
    lead: "LD-11",
    carrier: "顺丰",
    approvalReason: "折扣 15.29%，达到 10%",
    typed: {
      assign: "启帆电机给 @韩梅梅 跟一下",
      qualify: "LD-11 聊过了 靠谱 转商机，预计 8000",
      quote: "给启帆电机报价 C50 100个 72",
      contract: "按 $QT 拟合同，12月1日起一年",
      win: "$OP 成交",
      paid: "启帆电机付款了",
    },
    title: {
      lead: "线索",
      quote: "报价",
      quoteApproval: "报价审批",
      contract: "合同",
      order: "销售订单",
      payment: "回款",
      outbound: "出库单",
    },
    label: {
      submit: "提交审批",
      approve: "同意",
      send: "发给客户",
      sign: "登记已签",
      file: "存档编号",
      signNow: "登记签署",
      yes: "确定",
      amount: "金额",
      hand: "提交",
      settle: "先到期先核销",
      startPick: "开始拣货",
      finishPick: "拣货完成",
      ship: "全部发货",
      shipNow: "发货",
      carrier: "承运商",
      tracking: "运单号",
      openPeople: "打开同事列表",
    },
    state: {
      assigned: "已分配",
      qualified: "已转商机",
      draft: "草稿",
      approved: "已批准",
      sent: "已发送",
      signed: "已签署",
      pendingPayment: "待付款",
      pendingShipment: "待发货",
      registered: "已登记",
      settled: "已核销",
      ready: "待拣货",
      picking: "拣货中",
      shipped: "已发货",
    },
  },
];
