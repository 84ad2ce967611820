import type { Card } from "../../cards/kit/nodes";

/** Cards of every kind of node, as the page may get them, in both languages. */
export const quoteApproval: Card = {
  name: "quoteApproval",
  language: "zh",
  title: "报价 QT-31 待你审批",
  subtitle: "深圳华强精密机械有限公司 · 2027 直线轴承年框",
  state: { text: "待审批", tone: "warning" },
  summary: "韩梅梅请你审批报价 QT-31：华强，¥372,900.00",
  nodes: [
    {
      kind: "fields",
      fields: [
        { label: "提交人", value: "韩梅梅" },
        { label: "金额（含税）", value: "¥372,900.00" },
        { label: "毛利率", value: "18.4%", tone: "warning" },
        { label: "低于价目表", value: "14.3%", tone: "bad" },
        { label: "授信占用", value: "¥153,200.00 / ¥500,000.00" },
        { label: "逾期", value: "¥66,400.00，5 天", tone: "bad" },
      ],
    },
    {
      kind: "text",
      runs: [
        "缺货 ",
        { kind: "bold", text: "9,885 个" },
        "：可用 115，在途 500（12月3日）。",
        { kind: "tag", text: "需采购", tone: "warning" },
      ],
    },
    {
      kind: "buttons",
      buttons: [
        {
          label: "批准",
          action: "approval.approve",
          id: "01",
          version: 1,
          style: "primary",
          confirm: { title: "批准报价 QT-31？", text: "批准后该版本冻结，韩梅梅可以发给客户。\n金额 ¥372,900.00" },
        },
        { label: "退回修改", action: "approval.return", id: "01", version: 1 },
        {
          label: "驳回",
          action: "approval.reject",
          id: "01",
          version: 1,
          style: "danger",
          confirm: { title: "驳回报价 QT-31？", text: "韩梅梅会收到通知。" },
        },
      ],
    },
    {
      kind: "fold",
      title: "明细与库存",
      children: [
        {
          kind: "table",
          columns: [
            { title: "产品" },
            { title: "数量", align: "right" },
            { title: "单价", align: "right" },
            { title: "折扣", align: "right" },
            { title: "金额", align: "right" },
          ],
          rows: [["A100 直线轴承 LM20UU", "10,000", "33.00", "14.3%", "330,000.00"]],
          visibleRows: 5,
        },
        { kind: "note", text: "与上一版本相比：单价 34.50 → 33.00" },
      ],
    },
    { kind: "note", text: "也可以直接说：批准 QT-31" },
  ],
};

export const quoteDecided: Card = {
  ...quoteApproval,
  title: "报价 QT-31",
  state: { text: "已批准", tone: "good" },
  summary: "报价 QT-31 已批准",
  nodes: [...quoteApproval.nodes.filter((node) => node.kind !== "buttons"), { kind: "note", text: "李雷 于 10:21 批准" }],
};

export const orderCard: Card = {
  name: "order",
  language: "en",
  title: "Sales order SO-14",
  subtitle: "Acme Robotics Inc. · PO 4500012345",
  state: { text: "Pending payment", tone: "info" },
  summary: "SO-14 for Acme Robotics, $8,200.00, waits for payment",
  nodes: [
    {
      kind: "fields",
      fields: [
        { label: "Total", value: "$8,200.00" },
        { label: "Paid", value: "$0.00", tone: "warning" },
        { label: "Deliver by", value: "Fri 4 Dec 2026" },
        { label: "Warehouse", value: "Shanghai" },
      ],
    },
    {
      kind: "table",
      columns: [
        { title: "Product" },
        { title: "Ordered", align: "right" },
        { title: "Reserved", align: "right" },
        { title: "Shipped", align: "right" },
      ],
      rows: [["S400 Servo motor 400W", "20 pcs", "20 pcs", "0 pcs"]],
      visibleRows: 5,
    },
    {
      kind: "buttons",
      buttons: [
        { label: "Show receivable", action: "order.receivable", id: "02", version: 3 },
        {
          label: "Cancel order",
          action: "order.cancel",
          id: "02",
          version: 3,
          style: "danger",
          confirm: { title: "Cancel SO-14?", text: "20 reserved pieces become available again." },
        },
      ],
    },
    { kind: "note", text: "Same in words: show SO-14" },
  ],
};

export const stockCard: Card = {
  name: "stock",
  language: "zh",
  title: "A100 直线轴承 LM20UU",
  state: { text: "低于安全库存", tone: "bad" },
  summary: "A100 可用 115 个",
  nodes: [
    {
      kind: "fields",
      fields: [
        { label: "可用", value: "115 个" },
        { label: "在库", value: "175 个" },
        { label: "已预占", value: "60 个" },
        { label: "在途", value: "500 个，12月3日" },
      ],
    },
    {
      kind: "table",
      columns: [{ title: "仓库" }, { title: "在库", align: "right" }, { title: "预占", align: "right" }, { title: "可用", align: "right" }],
      rows: [
        ["上海仓", "100", "60", "40"],
        ["深圳仓", "75", "0", "75"],
      ],
      visibleRows: 5,
    },
  ],
};

