import { finishPicking, startPicking } from "../../../domain/outbound/pick-outbound";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./outbound-pick.grammar";
import { ofOnlyLine, onLines, whichOutbound, withShipped } from "./which-outbound";

export const outboundPick = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named, step, lines, quantity, serials }) {
    const outbound = await whichOutbound(tx, actor, named);
    const { id } = outbound;
    if (step === "start") {
      await startPicking(tx, actor, { id });
      return showRecord("outbound", id);
    }
    // Who says "picked" without having said that he began has done both.
    if (outbound.state === "ready" || outbound.state === "waiting") await startPicking(tx, actor, { id });
    const picked = lines ? await onLines(tx, outbound, lines) : quantity ? await ofOnlyLine(tx, outbound, quantity) : null;
    await finishPicking(tx, actor, {
      id,
      ...(picked && { picked: withShipped(outbound, picked) }),
      ...(serials && { serials }),
    });
    return showRecord("outbound", id);
  },
  undo: { instead: { zh: "请让仓库在出库单上改实拣数量。", en: "Please correct the quantity on the pick document." } },
});
