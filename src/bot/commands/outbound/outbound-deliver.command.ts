import { deliverOutbound } from "../../../domain/outbound/deliver-outbound";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./outbound-deliver.grammar";
import { whichOutbound } from "./which-outbound";

export const outboundDeliver = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { outbound: named }) {
    const { id } = await whichOutbound(tx, actor, named);
    await deliverOutbound(tx, actor, { id });
    return showRecord("outbound", id);
  },
});
