import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "lead.create",
  words: {
    zh: [
      "线索",
      "新|录|加|建|登记|来了个 线索",
      "名片",
      "^ 线索",
      "展会|官网|网站|微信|抖音 来的|加的|留的|认识|遇到|碰到 {phone}",
      "老客户介绍|朋友介绍|客户介绍|转介绍 {phone}",
      "录|录一下|登记|登记一下|记|记一下 {phone}",
      "询盘|咨询 联系人|{phone}|{email}",
      "展会|官网|网站|微信|抖音|网上 来的|加的|留的|认识|遇到|碰到|询盘|咨询",
      "加了微信|加了个微信 {phone}",
    ],
    en: [
      "new|add|log|create|got lead",
      "^ lead",
      "new_lead",
      "business_card",
      "lead {phone}",
      "lead {email}",
      "got|new|received|log web_enquiry|enquiry|inquiry|web_inquiry|website_enquiry",
      "enquiry|inquiry from",
      "enquiry|inquiry {phone}|{email}",
      "met_at|saw_us|found_us {phone}|{email}",
      "possible|potential|new prospect",
    ],
  },
  summary: { zh: "新建线索", en: "Add a lead" },
  args: {
    company: required("company", { zh: "公司", en: "Company" }, { cues: { zh: ["公司"], en: ["company"] } }),
    contact: optional("newPerson", { zh: "联系人", en: "Contact" }, { cues: { zh: ["联系人", "找"], en: ["contact"] } }),
    phone: optional("phone", { zh: "电话", en: "Phone" }),
    email: optional("email", { zh: "邮箱", en: "E-mail" }),
    title: optional("text", { zh: "职位", en: "Job title" }, { afterCue: true, cues: { zh: ["职位", "职务"], en: ["title"] } }),
    source: optional(
      "text",
      { zh: "来源", en: "Source" },
      {
        afterCue: true,
        cues: { zh: ["来源", "来自"], en: ["source", "came thru", "came through", "came via", "from the", "via", "met at", "met at the"] },
      },
    ),
    interest: optional(
      "text",
      { zh: "意向", en: "Interested in" },
      {
        afterCue: true,
        cues: {
          zh: ["意向", "想要", "想买", "感兴趣的是", "要看", "想看看", "想看", "看看", "对", "咨询", "问"],
          en: [
            "interested in",
            "wants",
            "looking for",
            "asking about",
            "needs",
            "wanting",
            "asked for",
            "enquired about",
            "enquiring about",
            "keen on",
            "after",
          ],
        },
      },
    ),
    region: optional("text", { zh: "地区", en: "Region" }, { afterCue: true, cues: { zh: ["地区", "区域"], en: ["region"] } }),
    amount: optional("money", { zh: "预计金额", en: "Expected amount" }),
    to: optional(
      "person",
      { zh: "分给", en: "Assign to" },
      {
        cueOnly: true,
        cues: {
          zh: ["分给", "给", "交给", "派给", "分配给", "转给", "派"],
          en: ["assign to", "for", "to", "give to", "assign it to", "assign this to", "assigned to", "goes to"],
        },
      },
    ),
  },
  permission: "lead.create",
  effect: "write",
  examples: {
    zh: ["新建线索 合肥卓立传动 李工 13800000045 官网来的"],
    en: ["add lead Tianke Auto, Ms Qian 13600000038, came through wechat"],
  },
});