export const longTable: Card = {
  name: "orders",
  language: "zh",
  title: "未完成订单",
  summary: "40 张未完成订单",
  nodes: [
    {
      kind: "table",
      columns: [{ title: "订单" }, { title: "客户" }, { title: "金额", align: "right" }],
      rows: Array.from({ length: 40 }, (_, nth) => [`SO-${nth + 1}`, nth % 2 ? "华强" : "博远", `${(nth + 1) * 1250}.00`]),
      visibleRows: 10,
      showAll: "订单 全部",
    },
  ],
};

export const charts: Card = {
  name: "funnel",
  language: "zh",
  title: "销售看板",
  summary: "本月漏斗与回款",
  nodes: [
    {
      kind: "chart",
      chart: "bar",
      title: "商机漏斗（万元）",
      categories: ["初步接触", "需求分析", "报价", "谈判", "成交"],
      series: [{ name: "金额", values: ["20", "35.5", "42.9", "47.6", "31"] }],
    },
    {
      kind: "chart",
      chart: "line",
      title: "近六个月回款（万元）",
      categories: ["6月", "7月", "8月", "9月", "10月", "11月"],
      series: [
        { name: "回款", values: ["18", "22.4", "19.8", "31", "28.5", "36.2"] },
        { name: "应收", values: ["25", "24", "27.5", "30", "33", "34"] },
      ],
    },
    {
      kind: "chart",
      chart: "pie",
      title: "应收账龄",
      categories: ["未到期", "1–30 天", "31–60 天", "61–90 天"],
      series: [{ name: "金额", values: ["24600", "66400", "12000", "3000"] }],
    },
  ],
};

export const quoteForm: Card = {
  name: "quoteDraft",
  language: "en",
  title: "New quote for Acme Robotics",
  subtitle: "A few things are still missing",
  summary: "Complete the quote for Acme Robotics",
  nodes: [
    {
      kind: "form",
      fields: [
        {
          input: "choice",
          name: "product",
          label: "Product",
          required: true,
          options: [
            { value: "A100", label: "A100 Linear bearing LM20UU" },
            { value: "S400", label: "S400 Servo motor 400W" },
          ],
        },
        { input: "number", name: "quantity", label: "Quantity", required: true, hint: "In pieces" },
        {
          input: "number",
          name: "discount",
          label: "Discount %",
          required: false,
          value: "45",
          problem: "More than 30% is not possible. Ask your manager for a special price.",
        },
        { input: "day", name: "validUntil", label: "Valid until", required: true, value: "2026-12-24" },
        { input: "yesNo", name: "taxIncluded", label: "Tax included", required: true },
        { input: "text", name: "deliverTo", label: "Deliver to", required: false },
        { input: "text", lines: "many", name: "note", label: "Note to the customer", required: false },
      ],
      submit: { label: "Create quote", action: "quote.create", id: "03", version: 0 },
    },
    { kind: "divider" },
    { kind: "heading", text: "Why you see this" },
    { kind: "text", runs: ["You wrote “quote acme”. The product and the quantity were not named."] },
    { kind: "image", url: "/logo.svg", alt: "Dealdock" },
  ],
};

const evil = `<img src=x onerror=alert(1)><script>alert(2)</script> <!channel> <at id=all></at> [x](javascript:alert(3)) \u202Eمرحبا`;

export const hostile: Card = {
  name: "hostile",
  language: "en",
  title: evil,
  subtitle: evil,
  state: { text: evil, tone: "bad" },
  summary: evil,
  nodes: [
    { kind: "heading", text: evil },
    { kind: "text", runs: [evil, { kind: "bold", text: evil }, { kind: "tag", text: evil, tone: "info" }] },
    {
      kind: "fields",
      fields: [
        { label: evil, value: evil },
        { label: "Long", value: "N".repeat(1_000) },
      ],
    },
    { kind: "table", columns: [{ title: evil }, { title: evil, align: "right" }], rows: [[evil, evil]], visibleRows: 5 },
    { kind: "chart", chart: "bar", title: evil, categories: [evil], series: [{ name: evil, values: ["NaN"] }] },
    { kind: "image", url: "javascript:alert(4)", alt: evil },
    { kind: "note", text: evil },
    {
      kind: "form",
      fields: [{ input: "choice", name: "choice", label: evil, required: true, options: [{ value: evil, label: evil }] }],
      submit: { label: evil, action: evil.slice(0, 100), id: "x", version: 1 },
    },
    { kind: "buttons", buttons: [{ label: evil, action: "x.y", id: "x", version: 1, confirm: { title: evil, text: evil } }] },
  ],
};
