import { optional, required } from "../../conversation/arguments";
import { defineGrammar, type Grammar } from "../define-grammar";

const later = { permission: null, effect: "read" } as const;

export const officeLater: readonly Grammar[] = [
  defineGrammar({
    ...later,
    name: "ticket.create",
    words: {
      zh: ["工单", "开|建|提 工单", "{customer} 投诉|报修|坏了|异响|漏油|故障|质量问题", "投诉|报修"],
      en: [
        "open|create|raise|log|new ticket",
        "ticket for {customer}",
        "{customer} complaint|complains|complaining|broken|fault|faulty|defective",
        "log complaint",
      ],
    },
    summary: { zh: "建工单", en: "Open a ticket" },
    args: {
      customer: required("customer", { zh: "客户", en: "Customer" }),
      kind: optional(
        "word",
        { zh: "类型", en: "Kind" },
        {
          options: {
            complaint: { zh: ["投诉"], en: ["complaint", "complains", "complaining"] },
            repair: { zh: ["报修", "维修"], en: ["repair"] },
          },
        },
      ),
      subject: required("text", { zh: "主题", en: "Subject" }),
      due: optional("moment", { zh: "期限", en: "Due" }),
      priority: optional(
        "word",
        { zh: "优先级", en: "Priority" },
        { options: { high: { zh: ["急", "紧急", "加急", "高优先级"], en: ["urgent", "p1", "high priority", "asap"] } } },
      ),
      to: optional("person", { zh: "给谁", en: "To" }),
    },
    examples: { zh: ["给华强开个工单：轴承异响"], en: ["open a ticket for Acme: servo trips, P1"] },
  }),
  defineGrammar({
    ...later,
    name: "ticket.update",
    words: { zh: ["{TK}"], en: ["{TK}", "close|resolve|reopen|start {TK}"] },
    summary: { zh: "更新工单", en: "Move a ticket on" },
    args: {
      ticket: required("document", { zh: "工单", en: "Ticket" }, { series: ["TK"] }),
      move: optional(
        "word",
        { zh: "动作", en: "Move" },
        {
          options: {
            close: { zh: ["关单", "关闭", "结单", "关掉", "关了"], en: ["close", "closed", "closing"] },
            resolve: { zh: ["解决", "处理好", "搞定", "修好"], en: ["resolve", "resolved", "fixed", "solved"] },
            reopen: { zh: ["重开", "重新打开", "又坏", "再开", "又出"], en: ["reopen", "re-open", "again"] },
            wait: { zh: ["等", "挂起", "暂停"], en: ["wait", "waiting", "on hold", "park"] },
            start: { zh: ["开始", "处理中", "接单", "在处理", "着手"], en: ["start", "started", "working on", "on it", "picking up"] },
          },
        },
      ),
      due: optional("moment", { zh: "期限", en: "Due" }),
      note: optional("text", { zh: "备注", en: "Note" }),
    },
    examples: { zh: ["TK-18 已换新，关单"], en: ["close TK-19, encoder replaced"] },
  }),
  defineGrammar({
    ...later,
    name: "message.send",
    words: {
      zh: [
        "给 {customer} 发短信|发个短信|发邮件|发封邮件|发个邮件|短信|邮件",
        "给 {contact} 发短信|发个短信|发邮件|发封邮件|短信|邮件",
        "短信|邮件 通知|告诉 {customer}",
        "通知 {customer}",
        "发短信|发邮件|短信|发个短信 {contact}",
        "发短信|发邮件 {customer}",
      ],
      en: [
        "email|text|sms|message|write_to {customer} that|saying|to_say|about|their|:",
        "email|text|sms|message {contact} that|saying|to_say|about|:",
        "let {customer} know",
        "let {contact} know",
        "tell {customer}|{contact} that",
        "sms|text|email {contact}",
        "sms|text {customer}",
        "send {customer} sms|text|email|e-mail",
        "send {contact} sms|text|email|e-mail",
        "tell {customer}",
        "tell {contact}",
      ],
    },
    summary: { zh: "给客户发短信或邮件", en: "Send a customer an SMS or e-mail" },
    args: {
      customer: optional("customer", { zh: "客户", en: "Customer" }),
      contact: optional("contact", { zh: "联系人", en: "Contact" }),
      channel: optional(
        "word",
        { zh: "方式", en: "Channel" },
        {
          options: {
            email: { zh: ["邮件", "email", "邮箱"], en: ["email", "e-mail", "mail", "write to"] },
            sms: { zh: ["短信", "sms"], en: ["sms", "text"] },
          },
        },
      ),
      order: optional("document", { zh: "订单", en: "Order" }, { series: ["SO"] }),
      body: required("text", { zh: "内容", en: "Text" }),
    },
    examples: { zh: ["给林工发短信：货已发出"], en: ["email James at Northwind Tooling that SO-16 slips a week"] },
  }),
  defineGrammar({
    ...later,
    name: "delegation.set",
    words: {
      zh: [
        "休假|请假|出差|外出|不在 审批|代批|代审|批",
        "审批 交给|给|转给|委托|代 {person}",
        "{person} 代我|替我|帮我 审批|批",
        "代批|代审|审批代理",
      ],
      en: [
        "approves_for_me|approve_for_me|covers_for_me|covers_my_approvals|cover_my_approvals|cover_for_me",
        "delegate approvals|my|to",
        "i'm|im|i_am|i'll_be out|away|off|on_leave|on_holiday|on_vacation {person}",
        "approvals to {person}",
      ],
    },
    summary: { zh: "审批代理", en: "Delegate approvals while away" },
    args: {
      to: required("person", { zh: "给谁", en: "To" }),
      from: optional("moment", { zh: "从", en: "From" }),
      until: optional("moment", { zh: "到", en: "Until" }),
      limit: optional("money", { zh: "额度", en: "Limit" }),
    },
    examples: { zh: ["我休假到周五,审批给李雷,5万以内"], en: ["I'm out Mon to Wed next week, Emma approves for me up to 100k"] },
  }),
  defineGrammar({
    ...later,
    name: "rule.create",
    words: {
      zh: [
        "^ 每天|每周|每月|每当|当|如果|一旦|只要 待办|通知|提醒|告诉|短信|邮件",
        "^ 每天 建 待办",
        "低于|超过|少于|高于 通知|提醒|建|告诉|发",
        "每天|每次|当|如果|一旦|只要 通知|提醒|建|发|待办|告诉",
        "规则 建|新建|加",
        "的时候|时 通知|提醒|告诉 ",
      ],
      en: [
        "^ when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
        "when|whenever|if|once tell|notify|create|alert|remind|make|send|ping|text|email",
        "every_day|each_day|daily create|notify|tell|todo|to-do",
        "new|create|add|make rule",
        "drops_below|falls_below|below|under|goes_below tell|notify|alert|ping|remind",
        "alert|notify|ping|tell|warn when|if|below|under",
      ],
    },
    summary: { zh: "建规则", en: "Make a rule in words" },
    args: { text: required("text", { zh: "规则", en: "Rule" }) },
    examples: { zh: ["A100 低于 50 提醒我"], en: ["when a payment is registered tell the rep and the warehouse"] },
  }),
  defineGrammar({
    ...later,
    name: "rule.switch",
    words: {
      zh: ["{RL} 停|关|开|启用|停用|打开|恢复|禁用", "停|关|开|启用|停用|打开|恢复|禁用 {RL}"],
      en: ["turn|switch|disable|enable|pause|stop|activate|deactivate|start|resume {RL}", "{RL} on|off|disable|enable|pause|stop"],
    },
    summary: { zh: "开关规则", en: "Switch a rule on or off" },
    args: {
      rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
      on: required(
        "word",
        { zh: "开或关", en: "On or off" },
        {
          options: {
            no: { zh: ["停", "关", "禁用", "停用"], en: ["off", "disable", "pause", "stop", "deactivate"] },
            yes: { zh: ["开", "启用", "打开", "恢复"], en: ["on", "enable", "activate", "resume", "start"] },
          },
        },
      ),
    },
    examples: { zh: ["把规则 RL-8 停了"], en: ["turn RL-8 off"] },
  }),
  defineGrammar({
    ...later,
    name: "rule.rehearse",
    words: {
      zh: ["{RL} 试跑|演练|回放|跑一遍|试一下|跑一下", "试跑|演练 {RL}", "用 {period} 试跑 {RL}"],
      en: ["dry_run|rehearse|test|simulate|try|dry-run|replay {RL}", "{RL} dry_run|rehearse|would_have|test|against", "what would {RL}"],
    },
    summary: { zh: "规则试跑", en: "Rehearse a rule on past data" },
    args: {
      rule: required("document", { zh: "规则", en: "Rule" }, { series: ["RL"] }),
      period: optional("period", { zh: "期间", en: "Period" }),
    },
    examples: { zh: ["RL-9 用上个月的数据试跑"], en: ["dry run RL-9 on last month's data"] },
  }),
  defineGrammar({
    ...later,
    name: "field.define",
    words: { zh: ["加|新增|增加|添加|建 字段", "字段"], en: ["add|new|create|define field", "field on|to|for", "custom_field"] },
    summary: { zh: "加字段", en: "Define a field" },
    args: {
      record: required(
        "word",
        { zh: "记录", en: "Record" },
        {
          options: {
            customer: { zh: ["客户"], en: ["customer", "customers"] },
            lead: { zh: ["线索"], en: ["lead", "leads"] },
            deal: { zh: ["商机"], en: ["deal", "deals", "opportunity", "opportunities"] },
            quote: { zh: ["报价"], en: ["quote", "quotes"] },
            order: { zh: ["订单"], en: ["order", "orders"] },
            product: { zh: ["产品"], en: ["product", "products"] },
            contract: { zh: ["合同"], en: ["contract", "contracts"] },
            ticket: { zh: ["工单"], en: ["ticket", "tickets"] },
            supplier: { zh: ["供应商"], en: ["supplier", "suppliers"] },
          },
        },
      ),
      name: required(
        "text",
        { zh: "名称", en: "Name" },
        { afterCue: true, cues: { zh: ["字段", "叫"], en: ["field", "called", "named"] } },
      ),
      type: optional(
        "word",
        { zh: "类型", en: "Type" },
        {
          options: {
            choice: { zh: ["下拉", "单选", "选项"], en: ["dropdown", "choice", "select", "pick list", "options"] },
            number: { zh: ["数字"], en: ["number", "numeric"] },
            date: { zh: ["日期"], en: ["date"] },
            text: { zh: ["文本", "文字"], en: ["text"] },
            yesNo: { zh: ["是否", "勾选"], en: ["yes/no", "checkbox"] },
          },
        },
      ),
      required: optional("yesNo", { zh: "必填", en: "Required" }, { cues: { zh: ["必填"], en: ["required", "mandatory"] } }),
    },
    examples: { zh: ["客户加个字段：行业，必填"], en: ["add a field to customers: industry, required"] },
  }),
  defineGrammar({
    ...later,
    name: "process.show",
    words: {
      zh: ["流程图|流程", "卡在哪|堵在哪|卡在哪一步|哪一步卡"],
      en: [
        "process_map|the_map|process|flow_chart|flowchart",
        "where stuck|getting_stuck|bottleneck|piling_up",
        "map orders|quotes|process",
      ],
    },
    summary: { zh: "看流程图", en: "Show the process map" },
    args: {
      subject: optional(
        "word",
        { zh: "对象", en: "Subject" },
        {
          options: {
            orders: { zh: ["订单"], en: ["orders", "order"] },
            quotes: { zh: ["报价"], en: ["quotes", "quote"] },
            leads: { zh: ["线索"], en: ["leads"] },
            purchasing: { zh: ["采购"], en: ["purchasing", "purchases"] },
            payments: { zh: ["回款"], en: ["payments"] },
          },
        },
      ),
    },
    examples: { zh: ["看订单流程图"], en: ["where are orders getting stuck? show the map"] },
  }),
  defineGrammar({
    ...later,
    name: "data.export",
    words: { zh: ["导出|导个|导一份|下载|导一下"], en: ["export|download|dump", "to|as|in csv|excel|xlsx"] },
    summary: { zh: "导出", en: "Export data" },
    args: {
      what: required(
        "word",
        { zh: "什么", en: "What" },
        {
          options: {
            customers: { zh: ["客户"], en: ["customers", "customer list", "clients"] },
            products: { zh: ["产品", "价目", "物料"], en: ["products", "price list", "items"] },
            orders: { zh: ["订单"], en: ["orders", "sales orders"] },
            quotes: { zh: ["报价"], en: ["quotes"] },
            stock: { zh: ["库存"], en: ["stock", "inventory"] },
            receivables: { zh: ["应收"], en: ["receivables", "ar"] },
            payments: { zh: ["回款"], en: ["payments"] },
            leads: { zh: ["线索"], en: ["leads"] },
            invoices: { zh: ["发票"], en: ["invoices"] },
            deals: { zh: ["商机"], en: ["deals", "opportunities", "pipeline"] },
            contracts: { zh: ["合同"], en: ["contracts"] },
          },
        },
      ),
      period: optional("period", { zh: "期间", en: "Period" }),
      format: optional(
        "word",
        { zh: "格式", en: "Format" },
        {
          options: {
            csv: { zh: ["csv"], en: ["csv"] },
            xlsx: { zh: ["excel", "xlsx", "表格"], en: ["excel", "xlsx", "spreadsheet"] },
            pdf: { zh: ["pdf"], en: ["pdf"] },
          },
        },
      ),
    },
    examples: { zh: ["导出所有客户 excel"], en: ["export all customers to csv"] },
  }),
  defineGrammar({
    ...later,
    name: "why.ask",
    words: {
      zh: [
        "^ 为什么|为啥 {document}",
        "为什么|为啥|怎么还没|怎么没|咋还 {document}",
        "为什么|为啥|怎么还|怎么没|咋|怎么又 {document}",
        "{document} 为什么|为啥|怎么还|怎么没|卡|咋还|怎么又|怎么",
        "为什么|为啥|怎么 我|给我|提醒我|收到|通知我",
        "为什么|为啥|咋",
        "卡谁|卡在谁|卡哪",
      ],
      en: [
        "^ why {document}",
        "^ how_come {document}",
        "why {document}",
        "why_is|why_isn't|why_hasn't|why_wasn't|why_was {document}",
        "why",
        "how_come",
        "what's|whats|what_is blocking|holding|holding_up",
        "stuck {document}",
        "{document} stuck|held_up",
      ],
    },
    summary: { zh: "问为什么", en: "Ask why" },
    args: {
      about: optional("document", { zh: "关于", en: "About" }),
      question: optional(
        "word",
        { zh: "问题", en: "Question" },
        {
          options: {
            notShipped: {
              zh: ["没发", "不发", "未发", "还没发货"],
              en: ["not shipped", "shipped", "not gone", "not left", "ship", "hasn't shipped"],
            },
            notApproved: { zh: ["没批", "未批", "不批", "没审", "没通过"], en: ["not approved", "approved", "approval", "unapproved"] },
            waiting: { zh: ["等货", "等", "卡"], en: ["waiting", "wait", "stuck", "held", "blocking", "holding", "on hold"] },
            whyMe: {
              zh: ["给我", "提醒我", "我收到", "通知我", "找我", "派给我", "我会收到", "发给我"],
              en: ["did i get", "am i", "why me", "assigned to me", "do i", "told me", "sent to me", "i get", "i have"],
            },
          },
        },
      ),
    },
    examples: { zh: ["SO-12 为什么没发"], en: ["why is SO-12 not shipped"] },
  }),
];
