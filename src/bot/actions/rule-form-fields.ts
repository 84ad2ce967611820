import { nameOf as personName } from "../../domain/access/person";
import type { RecordType } from "../../domain/conditions/record-type";
import type { RuleDefinition, Trigger } from "../../domain/rules/rule";
import type { CommandContext } from "../commands/define-command";
import { mostActions, mostConditions, nothing, type ActionRow, type ConditionRow } from "../rules/rule-rows";
import { eventsOf } from "../rules/trigger-words";
import { ruleFormWords } from "../texts/rule-form";
import { monthDays, ruleWords } from "../texts/rules";
import type { AskedField } from "./answers";

/** Monday to Friday. */
export const workdays = [1, 2, 3, 4, 5];

/** When the rule looks: what happens to its kind of record, a field that changes, or a clock. */
export function triggerFields(
  { actor: { language } }: CommandContext,
  { trigger }: RuleDefinition,
  type: RecordType,
): readonly AskedField[] {
  const say = ruleFormWords[language];
  const words = ruleWords[language];
  const label = type.label[language];
  const fields = Object.entries(type.fields).filter(([, { archived }]) => !archived);
  const options = [
    ...eventsOf(type).map((event) => ({ value: `event:${event}`, label: words.when(label, words.event(event.split(".").at(-1) ?? "")) })),
    { value: "daily", label: say.daily },
    ...(type.kind === "stockLevel" ? [{ value: "crosses", label: say.crosses }] : []),
    ...fields.map(([name, field]) => ({ value: `changed:${name}`, label: words.changed(label, field.label[language], null) })),
  ];
  const now = triggerCode(trigger);
  const daily = trigger.on === "daily" ? trigger : null;
  const days =
    daily?.monthDay !== undefined
      ? `month:${daily.monthDay}`
      : daily?.weekdays === undefined
        ? "every"
        : String(daily.weekdays) === String(workdays)
          ? "workdays"
          : daily.weekdays.join(",");
  const dayOptions = [
    { value: "every", label: say.everyDay },
    { value: "workdays", label: say.workdays },
    ...words.weekdays.map((weekday, index) => ({ value: String(index + 1), label: weekday })),
    ...[1, 15, 31].map((each) => ({ value: `month:${each}`, label: monthDays[language](each) })),
  ];
  const several = dayOptions.some(({ value }) => value === days)
    ? []
    : [
        {
          value: days,
          label:
            daily?.monthDay !== undefined
              ? monthDays[language](daily.monthDay)
              : (daily?.weekdays ?? []).map((weekday) => words.weekdays[weekday - 1]).join(" "),
        },
      ];
  return [
    { input: "choice", name: "ruleWhen", label: say.when, required: true, options: options.slice(0, 90), value: now },
    { input: "text", name: "ruleAt", label: say.at, hint: say.atHint, required: false, value: daily?.at ?? "09:00" },
    { input: "choice", name: "ruleDays", label: say.days, required: false, options: [...dayOptions, ...several], value: days },
  ];
}

export function triggerCode(trigger: Trigger): string {
  return trigger.on === "event" ? `event:${trigger.event}` : trigger.on === "changed" ? `changed:${trigger.field}` : trigger.on;
}

/** How much of the form there is room for. */
export interface FormRoom {
  /** All colleagues may be picked, or only those who are told already. */
  readonly allPeople: boolean;
  /** Room for one more of them than there are. */
  readonly oneMoreAction: boolean;
  readonly oneMoreCondition: boolean;
}

/** From all that may be asked to what a form of Lark's holds: each option counts there. */
export const rooms: readonly FormRoom[] = [
  { allPeople: true, oneMoreAction: true, oneMoreCondition: true },
  { allPeople: false, oneMoreAction: true, oneMoreCondition: true },
  { allPeople: false, oneMoreAction: false, oneMoreCondition: true },
  { allPeople: false, oneMoreAction: false, oneMoreCondition: false },
];

