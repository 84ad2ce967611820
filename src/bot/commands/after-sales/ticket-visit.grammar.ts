import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "ticket.visit",
  words: {
    zh: [
      "给|为|到|去 {customer} 安排|派 上门|上门回访|上门拜访|上门检修|上门服务",
      "安排|派 上门|上门回访|上门拜访|上门检修|上门服务 {customer}",
      "安排|派 {customer} 上门|上门回访|上门拜访|上门检修|上门服务",
      "{customer} 上门工单|回访工单",
    ],
    en: [
      "visit_ticket|service_visit_ticket for {customer}",
      "arrange|schedule|book|plan service_visit|site_visit|maintenance_visit|field_visit for|to|at|with {customer}",
    ],
  },
  summary: { zh: "安排上门", en: "Arrange a visit" },
  args: {
    customer: required("customer", { zh: "客户", en: "Customer" }),
    due: optional("moment", { zh: "期限", en: "Due" }),
    to: optional("person", { zh: "谁去", en: "Who goes" }),
    subject: optional(
      "text",
      { zh: "事由", en: "What for" },
      { afterCue: true, cues: { zh: ["：", ":", "事由", "因为", "为了"], en: [":", "because of", "to look at", "about"] } },
    ),
    priority: optional(
      "word",
      { zh: "优先级", en: "Priority" },
      { options: { high: { zh: ["急", "紧急", "加急", "高优先级"], en: ["urgent", "p1", "high priority", "asap"] } } },
    ),
  },
  examples: {
    zh: ["给华强安排上门回访，周五前", "给华强安排上门检修：主轴异响，周五前"],
    en: ["visit ticket for Acme by Friday", "arrange a service visit for Acme: spindle noise, by Friday"],
  },
  permission: "ticket.create",
  effect: "write",
});
