import type { Condition } from "../../domain/conditions/condition";
import type { RecordTypes } from "../../domain/conditions/record-type";
import type { Assignees, RuleAction, Trigger } from "../../domain/rules/rule";
import type { LexiconMatch } from "../conversation/lexicon";
import { textCondition } from "../fields/read-condition";
import { optionAt, wordsOf, type OptionWords } from "./option-words";

const ends = String.raw`(?=\s*(?:[,，、;；。.]|的|轮流|分给|分配|派给|交给|通知|goes?\b|to\b|tell\b|and\b|in turn|assign|share|$))`;
const asked = (words: string) => new RegExp(String.raw`(?:${words})\s*["“']?([\p{L}\p{N}][\p{L}\p{N} _-]{0,29}?)["”']?${ends}`, "u");

/** What people ask of a lead besides its size, by field. */
const textFields = [
  behind("source", "来源(?:是|为|=|:|：)?|来自|source(?: is| =|:)?|(?:leads?|comes? in|arrives?) from(?: the)?"),
  behind("region", "(?:地区|区域)(?:是|为|在|=|:|：)?|region(?: is| =|:)?"),
  behind("interest", "(?:需求|意向产品|想要)(?:是|为|含|包含|=|:|：)?|interested in|interest(?: is| =|:)?"),
  behind("campaign", "(?:活动|展会)(?:是|为|=|:|：)|campaign(?: is| =|:)?"),
];

function behind(field: string, words: string): { readonly field: string; readonly said: RegExp; readonly opening: RegExp } {
  return { field, said: asked(words), opening: new RegExp(words, "g") };
}

/** A word of the company's list that stands where the field is spoken of, as the records have it. */
function listedBehind(said: string, opening: RegExp, words: OptionWords): string | null {
  for (const match of said.matchAll(opening)) {
    const option = optionAt(said.slice(match.index + match[0].length), words);
    if (option) return option.value;
  }
  return null;
}
const formSent = /表单.{0,4}(提交|填写|有人填)|form (is |gets )?(submitted|filled in)/;

/** Where a lead is from and what it wants, as far as the sentence says. */
export function readTextFields(said: string, trigger: Trigger, types: RecordTypes): readonly Condition[] {
  if (trigger.record !== "lead") return [];
  const fields = types["lead"]?.fields ?? {};
  const found: Condition[] = formSent.test(said) ? [{ field: "campaign", is: "notEmpty" }] : [];
  for (const each of textFields) {
    const field = fields[each.field];
    if (!field) continue;
    const listed = listedBehind(said, each.opening, wordsOf("lead", each.field, field));
    const value = listed ?? each.said.exec(said)?.[1]?.trim();
    if (value !== undefined)
      found.push(listed === null ? textCondition(each.field, field, "contains", value) : { field: each.field, is: "=", value });
  }
  return found;
}

/** Somebody gets what nobody has: of new leads, where nothing else is said. */
export const givesAway =
  /轮流|轮换|平均分|分给|分配给|派给|交给|\bassign(?:ed)?\b|\bin turn\b|round[- ]robin|\bshare (?:them|it|leads?|new leads?)\b|\bgo(?:es)? to\b/;
const mostZh = /每人(?:每)?(天|周|月|\s*(\d+)\s*天)?(?:内)?(?:最多|不超过)\s*(\d+)\s*[条个]/;
const mostEn = /(?:at most|no more than|max(?:imum)?) (\d+)(?: leads?)?(?: each)?(?: (?:a|per|in|every) (day|week|month|(\d+) days))?/;
const daysOf: Readonly<Record<string, number>> = { 天: 1, 周: 7, 月: 30, day: 1, week: 7, month: 30 };

/** "分给韩梅梅和汤姆", "assign to Tom and Meimei in turn": who gets what nobody has; null when the sentence gives nothing away. */
export function readAssignment(said: string, trigger: Trigger, known: readonly LexiconMatch[]): RuleAction | null {
  if ((trigger.record !== "lead" && trigger.record !== "customer") || !givesAway.test(said)) return null;
  const people = [...new Set(known.filter(({ kind }) => kind === "person").map(({ id }) => id))];
  const among: Assignees | null =
    people.length > 0 ? { people } : /销售|业务员|\bsales\b|\breps?\b/.test(said) ? { role: "salesRep" } : null;
  if (among === null) return null;
  const [zh, en] = [mostZh.exec(said), mostEn.exec(said)];
  const leads = Number(zh?.[3] ?? en?.[1] ?? 0);
  const days = Number(zh?.[2] ?? en?.[3] ?? daysOf[zh?.[1] ?? en?.[2] ?? ""] ?? 30);
  return { do: "assign", among, ...(leads > 0 && { most: { leads, days } }) };
}

const intentZh: Readonly<Record<string, string>> = { 强: "strong", 中: "medium", 弱: "weak" };

/** "意向改为强", "set the probability to 80". */
export function readSettings(said: string, trigger: Trigger, types: RecordTypes): readonly RuleAction[] {
  const found: RuleAction[] = [];
  if (trigger.record === "customer") {
    const word = /意向(?:改为|改成|设为|设成)\s*(强|中|弱)|set (?:the )?intent to (strong|medium|weak)/.exec(said);
    const value = word?.[2] ?? intentZh[word?.[1] ?? ""];
    if (value !== undefined) found.push({ do: "set", field: "intent", value });
  }
  if (trigger.record === "opportunity") {
    const value = /概率(?:改为|改成|设为|设成)\s*(\d{1,3})|set (?:the )?probability to (\d{1,3})/.exec(said);
    if (value) found.push({ do: "set", field: "probability", value: String(Number(value[1] ?? value[2])) });
    const field = types["opportunity"]?.fields["stage"];
    const to = /阶段(?:改为|改成|设为|设成)|set (?:the |its )?stage to|move it (?:in)?to/.exec(said);
    const stage = field && to && optionAt(said.slice(to.index + to[0].length), wordsOf("opportunity", "stage", field));
    if (stage) found.push({ do: "set", field: "stage", value: stage.value });
  }
  return found;
}
