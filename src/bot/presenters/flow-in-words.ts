import type { ApproverSource, FlowDefinition, FlowStep } from "../../domain/approvals/flow";
import { matterOf, typesFor } from "../../domain/approvals/flow-matters";
import type { Condition } from "../../domain/conditions/condition";
import type { Actor } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import type { Tx } from "../../domain/shared/tx";
import { flowWords } from "../texts/flows";
import { refusalSentence } from "../texts/refusals";
import { ruleWords } from "../texts/rules";
import { conditionSentence } from "./condition-sentence";
import { namesOfRecords, referencesIn } from "./references-in";

/** The flow read back as one sentence, in the reader's language; a condition that cannot be asked any more is said to be so. */
export async function flowInWords(tx: Tx, viewer: Actor, definition: FlowDefinition): Promise<string> {
  const { language } = viewer;
  const say = flowWords[language];
  const { matter, when, steps, copyTo } = definition;
  const all = await tx.records.types();
  const types = typesFor(all, matter);
  const conditions = [when, ...steps.flatMap((step) => (step.when ? [step.when] : []))];
  const people = [
    ...steps.flatMap((step) => step.approvers),
    ...copyTo,
    ...steps.flatMap(({ ifNobody }) => (typeof ifNobody === "object" ? [ifNobody] : [])),
  ];
  const named = people.flatMap((source) => ("person" in source ? [{ kind: "person", id: source.person }] : []));
  const names = await namesOfRecords(tx, [...conditions.flatMap((each) => referencesIn(types, matter, each)), ...named], language);
  const context = { types, language, nameOf: (_: string, id: string) => names.get(id) ?? id };
  const asked = (condition: Condition) => sentenceOf(() => conditionSentence(context, matter, condition), viewer);
  const who = (source: ApproverSource) => sourceInWords(source, viewer, names, types[matter]?.fields ?? {});
  const inWords = steps.map((step) => {
    return say.step(step.approvers.map(who), step.needs, step.when ? asked(step.when) : null, nobodyInWords(step, who, viewer));
  });
  const label = matterOf(all, matter)?.label[language] ?? matter;
  const always = "all" in when && when.all.length === 0;
  return say.sentence(label, always ? null : asked(when), inWords, clockInWords(steps, viewer), copyTo.map(who));
}

function sentenceOf(say: () => string, viewer: Actor): string {
  try {
    return say();
  } catch (problem) {
    // What is said is said by the field's label; a field that is gone has none.
    return refusalSentence(problem instanceof Refusal ? problem : new Refusal("flow.fieldGone"), viewer.language);
  }
}

function sourceInWords(
  source: ApproverSource,
  { language }: Actor,
  names: ReadonlyMap<string, string>,
  fields: Readonly<Record<string, { readonly label: { readonly zh: string; readonly en: string } }>>,
): string {
  const say = flowWords[language];
  if ("person" in source) return names.get(source.person) ?? source.person;
  if ("role" in source) return ruleWords[language].roles[source.role] ?? source.role;
  if ("managerLevels" in source) return say.manager(source.managerLevels);
  return fields[source.field]?.label[language] ?? source.field;
}

function nobodyInWords({ ifNobody }: FlowStep, who: (source: ApproverSource) => string, { language }: Actor): string | null {
  const say = flowWords[language];
  if (ifNobody === "admin") return null;
  return ifNobody === "skip" ? say.skipped : say.nobody(who(ifNobody));
}

/** Once for all steps where they agree, as they do when they were said in one sentence. */
function clockInWords(steps: readonly FlowStep[], { language }: Actor): string | null {
  const say = flowWords[language];
  const [first] = steps;
  if (!first) return null;
  const { remindAfterHours: remind, escalateAfterHours: escalate } = first;
  return (
    [remind === null ? null : say.remind(remind), escalate === null ? null : say.escalate(escalate)].filter(Boolean).join(say.comma) || null
  );
}
