import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "delegation.end",
  words: {
    zh: ["取消|结束|撤销|收回|停止 审批代理|代理|代批|代审|委托", "审批代理 取消|结束|撤销", "我 回来了|销假|回来上班"],
    en: [
      "end|cancel|stop|revoke|remove delegation|delegations|my_delegation",
      "i'm_back|im_back|i_am_back|back_from_leave|back_from_holiday",
    ],
  },
  summary: { zh: "结束审批代理", en: "End the delegation, back again" },
  args: {},
  permission: null,
  effect: "write",
  examples: { zh: ["取消审批代理", "我回来了"], en: ["end my delegation", "I'm back"] },
});
