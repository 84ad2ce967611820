import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "leadForm.create",
  words: {
    zh: [
      "新建|建|建个|建一个|做|做个|生成|加 线索表单|获客表单|网页表单|线索二维码|展会二维码|获客二维码",
      "^ 新建|建|建个|建一个|做个|加 线索表单|获客表单|网页表单",
      "^ 线索表单|获客表单|线索二维码|展会二维码|获客二维码",
    ],
    en: [
      "^ new|create|make|add lead_form|web_form",
      "new|create|make|add lead_form|web_form|lead_page|lead_qr|lead_qr_code",
      "^ lead_form|web_form|lead_qr",
    ],
  },
  summary: { zh: "建线索表单和二维码", en: "Make a lead form with its QR code" },
  args: {
    name: required(
      "text",
      { zh: "展会或活动", en: "Fair or campaign" },
      { afterCue: true, cues: { zh: ["表单", "二维码"], en: ["lead form", "web form", "lead page", "qr code", "lead qr"] } },
    ),
    source: optional("text", { zh: "来源", en: "Source" }, { afterCue: true, cues: { zh: ["来源"], en: ["source"] } }),
    owner: optional(
      "person",
      { zh: "线索分给", en: "Leads go to" },
      { cueOnly: true, cues: { zh: ["分给", "给", "交给"], en: ["for", "to", "assign to"] } },
    ),
  },
  permission: "leadForm.manage",
  effect: "write",
  examples: { zh: ["新建线索表单 2026 广交会"], en: ["new lead form Canton Fair 2026"] },
});
