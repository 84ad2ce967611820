import { optional, required } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "outbound.pick",
  words: {
    zh: [
      "{OB} 拣货|拣|拣完|拣好|配货|捡货|备货",
      "{SO} 拣货|拣完|开始拣|拣好|捡货|配货",
      "拣货|开始拣|拣完|拣好|捡货 {OB}",
      "拣货|开始拣|拣完|拣 {SO}",
      "{OB} 捡|配|备 完|好|齐|了",
      "开拣|起拣|去拣|开始捡 {OB}|{SO}",
      "{OB} 开拣|拣齐|捡齐|备齐",
    ],
    en: [
      "pick|picking|picked {OB}",
      "{OB} picked|pick|picking",
      "pick|picking|picked {SO}",
      "{SO} picked|picking|pick",
      "start|finish|finished|done pick|picking {OB}",
      "{OB} pick_complete|pick_done|all_picked|ready_to_ship",
      "begin|starting|commence pick|picking {OB}|{SO}",
      "on {OB}",
    ],
  },
  summary: { zh: "拣货", en: "Start or finish a pick" },
  args: {
    outbound: required("document", { zh: "出库单", en: "Pick" }, { series: ["OB", "SO"] }),
    step: required(
      "word",
      { zh: "步骤", en: "Step" },
      {
        options: {
          finish: {
            zh: ["拣货完成", "拣货好了", "拣完", "拣好", "完成", "捡完", "捡好", "好了", "完了", "拣齐", "拣了", "备好"],
            en: [
              "done picking",
              "finished picking",
              "picking done",
              "picking finished",
              "picked",
              "finished",
              "finish",
              "done",
              "complete",
              "completed",
              "all picked",
            ],
          },
          start: {
            zh: ["开始", "去拣", "拣货", "开拣", "捡货", "配货"],
            en: ["start", "started", "starting", "begin", "picking", "on it", "pick"],
          },
        },
      },
    ),
    lines: optional("lines", { zh: "实拣", en: "Picked" }),
    serials: optional("serials", { zh: "序列号", en: "Serial numbers" }),
    quantity: optional("quantity", { zh: "实拣数量", en: "Quantity picked" }),
  },
  permission: "outbound.pick",
  effect: "write",
  examples: { zh: ["OB-12 开始拣货", "OB-12 拣完了"], en: ["start picking OB-12", "OB-12 picked"] },
});
