import { stateText } from "../../../cards/kit/state-tag";
import type { ApproverSource, FlowDefinition, FlowStep } from "../../domain/approvals/flow";
import { flowMatters, matterOf } from "../../domain/approvals/flow-matters";
import { createFlow, publishFlow, switchFlow } from "../../domain/approvals/write-flow";
import { always } from "../../domain/conditions/condition";
import type { Actor } from "../../domain/shared/actor";
import { isPlainDecimal } from "../../domain/shared/decimal";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { usualHours } from "../approval-flows/read-flow";
import { flowInWords } from "../presenters/flow-in-words";
import { flowFormWords } from "../texts/flow-form";
import { answer, askFor, done, isAnswered, liveCard, numberAnswer } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

const switching = (name: string, verb: "switchOn" | "switchOff" | "archive") =>
  defineAction({
    name,
    permission: "flow.manage",
    async handle(context, { id, version }) {
      const { number, state } = await switchFlow(context.tx, context.actor, { flowId: id, version, verb });
      return done(context, "flowSwitched", { number, state: stateText("approvalFlow", state, context.actor.language) });
    },
  });

const sources: Readonly<Record<string, ApproverSource>> = {
  manager: { managerLevels: 1 },
  managersManager: { managerLevels: 2 },
  finance: { role: "finance" },
  salesManager: { role: "salesManager" },
  purchasingManager: { role: "purchasingManager" },
  operationsLead: { role: "operationsLead" },
};

/** The same as a sentence says, picked from lists. Refuses `amount.bad` and what `checkFlow` refuses. */
async function fromForm(tx: Tx, actor: Actor, tap: Tap) {
  const over = numberAnswer(tap, "flowOver");
  if (over !== null && !isPlainDecimal(over)) throw new Refusal("amount.bad", { amount: over.slice(0, 40) });
  const step = (source: ApproverSource): FlowStep => ({ approvers: [source], needs: "any", ifNobody: "admin", ...usualHours });
  const picked = ["flowFirst", "flowSecond", "flowThird"].flatMap((name) => sources[answer(tap, name) ?? ""] ?? []);
  const copy = sources[answer(tap, "flowCopy") ?? ""];
  const definition: FlowDefinition = {
    matter: answer(tap, "flowMatter") ?? "",
    when: over === null ? always : { field: "baseAmount", is: ">=", value: over },
    steps: picked.map(step),
    copyTo: copy ? [copy] : [],
  };
  // The name is what it says, as somebody would have typed it.
  const name = matterOf(await tx.records.types(), definition.matter) ? await flowInWords(tx, actor, definition) : definition.matter;
  return createFlow(tx, actor, { name: name.slice(0, 200), definition });
}

export const flowActions: readonly Action[] = [
  defineAction({
    name: "flow.publish",
    permission: "flow.manage",
    async handle(context, { id, version }) {
      const { number, edition } = await publishFlow(context.tx, context.actor, { flowId: id, version });
      return done(context, "flowPublished", { number, edition });
    },
  }),
  switching("flow.on", "switchOn"),
  switching("flow.off", "switchOff"),
  switching("flow.archive", "archive"),
  defineAction({
    name: "flow.form",
    permission: "flow.manage",
    async handle(context, tap) {
      const { tx, actor } = context;
      if (isAnswered(tap)) {
        const flow = await fromForm(tx, actor, tap);
        return done(context, "flowDrafted", { number: flow.number }, [liveCard("approvalFlow", { kind: "approvalFlow", id: flow.id })]);
      }
      const say = flowFormWords[actor.language];
      const who = Object.keys(sources).map((value) => ({ value, label: say[value as keyof typeof say] }));
      const own = Object.values(await tx.records.types()).filter((type) => type.own && !type.own.archived);
      const matters = [...Object.entries(flowMatters), ...own.map((type) => [type.kind, type] as const)].map(([value, { label }]) => ({
        value,
        label: label[actor.language],
      }));
      const choice = (name: "flowFirst" | "flowSecond" | "flowThird" | "flowCopy", required: boolean) =>
        ({ input: "choice", name, required, options: who }) as const;
      return askFor(context, tap, {
        form: "newFlow",
        action: "flow.form",
        number: "",
        about: say.about,
        fields: [
          { input: "choice", name: "flowMatter", required: true, options: matters },
          { input: "number", name: "flowOver", required: false },
          choice("flowFirst", true),
          choice("flowSecond", false),
          choice("flowThird", false),
          choice("flowCopy", false),
        ],
      });
    },
  }),
];
