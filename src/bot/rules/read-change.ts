import type { Condition } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import type { Recipient, Rule, RuleAction, RuleDefinition } from "../../domain/rules/rule";
import { Refusal } from "../../domain/shared/refusal";
import type { LexiconMatch } from "../conversation/lexicon";
import { webhookIn } from "../webhooks/read-webhook";
import { numbersChanged } from "./change-numbers";
import { readActions, recipientsIn } from "./read-actions";
import { dailyTrigger, readAbout, readRule, saysDays } from "./read-rule";
import { readTextFields } from "./read-record-work";

export interface RuleAsChanged {
  /** As it was typed; left out where the rule keeps its name. */
  readonly name?: string;
  readonly definition?: RuleDefinition;
}

const lead = /^(?:[\s:：,，]|改成|改为|改到|换成|变成|改|change(?:d)? to|change|becomes?|should be|is now|now|to\b|so that it\b)+/i;
const renamed =
  /^(?:改名(?:为|成|叫)?|名字改(?:为|成)|改叫|rename(?:d)?(?: it)?(?: to)?|call it|name it)\s*[:：]?\s*["“「]?(.{1,200}?)["”」]?$/i;
const also = /^(?:(?:也|还|同时|另外|再|顺便|加上|并)(?:要)?|also|and also|in addition|additionally|as well as?)\s*/i;
const noMore = /^(?:不要?再?|别再?|不用再?|去掉|取消|停止|no longer|do not|don't|stop|without|remove)\s*/i;
const only = /^(?:只看|只管|只在|仅限?|只|only(?: (?:when|if|for|on|where))?)\s*/i;
const wordingSaid =
  /^(?:文字|内容|话|消息|措辞|text|message|wording|words?)\s*(?:改成|改为|是|为|to|is|:|：|should (?:be|say))?\s*[:：]?\s*["“「]?([\s\S]{1,900}?)["”」]?$/i;
const workingHours = /(?:只在|仅在|限)?(?:上班|工作)(?:时间|时段)|working hours|business hours/i;
const anyHour = /(?:不限|随时|任何时间|any (?:time|hour)|around the clock)/i;
const mostSaid =
  /(?:每天|一天|每日)(?:最多|不超过|上限)\s*(\d{1,5})\s*次?|(?:最多|上限)\s*(?:每天|一天)\s*(\d{1,5})|(?:at most|no more than|up to|limit(?: it)? to)\s+(\d{1,5})(?: times)?(?: (?:a|per|each) day)/i;

/** What is said of a rule besides its number and the words that only say "change": "把 RL-8 改成低于 80" wants 低于 80. */
export function wishOf(text: string, number: string): string {
  const [letters = "", digits = ""] = number.split("-");
  const rest = text.replace(new RegExp(`${letters}\\s?[-#]?\\s?0*${digits}(?!\\d)`, "i"), " ");
  return rest
    .replace(
      /^[\s,，:：]*(?:请|麻烦|帮我|please|can you|could you)?[\s]*(?:把|将|修改|编辑|改一下|have|let|make|change|update|edit|modify|set|adjust|reword|rewrite|规则|the rule|rule)*[\s,，:：]*/i,
      "",
    )
    .replace(/^(?:规则|rule)\s*/i, "")
    .replace(/^(?!\s*(?:text|message|wording|words?)\b)(.*?)\s+(?:instead|please)\s*[.!]?$/is, "$1")
    .replace(/^(?:修改|编辑|改一下|edit|change)$/i, "")
    .replace(/[ \t]+/g, " ")
    .trim();
}

/**
 * What somebody wants otherwise about a rule, in words: "改成低于 80", "to 14 days", "also tell Fiona", "every Monday at 8", a whole new
 * sentence. What is not spoken of stays. Refuses `rule.changeUnclear`, saying what can be.
 */
export function readRuleChange(text: string, rule: Rule, known: readonly LexiconMatch[], types: RecordTypes): RuleAsChanged {
  const typed = text.trim();
  const name = renamed.exec(typed)?.[1]?.trim();
  if (name !== undefined) return { name };
  const wish = typed.replace(lead, "").trim();
  const definition = wordsChanged(wish, rule, known, types) ?? numbersChanged(wish, rule.definition, types);
  if (definition) return { definition };
  // A whole rule in the place of the old one.
  try {
    return { name: wish.slice(0, 200), definition: readRule(wish, known, types) };
  } catch (problem) {
    if (!(problem instanceof Refusal)) throw problem;
    throw new Refusal("rule.changeUnclear", { number: rule.number });
  }
}

function wordsChanged(wish: string, rule: Rule, known: readonly LexiconMatch[], types: RecordTypes): RuleDefinition | null {
  const { definition } = rule;
  const said = wish.normalize("NFKC").toLowerCase();
  const most = mostSaid.exec(said);
  if (most) return { ...definition, mostADay: Number(most[1] ?? most[2] ?? most[3]) };
  if (workingHours.test(said)) return { ...definition, inWorkingHours: !noMore.test(said) && !anyHour.test(said) };
  const wording = wordingSaid.exec(wish)?.[1];
  if (wording !== undefined) return withWording(definition, wording);
  if (also.test(said)) return withMore(wish.replace(also, ""), rule, known, types);
  if (noMore.test(said)) return withLess(said.replace(noMore, ""), definition, known);
  if (only.test(said)) return narrowed(said.replace(only, ""), definition, known, types);
  if (definition.trigger.on === "daily" && saysDays(said) && !mentionsWhom(said, known)) {
    return { ...definition, trigger: dailyTrigger(said, definition.trigger.record) };
  }
  return toOthers(said, definition, known);
}

/** "tell Li Lei instead", 改成通知财务: the same, to somebody else; only where nothing but whom is said. */
function toOthers(said: string, definition: RuleDefinition, known: readonly LexiconMatch[]): RuleDefinition | null {
  if (!/^(?:通知|提醒|告诉|发给|tell|notify|remind|alert)/.test(said)) return null;
  const to = recipientsIn(said, known);
  const spoken = definition.actions.filter(isSpoken);
  const [first] = spoken;
  if (to.length === 0 || !first) return null;
  const others = definition.actions.filter((action) => !isSpoken(action));
  return { ...definition, actions: [...to.map((each) => ({ ...first, to: each })), ...others] };
}

type Spoken = Extract<RuleAction, { readonly do: "notify" | "todo" }>;

function isSpoken(action: RuleAction): action is Spoken {
  return action.do === "notify" || action.do === "todo";
}

function mentionsWhom(said: string, known: readonly LexiconMatch[]): boolean {
  return recipientsIn(said, known).length > 0;
}

/** What else it is to do; a message says what the rule says already. */
function withMore(wish: string, rule: Rule, known: readonly LexiconMatch[], types: RecordTypes): RuleDefinition {
  const { definition } = rule;
  const said = wish.normalize("NFKC").toLowerCase();
  const told = definition.actions.flatMap((action) =>
    action.do === "notify" ? [action.text] : action.do === "todo" ? [action.title] : [],
  )[0];
  const more = readActions({ text: wish, said, trigger: definition.trigger, known, types, made: [] }).map((action): RuleAction =>
    told === undefined
      ? action
      : action.do === "notify" || action.do === "message"
        ? { ...action, text: told }
        : action.do === "todo"
          ? { ...action, title: told }
          : action,
  );
  const fresh = more.filter((action) => !definition.actions.some((each) => JSON.stringify(each) === JSON.stringify(action)));
  if (fresh.length === 0) throw new Refusal("rule.changeNothing", { number: rule.number });
  return { ...definition, actions: [...definition.actions, ...fresh] };
}

/** Whom it tells no more, or what it does no more; the last action stays. */
function withLess(said: string, definition: RuleDefinition, known: readonly LexiconMatch[]): RuleDefinition | null {
  const gone: readonly Recipient[] = recipientsIn(said, known);
  const drops = (action: RuleAction) =>
    ("to" in action && gone.some((each) => JSON.stringify(each) === JSON.stringify(action.to))) ||
    (action.do === "webhook" &&
      /webhook|回调/.test(said) &&
      [null, action.webhook].includes(webhookIn(`call ${said.replace(/^(?:call(?:ing)?|调用)\s*/, "")}`))) ||
    (action.do === "todo" && gone.length === 0 && /待办|to-?dos?|tasks?/.test(said)) ||
    (action.do === "message" && gone.length === 0 && /短信|邮件|sms|texts?\b|e-?mails?/.test(said)) ||
    (action.do === "tag" && /标签|\btag/.test(said));
  const actions = definition.actions.filter((action) => !drops(action));
  if (actions.length === definition.actions.length) return null;
  if (actions.length === 0) throw new Refusal("rule.changeLeavesNothing");
  return { ...definition, actions };
}

/** One more condition, beside those it has. */
function narrowed(said: string, definition: RuleDefinition, known: readonly LexiconMatch[], types: RecordTypes): RuleDefinition | null {
  const more = [...readAbout(said, definition.trigger, known, types), ...readTextFields(said, definition.trigger, types)];
  const had: readonly Condition[] = "all" in definition.condition ? definition.condition.all : [definition.condition];
  const asked = (condition: Condition) => ("field" in condition ? condition.field : "");
  // Another value for what it asks of already takes the place of the old one.
  const kept = had.filter((each) => !more.some((one) => asked(one) !== "" && asked(one) === asked(each)));
  const fresh = more.filter((each) => !had.some((one) => JSON.stringify(one) === JSON.stringify(each)));
  return fresh.length === 0 ? null : { ...definition, condition: { all: [...kept, ...fresh] } };
}

/** What its messages and to-dos say; `{field}` stays the record's field. */
function withWording(definition: RuleDefinition, text: string): RuleDefinition | null {
  const actions = definition.actions.map((action): RuleAction =>
    action.do === "notify" || action.do === "message" ? { ...action, text } : action.do === "todo" ? { ...action, title: text } : action,
  );
  return JSON.stringify(actions) === JSON.stringify(definition.actions) ? null : { ...definition, actions };
}
