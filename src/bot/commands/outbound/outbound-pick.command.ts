import { finishPicking, startPicking } from "../../../domain/outbound/pick-outbound";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./outbound-pick.grammar";
import { ofOnlyLine, whichOutbound } from "./which-outbound";

export const outboundPick = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named, step, quantity, serials }) {
    const outbound = await whichOutbound(tx, actor, named);
    const { id } = outbound;
    if (step === "start") {
      await startPicking(tx, actor, { id });
      return showRecord("outbound", id);
    }
    // Who says "picked" without having said that he began has done both.
    if (outbound.state === "ready" || outbound.state === "waiting") await startPicking(tx, actor, { id });
    await finishPicking(tx, actor, {
      id,
      ...(quantity && { picked: await ofOnlyLine(tx, outbound, quantity) }),
      ...(serials && { serials }),
    });
    return showRecord("outbound", id);
  },
  undo: { instead: { zh: "请让仓库在出库单上改实拣数量。", en: "Please correct the quantity on the pick document." } },
});
