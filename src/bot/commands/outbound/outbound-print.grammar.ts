import { required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "outbound.print",
  words: {
    zh: ["打印|拣货单|送货单 {OB}", "{OB} 打印|拣货单|送货单", "打印|拣货单|送货单 {SO}", "{SO} 打印|拣货单|送货单"],
    en: [
      "^ pick_list|picklist|delivery_note {OB}",
      "print {OB} pick_list|picklist|delivery_note",
      "print|pick_list|picklist|delivery_note|packing_slip|packing_list {OB}",
      "{OB} print|pick_list|picklist|delivery_note|packing_slip|packing_list",
      "print|pick_list|picklist|delivery_note|packing_slip|packing_list {SO}",
      "{SO} pick_list|picklist|delivery_note|packing_slip|packing_list",
    ],
  },
  summary: { zh: "打印拣货单、送货单", en: "Print a pick list or delivery note" },
  args: {
    outbound: required("document", { zh: "出库单", en: "Pick" }, { series: ["OB", "SO"] }),
    paper: required(
      "word",
      { zh: "哪一张", en: "Which paper" },
      {
        options: {
          pickList: { zh: ["拣货单"], en: ["pick list", "picklist"] },
          packingSlip: { zh: ["送货单"], en: ["delivery note", "packing slip", "packing list"] },
        },
      },
    ),
  },
  permission: "outbound.read",
  effect: "read",
  examples: { zh: ["拣货单 OB-12", "OB-12 送货单"], en: ["pick list OB-12", "delivery note for OB-12"] },
});
