import { optional } from "../../conversation/arguments";
import { helpRooms } from "../../conversation/help-rooms";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "help.show",
  words: {
    zh: [
      "你 会|能 干啥|干什么|做什么|做啥|什么|啥|哪些",
      "有什么功能|有哪些功能",
      "帮助|怎么用|你会|能干|会干啥|能做什么|会什么|有什么功能|使用说明|功能 ",
      "^ 帮助",
      // The help itself says to ask for a room like this.
      ...helpRooms.map(({ label }) => `^ 帮助 ${label.zh}`),
      "怎么 报价|下单|发货|审批|登记|建|录|查|用|弄|做|开|改",
      "怎么|如何|咋|怎样 收货|盘点|调拨|退货|开票|催款|审批|报价|下单|发货|登记|建|录|查|用|弄|做|开|改|操作|申请|设|搞",
      "收货|盘点|调拨|退货|开票|催款|审批|报价|下单|发货|回款|采购|合同|工单|线索|客户 怎么|如何|咋 弄|做|用|操作|搞|办|走",
      "教|教教|教一下 怎么|如何",
      "不会用|怎么操作|使用方法|教程",
      "助手|机器人|bot|小助手|你 能|会|可以|都能|都会 做些什么|做什么|干嘛|干什么|干些什么|帮我什么|帮什么|帮忙",
      "你 都能|都会|可以 做|干|帮",
      "能做些什么|可以做什么|能帮我做什么|能帮我什么|怎么使用|新手",
    ],
    en: [
      "what can you do|help",
      "how do i",
      "^ help",
      ...helpRooms.map(({ label }) => `^ help ${label.en.toLowerCase().replaceAll(" ", "_")}`),
      "help",
      "what_can_you_do|what_do_you_do|how_do_i|how_to|how_does|how_can_i|commands|what_can_i|instructions",
      "how can|do|should|would|does i|we|one",
      "how_to|how_do|how_would|guide|tutorial|manual",
      "show|teach me how",
      "explain how",
      "what can i ask|do|say|type",
      "what are you able|capable|good",
    ],
  },
  summary: { zh: "帮助", en: "Help" },
  args: { topic: optional("text", { zh: "主题", en: "Topic" }) },
  permission: null,
  effect: "read",
  examples: { zh: ["帮助", "帮助 报价"], en: ["help", "help quote"] },
});
