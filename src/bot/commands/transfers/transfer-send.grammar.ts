import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "transfer.send",
  words: {
    zh: ["发出|发货|调出|出库 {TF}", "{TF} 发出|发货|调出|出库|发了|已发"],
    en: ["send|dispatch|ship|send_off {TF}", "{TF} sent|send|dispatch|dispatched|left|is_on_its_way|shipped"],
  },
  summary: { zh: "发出调拨", en: "Send a transfer off" },
  args: {
    transfer: required("document", { zh: "调拨单", en: "Transfer" }, { series: ["TF"] }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
  },
  permission: "stock.transfer",
  effect: "write",
  examples: { zh: ["发出 TF-3"], en: ["send off TF-3"] },
});
