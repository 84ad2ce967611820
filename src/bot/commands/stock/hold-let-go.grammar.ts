import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "hold.letGo",
  words: {
    zh: ["放掉|放开|释放|不留|取消 {HD}", "{HD} 放掉|放开|释放|不留了|不用留|不要了|取消"],
    en: ["release|free|drop|cancel|let_go {HD}", "let {HD} go", "{HD} release|free|drop|cancel|let_go"],
  },
  summary: { zh: "放掉留货", en: "Let a hold go" },
  args: { hold: required("document", { zh: "留货单", en: "Hold" }, { series: ["HD"] }) },
  permission: "stock.hold",
  effect: "write",
  examples: { zh: ["放掉 HD-3"], en: ["let HD-3 go"] },
});
