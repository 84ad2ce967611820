import { createFlow, switchFlow } from "../../../domain/approvals/write-flow";
import { flowSaid } from "../../approval-flows/flow-said";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./flow-create.grammar";

/** A draft, read back as one sentence: it asks nobody before it is published. */
export const flowCreate = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { text }) {
    const { id, version } = await createFlow(tx, actor, await flowSaid(tx, actor, text));
    return { ...showRecord("approvalFlow", id), undo: { subject: { kind: "approvalFlow", id }, version, before: null } };
  },
  undo: {
    inverse: async ({ tx, actor }, { subject }) => {
      await switchFlow(tx, actor, { flowId: subject.id, verb: "archive" });
    },
  },
});
