import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "shipment.undo",
  words: {
    zh: [
      "撤销|撤回|取消 发货|出库 {SO}",
      "撤销|撤回|取消 发货|出库 {OB}",
      "{SO} 没发|没发出|发错|发货撤销|撤销发货|撤回发货|取消发货|撤销出库",
      "{OB} 没发|没发出|发错|发货撤销|撤销发货|撤回发货|取消发货|撤销出库",
      "{SO} 撤回|撤销|取消 发货|出库",
      "{OB} 撤回|撤销|取消 发货|出库",
    ],
    en: [
      "undo|revert|take_back|cancel shipment|shipping of|for {SO}",
      "undo|revert|take_back|cancel shipment|shipping of|for {OB}",
      "{SO} did_not_ship|didn't_ship|not_shipped|shipped_by_mistake|undo_shipment",
      "{OB} did_not_ship|didn't_ship|not_shipped|shipped_by_mistake|undo_shipment",
    ],
  },
  summary: { zh: "撤销发货", en: "Undo a shipment" },
  args: { outbound: required("document", { zh: "出库单", en: "Pick" }, { series: ["OB", "SO"] }) },
  permission: "outbound.ship",
  effect: "irreversible",
  examples: { zh: ["撤销发货 SO-17"], en: ["undo shipment of SO-17"] },
});
