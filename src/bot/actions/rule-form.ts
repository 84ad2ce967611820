import { scopeOf } from "../../domain/access/scope";
import type { Condition } from "../../domain/conditions/condition";
import type { RecordType } from "../../domain/conditions/record-type";
import type { Rule, RuleDefinition, Trigger } from "../../domain/rules/rule";
import { changeRule } from "../../domain/rules/write-rule";
import { Refusal } from "../../domain/shared/refusal";
import type { CommandContext } from "../commands/define-command";
import { findReferences } from "../conversation/references";
import type { ChatReply } from "../pipeline/chat-reply";
import { keptInWords, namesInRule, ruleInWords } from "../presenters/rule-in-words";
import { actionFrom, conditionFrom, type Finding } from "../rules/rule-from-rows";
import { actionRows, conditionRows, mostActions, mostConditions } from "../rules/rule-rows";
import { ruleFormWords } from "../texts/rule-form";
import { answer, askFor, isAnswered, numberAnswer } from "./answers";
import type { Tap } from "./define-action";
import { actionFields, conditionFields, fitsInForm, rooms, triggerCode, triggerFields, workdays } from "./rule-form-fields";

/** The rule as a form, every answer filled in as it is now. */
export async function askForRule(context: CommandContext, rule: Rule): Promise<ChatReply> {
  const { tx, actor } = context;
  const { definition } = rule;
  const type = await typeOf(context, definition.trigger);
  const names = await namesInRule(tx, definition, actor.language);
  const conditions = conditionRows(definition, type, actor.language, (id) => names.get(id) ?? id);
  const actions = actionRows(definition, actor.language);
  const kept = await keptInWords(tx, actor, definition, conditions.kept, actions.kept);
  const say = ruleFormWords[actor.language];
  const when = triggerFields(context, definition, type);
  let asked = when;
  for (const room of rooms) {
    asked = [...when, ...conditionFields(context, type, conditions.rows, room), ...(await actionFields(context, actions.rows, room))];
    if (fitsInForm(asked)) break;
  }
  return askFor(
    context,
    { id: rule.id, version: rule.version, values: {} },
    {
      form: "editRule",
      action: "rule.edit",
      number: rule.number,
      about: [rule.number, await ruleInWords(tx, actor, definition), kept === "" ? "" : say.kept(kept)]
        .filter(Boolean)
        .join(" · ")
        .slice(0, 900),
      fields: [
        {
          input: "text",
          name: "ruleName",
          label: say.name,
          required: true,
          maxLength: 200,
          value: rule.name[actor.language].slice(0, 200),
        },
        ...asked,
        {
          input: "yesNo",
          name: "ruleWorkingHours",
          label: say.workingHours,
          required: false,
          value: definition.inWorkingHours ? "yes" : "no",
        },
        { input: "number", name: "ruleMost", label: say.most, required: false, value: String(definition.mostADay) },
      ],
    },
  );
}

/** Another edition by what the form says. Refuses `rule.formValue`, `rule.formAction` and what `changeRule` refuses. */
export async function changeRuleByForm(context: CommandContext, tap: Tap): Promise<Rule> {
  const { tx, actor } = context;
  const rule = await tx.rules.find(tap.id);
  if (!rule) throw new Refusal("rule.notFound");
  if (!isAnswered(tap)) return rule;
  const { definition } = rule;
  const type = await typeOf(context, definition.trigger);
  const names = await namesInRule(tx, definition, actor.language);
  const conditions = conditionRows(definition, type, actor.language, (id) => names.get(id) ?? id);
  const actions = actionRows(definition, actor.language);
  const asked: Condition[] = [];
  for (let row = 1; row <= mostConditions; row += 1) {
    const was = conditions.rows[row - 1];
    const given = {
      field: answerOr(tap, `condField${row}`, was?.field),
      is: answerOr(tap, `condIs${row}`, was?.is),
      value: answerOr(tap, `condValue${row}`, was?.value),
    };
    const read = await conditionFrom(given, was, type, finderOf(context));
    if (read) asked.push(read);
  }
  const done = Array.from({ length: mostActions }, (_, index) => index + 1).flatMap((row) => {
    const was = actions.rows[row - 1];
    const given = {
      act: answerOr(tap, `act${row}`, was?.act),
      to: answerOr(tap, `actTo${row}`, was?.to),
      text: answerOr(tap, `actText${row}`, was?.text),
    };
    const read = actionFrom(given, was);
    return read ? [read] : [];
  });
  const all = [...asked, ...conditions.kept];
  const [only] = all;
  const most = numberAnswer(tap, "ruleMost");
  const changed: RuleDefinition = {
    trigger: triggerFrom(tap, definition.trigger),
    condition: all.length === 1 && only ? only : { all },
    actions: [...done, ...actions.kept],
    inWorkingHours: answerOr(tap, "ruleWorkingHours", definition.inWorkingHours ? "yes" : "no") === "yes",
    mostADay: most === null ? definition.mostADay : Number(most),
  };
  const name = answer(tap, "ruleName");
  return changeRule(tx, actor, {
    ruleId: rule.id,
    version: tap.version,
    definition: changed,
    ...(name !== null && name !== rule.name[actor.language].slice(0, 200) && { name }),
  });
}

async function typeOf({ tx }: CommandContext, { record }: Trigger): Promise<RecordType> {
  const type = (await tx.records.types())[record];
  if (!type) throw new Refusal("rule.noRecord", { record });
  return type;
}

/** One record a name, of that kind. */
function finderOf({ tx, actor }: CommandContext): Finding {
  return async (kind, name) => {
    const fitting = (await findReferences(name.normalize("NFKC"), tx.lexicon, scopeOf(actor)))
      .flatMap(({ matches }) => matches)
      .filter((each) => each.kind === kind);
    const ids = [...new Set(fitting.map(({ id }) => id))];
    return ids.length === 1 ? (ids[0] ?? null) : null;
  };
}

/** What was answered; what the form did not ask stays as it was. */
function answerOr(tap: Tap, name: string, was: string | undefined): string | null {
  return Object.hasOwn(tap.values, name) ? answer(tap, name) : (was ?? null);
}

function triggerFrom(tap: Tap, now: Trigger): Trigger {
  const { record } = now;
  const [on = "", name = ""] = (answer(tap, "ruleWhen") ?? triggerCode(now)).split(":");
  if (on === "event") return { on, record, event: name };
  if (on === "changed") return { on, record, field: name };
  if (on === "crosses") return { on, record };
  const at = (answer(tap, "ruleAt") ?? (now.on === "daily" ? now.at : "09:00")).replace("：", ":").padStart(5, "0");
  const days = answer(tap, "ruleDays") ?? "every";
  const monthDay = /^month:(\d{1,2})$/.exec(days)?.[1];
  if (monthDay !== undefined) return { on: "daily", record, at, monthDay: Number(monthDay) };
  const weekdays = days === "every" ? null : days === "workdays" ? workdays : days.split(",").map(Number);
  return { on: "daily", record, at, ...(weekdays && { weekdays }) };
}
