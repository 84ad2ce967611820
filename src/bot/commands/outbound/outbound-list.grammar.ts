import { optional } from "../../conversation/arguments";
import { defineGrammar } from "../define-grammar";

export const grammar = defineGrammar({
  name: "outbound.list",
  words: {
    zh: [
      "^ 待拣|待拣单|待拣货|拣货单|拣货清单|拣货任务|待出库|待出库单|出库单",
      "待拣|待拣单|待拣货|待出库|待出库单",
      "要|该|需要 拣|拣货|出库 哪些|什么|多少|几单",
      "哪些|有哪些 要拣|待拣|要出库",
      "{warehouse} 待拣|拣货单|待出库|要拣",
    ],
    en: [
      "^ picks|pick_list|picklist|pick_lists $",
      "picks|pick_list in|at|for|of {warehouse}",
      "what_is|whats|what's|anything|what to_pick",
      "to_pick|open_picks|pending_picks|outbounds|picks_due|picks_for|picks_today",
      "list|show|open|all|my picks|outbounds",
      "{warehouse} picks|pick_list|outbounds",
    ],
  },
  summary: { zh: "看待拣", en: "List picks" },
  args: {
    warehouse: optional("warehouse", { zh: "仓库", en: "Warehouse" }),
    by: optional("moment", { zh: "交期", en: "Due by" }),
    state: optional(
      "word",
      { zh: "状态", en: "State" },
      {
        options: {
          picking: { zh: ["拣货中", "正在拣", "在拣"], en: ["being picked", "in progress"] },
          waiting: { zh: ["缺货", "等货"], en: ["waiting", "short"] },
          ready: { zh: ["可以拣", "能拣"], en: ["ready"] },
        },
      },
    ),
  },
  permission: "outbound.read",
  effect: "read",
  examples: { zh: ["待拣", "深圳仓今天待拣"], en: ["picks", "what is there to pick in Shenzhen"] },
});
