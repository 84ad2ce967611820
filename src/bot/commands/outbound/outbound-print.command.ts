import { warehousePaper } from "../../documents/warehouse-papers";
import { defineCommand } from "../define-command";
import { grammar } from "./outbound-print.grammar";
import { whichOutbound, whichShipped } from "./which-outbound";

/** The pick list of what is open, the delivery note of what left last, as PDF. */
export const outboundPrint = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named, paper }) {
    const note = paper === "packingSlip";
    const { id } = await (note ? whichShipped : whichOutbound)(tx, actor, named);
    return { parts: [warehousePaper(note ? "packingSlip" : "pickList", id)] };
  },
});
