import { proposeFlow } from "../../../domain/approvals/write-flow";
import { flowSaid } from "../../approval-flows/flow-said";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./flow-change.grammar";

/** The new wording waits to be published; until then the old one goes on. */
export const flowChange = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { flow, text }) {
    await proposeFlow(tx, actor, { flowId: flow.id, ...(await flowSaid(tx, actor, text)) });
    return showRecord("approvalFlow", flow.id);
  },
  undo: {
    instead: {
      zh: "没发布的改动不生效；再说一次“改成 …”就行。",
      en: "An unpublished change does nothing; just say “change … to …” again.",
    },
  },
});
