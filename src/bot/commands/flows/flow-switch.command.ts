import { publishFlow, switchFlow } from "../../../domain/approvals/write-flow";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { showRecord } from "../replies";
import { grammar } from "./flow-switch.grammar";

const verbs = ["switchOn", "switchOff", "archive"] as const;

export const flowSwitch = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { flow, to }) {
    const verb = verbs.find((each) => each === to);
    if (to === "publish") await publishFlow(tx, actor, { flowId: flow.id });
    else if (verb) await switchFlow(tx, actor, { flowId: flow.id, verb });
    else throw new Refusal("flow.notFound");
    return showRecord("approvalFlow", flow.id);
  },
  undo: {
    instead: {
      zh: "发布过的版本都留着：不想用就停用，想换就说“改成 …”再发布。",
      en: "What was published is kept: switch it off, or say “change … to …” and publish again.",
    },
  },
});
