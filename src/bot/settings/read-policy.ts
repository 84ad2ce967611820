import type { PolicyChange, PolicyName } from "../../domain/configuration/change-policy";
import { Refusal } from "../../domain/shared/refusal";
import { figures, plainNumber, scales } from "../conversation/recognise/numbers";
import { occasionsIn } from "./read-message-text";

/** Which policy somebody speaks of; `change`: null: shown, not changed. */
export interface PolicyWish {
  readonly name: PolicyName;
  /** With what there is now, where what was said is reckoned from it. */
  readonly change: ((present: PolicyChange) => PolicyChange) | null;
}

/** The first that fits counts: what says most stands before. */
const cues: readonly (readonly [PolicyName, RegExp])[] = [
  ["undo", /撤销(?:的)?(?:时限|时间|期限)|(?:time|minutes) to undo|undo (?:time|window|limit)/i],
  [
    "customerMessages",
    /给?客户(?:们)?发|客户通知|(?:text|texting|tell|telling|e-?mail|emailing|messag\w+) customers|customer (?:messages|notices)/i,
  ],
  ["leadFormLimits", /(?:线索)?表单(?:限流|上限|每小时)|lead form limits?/i],
  ["stocktakePolicy", /盘点(?:差异|审批|额度)|(?:stock ?take|stock count|stock) (?:differences?|limit)/i],
  ["purchasePolicy", /(?:采购(?:的)?)?(?:允差|超收比例)|(?:purchase|purchasing|receiving) tolerance|tolerance/i],
  ["writeOff", /(?:核销|尾差|抹零)(?:的)?(?:上限|额度|限额)|write-?off limits?/i],
  ["ticketHours", /工单(?:的)?(?:时限|时间|小时)|ticket (?:hours|times?|deadlines?)/i],
  ["collections", /催款|payment reminders?|remind customers|dunning/i],
  ["nudges", /冷客户|提醒天数|customers? silent|silent customers?|cold customers?|nudge days/i],
  ["stockHold", /占用库存|库存占用|留货(?:的)?(?:时间|时限|小时)|hold(?:ing)? stock|stock holds?/i],
];

const number = `-?${figures}${scales}?`;
const off = /不限|不用|不需要|免|无需|取消|\b(?:none|no|off|without|not)\b/i;

/** "采购允差 10%", "ticket hours urgent 4h normal 16h", 「催款 到期前3天、到期后7天」. null: of none in particular. Refuses `policy.whichOccasion`, `policy.bad`. */
export function readPolicyWish(text: string): PolicyWish | null {
  const said = text.normalize("NFKC").trim();
  const found = cues.find(([, cue]) => cue.test(said));
  if (!found) return null;
  const [name, cue] = found;
  const rest = said
    .replace(cue, " ")
    .trim()
    .replace(/^(?:节奏|安排|设置|规则|schedule|settings?|[:：=]|改成|改为|设为|(?:is|are|to)\b|\s)+/i, "")
    .replace(/[。.!！]+$/, "");
  const read = readers[name](rest === "" ? "" : said, rest);
  return { name, change: read };
}

type Reader = (said: string, rest: string) => PolicyWish["change"];

