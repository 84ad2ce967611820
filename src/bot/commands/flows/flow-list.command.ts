import { flowListCard } from "../../../../cards/approvals/flow-list.card";
import { approvalPolicyOf } from "../../../domain/approvals/approval-policy";
import { flowMatters } from "../../../domain/approvals/flow-matters";
import { standardFlow } from "../../../domain/approvals/standard-flow";
import { flowInWords } from "../../presenters/flow-in-words";
import { defineCommand } from "../define-command";
import { showCard } from "../replies";
import { grammar } from "./flow-list.grammar";

export const flowList = defineCommand({
  ...grammar,
  async handle({ tx, actor }) {
    const flows = [];
    for (const { number, state, definition, proposed } of await tx.flows.list(["on", "draft", "off"])) {
      const says = definition ?? proposed;
      if (says) flows.push({ number, state, sentence: await flowInWords(tx, actor, says) });
    }
    const policy = await approvalPolicyOf(tx);
    const standard = [];
    for (const matter of Object.keys(flowMatters)) {
      const flow = standardFlow(matter, policy);
      if (flow) standard.push({ matter, sentence: await flowInWords(tx, actor, flow) });
    }
    return showCard(flowListCard.render({ flows, standard, mayManage: actor.permissions.has("flow.manage") }, actor.language));
  },
});
