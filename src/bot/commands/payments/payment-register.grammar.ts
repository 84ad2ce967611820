import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "payment.register",
  words: {
    zh: [
      "到|来|进 一笔款|一笔钱|笔款|款了 {customer} {money}",
      "{customer} {money} 到账|到了|进账|已到|收到了",
      "收到 {customer} {money}",
      "收到 {money} {customer}",
      "{customer} 到账|打款|付了|回款|转账|汇款|打了|付款|汇来|打来|打过来|转过来|汇过来|付过来|转了|来款|付 {money}",
      "{customer} 付款了|到账了|回款了|打款了|转账了|汇款了 $",
      "登记|录|记 回款|收款|到账",
      "到账 {customer}",
      "{customer} 款到|到款",
      "收款 {customer}",
      "回款 {customer} {money}",
    ],
    en: [
      "{customer} paid|sent|wired|transferred {money}",
      "payment_in|payment|paid|received|got from {customer}",
      "received|got {money} {customer}",
      "payment {customer} {money}",
      "register|record|log|book|enter payment",
      "{customer} paid",
      "paid {money} for {INV}",
      "{money} came_in|arrived|landed|in {customer}",
      "{money} from {customer}",
    ],
  },
  summary: { zh: "登记回款", en: "Register a payment" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    amount: required("money", { zh: "金额", en: "Amount" }, { positional: true }),
    account: optional("account", { zh: "账户", en: "Account" }),
    method: optional(
      "word",
      { zh: "方式", en: "Method" },
      {
        options: {
          transfer: { zh: ["转账", "电汇", "汇款"], en: ["wire", "bank transfer", "transfer", "wired", "t/t"] },
          cash: { zh: ["现金"], en: ["cash"] },
          acceptance: { zh: ["承兑", "承兑汇票", "银承"], en: ["acceptance", "draft", "bill"] },
          cheque: { zh: ["支票"], en: ["cheque", "check"] },
          wechat: { zh: ["微信"], en: ["wechat"] },
          alipay: { zh: ["支付宝"], en: ["alipay"] },
          card: { zh: ["刷卡"], en: ["card"] },
        },
      },
    ),
    on: optional("moment", { zh: "到账日", en: "Received on" }, { looksBack: true }),
    invoice: optional("document", { zh: "发票", en: "Invoice" }, { series: ["INV"] }),
    order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
    reference: optional(
      "text",
      { zh: "流水号", en: "Reference" },
      { afterCue: true, cues: { zh: ["流水号", "流水", "凭证号", "参考号", "附言"], en: ["ref", "reference", "ref no", "txn"] } },
    ),
  },
  permission: "payment.register",
  effect: "write",
  examples: { zh: ["收到华强 5 万 招行"], en: ["acme paid 12,000 for INV-88"] },
});