const readers: Readonly<Record<PolicyName, Reader>> = {
  purchasePolicy: one((rest) => ({ tolerancePercent: firstNumber(rest) })),
  stocktakePolicy: one((rest) => ({ approveAt: off.test(rest) && !hasNumber(rest) ? null : firstNumber(rest) })),
  writeOff: one((rest) => ({ limit: firstNumber(rest) })),
  stockHold: one((rest) => {
    const longest = after(rest, "最长|最多|longest|at most|up to");
    const transfer = after(rest, "调拨|transfers?");
    const hours = numberBefore(rest, "个?小时|hours?|hrs?|h\\b");
    const days = longest === undefined && transfer === undefined ? numberBefore(rest, "天|days?") : undefined;
    const change = {
      ...(hours !== undefined && { hours: asNumber(hours) }),
      ...(days !== undefined && { hours: Number(days) * 24 }),
      ...(longest !== undefined && { longestDays: asNumber(longest) }),
      ...(transfer !== undefined && { transferDays: asNumber(transfer) }),
    };
    return Object.keys(change).length > 0 ? change : { hours: notOne(rest) };
  }),
  ticketHours: one((rest) => {
    const [high, normal] = [after(rest, "紧急|加急|急|urgent|high"), after(rest, "普通|一般|正常|normal|others?")];
    if (high === undefined && normal === undefined) return { normal: asNumber(firstNumber(rest)) };
    return { ...(high !== undefined && { high: asNumber(high) }), ...(normal !== undefined && { normal: asNumber(normal) }) };
  }),
  collections: (said, rest) => {
    if (rest === "") return null;
    const escalates =
      /(?:逾期|超过|过了?|after|late)?\s*(\d+)\s*(?:天|days?)(?:\s*late)?\s*(?:后|以上|起)?\s*(?:报|告诉|通知|抄送|上报)(?:给)?\s*(?:上级|经理|主管)|(?:tell|escalate to) (?:the )?managers? after (\d+)/i.exec(
        rest,
      );
    const stages = stagesIn(escalates ? rest.replace(escalates[0], " ") : rest);
    if (stages.length === 0 && !escalates) return refuse("collections", said);
    return () => ({
      ...(stages.length > 0 && { stages: [...new Set(stages)].toSorted((one_, other) => one_ - other) }),
      ...(escalates && { escalateAfterDays: Number(escalates[1] ?? escalates[2]) }),
    });
  },
  leadFormLimits: one((rest) => {
    const each =
      numberBefore(rest, "(?:an hour )?(?:per|from (?:one|an|each)) address") ??
      after(rest, "同一(?:个)?地址|每个?地址|(?:one|an|each|per) address");
    const all = numberBefore(rest, "in all|from all|in total") ?? after(rest, "一共|总共|全部|in all|from all|total");
    const change = {
      ...(each !== undefined && { mostFromOneAddress: asNumber(each) }),
      ...(all !== undefined && { mostFromAll: asNumber(all) }),
    };
    return Object.keys(change).length > 0 ? change : { mostFromAll: asNumber(firstNumber(rest)) };
  }),
  customerMessages: (said, rest) => {
    if (/^(?:通知|messages?|notices?)?$/i.test(rest)) return null;
    const occasions = occasionsIn(said);
    if (occasions.length === 0) throw new Refusal("policy.whichOccasion");
    const silent = /不|别|停|\b(?:not|don'?t|stop|never|no)\b/i.test(said);
    return (present) => {
      const before = (present["off"] ?? []) as readonly string[];
      return {
        off: silent ? [...new Set([...before, ...occasions])] : before.filter((each) => !(occasions as readonly string[]).includes(each)),
      };
    };
  },
  nudges: (said, rest) => {
    const untouched = after(rest, "线索|leads?");
    const quotes = after(rest, "报价|quotes?");
    const contracts = after(rest, "合同|contracts?");
    const cold =
      after(rest, "客户|customers?") ?? ((untouched ?? quotes ?? contracts) ? undefined : hasNumber(rest) ? firstNumber(rest) : undefined);
    const change = {
      ...(untouched !== undefined && { untouchedDays: asNumber(untouched) }),
      ...(quotes !== undefined && { quoteDays: asNumber(quotes) }),
      ...(contracts !== undefined && { contractDays: asNumber(contracts) }),
      ...(cold !== undefined && { coldDays: asNumber(cold) }),
    };
    if (rest === "") return null;
    return Object.keys(change).length === 0 ? refuse("nudges", said) : () => change;
  },
  undo: one((rest) => {
    const hours = numberBefore(rest, "个?小时|hours?|h\\b");
    return { minutes: hours === undefined ? asNumber(firstNumber(rest)) : Number(hours) * 60 };
  }),
};

function one(read: (rest: string) => PolicyChange): Reader {
  return (_said, rest) => {
    if (rest === "") return null;
    const change = read(rest);
    return () => change;
  };
}

function refuse(policy: PolicyName, said: string): never {
  throw new Refusal("policy.bad", { value: said.slice(0, 60), policy, policyRange: policy, policySend: policy });
}

/** The days of reminders, from the due day: 「到期前3天、到期后7天、15天」, "3 days before, 7 and 15 days after due". */
function stagesIn(rest: string): readonly number[] {
  const stages: number[] = [];
  if (/当天|到期日|\bon (?:the )?(?:due )?day\b|when due/i.test(rest)) stages.push(0);
  if (/\p{Script=Han}/u.test(rest)) {
    let side = 1;
    for (const [, before, later, day = ""] of rest.matchAll(/(提前|前)|(逾期|过期|后)|(\d{1,9})(?=\s*(?:天|[、,，和及]|$))/g)) {
      if (before !== undefined) side = -1;
      else if (later !== undefined) side = 1;
      else stages.push(side * Number(day));
    }
    return stages;
  }
  // In English the side stands behind its days.
  let days: number[] = [];
  for (const [, day, side] of rest.matchAll(/\b(\d{1,9})\b|\b(before|after|late|overdue)\b/gi)) {
    if (day !== undefined) days.push(Number(day));
    if (side === undefined) continue;
    stages.push(...days.map((each) => (/before/i.test(side) ? -each : each)));
    days = [];
  }
  return stages;
}

function hasNumber(text: string): boolean {
  return new RegExp(number).test(text);
}

/** The first number as it is kept; what stands there instead, to be refused. */
function firstNumber(text: string): string {
  const [whole = "", ...parts] = new RegExp(`-?(${figures})(${scales})?`, "i").exec(text) ?? [];
  const plain = plainNumber(parts[0] ?? "", parts[1]?.trim());
  return plain === null || whole === "" ? notOne(text) : whole.startsWith("-") ? `-${plain}` : plain;
}

const notOne = (text: string) => text.slice(0, 40);
/** NaN is refused by its name: what was said is told instead. */
const asNumber = (said: string): number | string => (Number.isNaN(Number(said)) ? said : Number(said));

function after(text: string, words: string): string | undefined {
  const match = new RegExp(`(?:${words})[^\\d-]{0,12}?(-?${figures}(?:${scales})?)`, "i").exec(text);
  return match?.[1] === undefined ? undefined : firstNumber(match[1]);
}

function numberBefore(text: string, words: string): string | undefined {
  const match = new RegExp(`(-?${figures}(?:${scales})?)\\s*(?:${words})`, "i").exec(text);
  return match?.[1] === undefined ? undefined : firstNumber(match[1]);
}
