import { replaceExpiredLots } from "../../../domain/outbound/replace-expired-lots";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./outbound-replace-lots.grammar";
import { whichOutbound } from "./which-outbound";

/** What is held in expired lots is held in fresh ones then, or waits for them. */
export const outboundReplaceLots = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named }) {
    const { id } = await whichOutbound(tx, actor, named);
    await replaceExpiredLots(tx, actor, { id });
    return showRecord("outbound", id);
  },
});