/** Lark takes 200; title, texts and the button take their part. */
const mostElements = 180;

/** Whether a form's fields fit: each is four elements at most and one for each option. */
export function fitsInForm(fields: readonly AskedField[]): boolean {
  const elements = fields.map((field) => 4 + (field.input === "choice" ? field.options.length : 0));
  return elements.reduce((sum, each) => sum + each, 0) <= mostElements;
}

/** The conditions there are, and one more where there is room. */
export function conditionFields(
  { actor: { language } }: CommandContext,
  type: RecordType,
  rows: readonly ConditionRow[],
  { oneMoreCondition }: FormRoom,
): readonly AskedField[] {
  const say = ruleFormWords[language];
  const fields = Object.entries(type.fields)
    .filter(([, { archived }]) => !archived)
    .map(([value, field]) => ({ value, label: field.label[language] }));
  const none = { value: nothing, label: say.none };
  const signs = Object.entries(say.comparisons).map(([value, label]) => ({ value, label }));
  const shown = Math.min(mostConditions, rows.length + (oneMoreCondition ? 1 : 0));
  return Array.from({ length: shown }, (_, index) => index).flatMap((index): AskedField[] => {
    const row = rows[index];
    const at = index + 1;
    return [
      {
        input: "choice",
        name: `condField${at}`,
        label: say.field(at),
        required: false,
        options: [none, ...fields.slice(0, 90)],
        value: row?.field ?? nothing,
      },
      { input: "choice", name: `condIs${at}`, label: say.is(at), required: false, options: signs, ...(row && { value: row.is }) },
      {
        input: "text",
        name: `condValue${at}`,
        label: say.value(at),
        hint: say.valueHint,
        required: false,
        ...(row && row.value !== "" && { value: row.value }),
      },
    ];
  });
}

/** The actions there are, and one more where there is room. */
export async function actionFields(
  { tx, actor: { language } }: CommandContext,
  rows: readonly ActionRow[],
  { allPeople, oneMoreAction }: FormRoom,
): Promise<readonly AskedField[]> {
  const say = ruleFormWords[language];
  const words = ruleWords[language];
  const none = { value: nothing, label: say.none };
  const webhooks = (await tx.webhooks.list()).map(({ name }) => ({ value: `webhook:${name}`, label: say.webhook(name) }));
  const acts = [none, ...Object.entries(say.actions).map(([value, label]) => ({ value, label })), ...webhooks.slice(0, 50)];
  const told = new Set(rows.map(({ to }) => to));
  const people = (await tx.people.listActive())
    .filter(({ id }) => allPeople || told.has(`person:${id}`))
    .slice(0, 60)
    .map((person) => ({ value: `person:${person.id}`, label: personName(person, language) }));
  const whom = [
    none,
    ...Object.entries(words.recipients).map(([value, label]) => ({ value, label })),
    ...Object.entries(words.roles).map(([role, label]) => ({ value: `role:${role}`, label })),
    ...people,
  ];
  const shown = Math.min(mostActions, rows.length + (oneMoreAction ? 1 : 0));
  return Array.from({ length: shown }, (_, index) => index).flatMap((index): AskedField[] => {
    const row = rows[index];
    const at = index + 1;
    const to = row && whom.some(({ value }) => value === row.to) ? row.to : nothing;
    return [
      { input: "choice", name: `act${at}`, label: say.act(at), required: false, options: acts, value: row?.act ?? nothing },
      {
        input: "choice",
        name: `actTo${at}`,
        label: say.to(at),
        required: false,
        options: whom,
        value: to,
        ...(!allPeople && { hint: say.othersByMessage }),
      },
      {
        input: "text",
        lines: "many",
        maxLength: 1000,
        name: `actText${at}`,
        label: say.text(at),
        hint: say.textHint,
        required: false,
        ...(row && row.text !== "" && { value: row.text }),
      },
    ];
  });
}
