import type { StateOf } from "../../src/domain/shared/state-labels";
import { button, buttons, field, fields, fold, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment } from "../kit/format";
import { stateTag, stateText } from "../kit/state-tag";

export interface RuleCardProps extends RecordRef {
  readonly number: string;
  readonly name: string;
  readonly state: StateOf<"rule">;
  /** When, if, then, as one sentence. */
  readonly sentence: string;
  readonly owner: string;
  readonly edition: number;
  /** What its messages and to-dos say. */
  readonly says: readonly string[];
  readonly mostADay: number;
  readonly inWorkingHours: boolean;
  /** The last times it fired. */
  readonly runs: readonly {
    readonly at: string;
    readonly record: string;
    readonly state: "due" | "done" | "shadow" | "failed" | "capped" | "cut";
    readonly did: string;
  }[];
  readonly mayManage: boolean;
  /** A part of the product that it needs is not in use: it does nothing meanwhile. */
  readonly rests?: boolean;
}

const words = {
  zh: {
    title: "规则",
    owner: "作者",
    edition: "版本",
    says: "内容",
    limit: "限制",
    most: (times: number) => `每天最多 ${times} 次`,
    workingHours: "消息只在工作时间发",
    list: "；",
    runs: (count: number) => `最近触发 ${count} 次`,
    columns: ["时间", "记录", "结果"],
    runStates: { due: "执行中", done: "已执行", shadow: "试运行", failed: "失败", capped: "超出上限", cut: "连环截断" },
    none: "还没触发过",
    on: "启用",
    off: "停用",
    shadow: "试运行",
    rehearse: "用过去90天试跑",
    archive: "归档",
    edit: "修改",
    typedEdit: (number: string) => `修改 ${number}`,
    typedOn: (number: string) => `启用 ${number}`,
    typedOff: (number: string) => `停用 ${number}`,
    typedShadow: (number: string) => `试运行 ${number}`,
    typedRehearse: (number: string) => `试跑 ${number}`,
    typedArchive: (number: string) => `归档 ${number}`,
    archiveAsk: "归档后不再运行，也不能再改，但可以复制。",
    rests: "它用到的模块没启用，现在不运行；启用后照常。发送“模块”查看",
    draftNote: "还没运行。先试跑看看会触发多少次，再启用",
  },
  en: {
    title: "Rule",
    owner: "Made by",
    edition: "Edition",
    says: "It says",
    limit: "Limits",
    most: (times: number) => (times === 1 ? "at most once a day" : `at most ${times} times a day`),
    workingHours: "messages in working hours only",
    list: "; ",
    runs: (count: number) => (count === 1 ? "Fired once lately" : `Fired ${count} times lately`),
    columns: ["When", "Record", "Result"],
    runStates: { due: "under way", done: "done", shadow: "only logged", failed: "failed", capped: "over its limit", cut: "chain cut" },
    none: "It has not fired yet",
    on: "Switch on",
    off: "Switch off",
    shadow: "Run in the shadow",
    rehearse: "Rehearse on the last 90 days",
    archive: "Archive",
    edit: "Edit",
    typedEdit: (number: string) => `edit ${number}`,
    typedOn: (number: string) => `turn ${number} on`,
    typedOff: (number: string) => `turn ${number} off`,
    typedShadow: (number: string) => `shadow ${number}`,
    typedRehearse: (number: string) => `rehearse ${number}`,
    typedArchive: (number: string) => `archive ${number}`,
    archiveAsk: "An archived rule runs no more and cannot be changed; it can be copied.",
    rests: "A module that it needs is switched off: it does nothing until that is on again. Send “modules”",
    draftNote: "It does not run yet. Rehearse it to see how often it would have fired, then switch it on",
  },
};

const sample: RuleCardProps = {
  id: "01JDRULE00000000000000008",
  version: 3,
  number: "RL-8",
  name: "A100 低于 50 提醒我",
  state: "on",
  sentence: "库存开始满足条件时，如果可用低于50，且产品是A100 直线轴承 LM20UU：通知刘洋",
  owner: "艾玛",
  edition: 2,
  says: ["{product} 在 {warehouse} 只剩 {available}"],
  mostADay: 500,
  inWorkingHours: false,
  runs: [
    { at: "2026-11-25T10:30", record: "A100 直线轴承 LM20UU · 上海仓", state: "done", did: "刘洋" },
    { at: "2026-11-20T09:00", record: "A100 直线轴承 LM20UU · 深圳仓", state: "failed", did: "" },
  ],
  mayManage: true,
};

export const ruleCard = defineCard<RuleCardProps>({
  name: "rule",
  samples: [
    sample,
    { ...sample, state: "draft", runs: [], edition: 1, says: [], mostADay: 1, inWorkingHours: true },
    { ...sample, state: "shadow", runs: sample.runs.map((run) => ({ ...run, state: "shadow" as const })) },
    { ...sample, state: "off", mayManage: false, rests: true },
    { ...sample, state: "archived" },
  ],
  view(rule, language) {
    const say = words[language];
    const { number, state } = rule;
    const open = rule.mayManage && state !== "archived";
    return {
      title: `${say.title} ${number}`,
      subtitle: rule.name,
      state: stateTag("rule", state, language),
      summary: `${number} · ${stateText("rule", state, language)} · ${rule.name}`,
      nodes: [
        text(rule.sentence),
        fields(
          field(say.says, rule.says.map((said) => `“${said}”`).join(say.list)),
          field(say.limit, [say.most(rule.mostADay), rule.inWorkingHours && say.workingHours].filter(Boolean).join(say.list)),
          field(say.owner, rule.owner),
          field(say.edition, String(rule.edition)),
        ),
        open &&
          buttons(
            state !== "on" && button(say.on, "rule.on", rule, say.typedOn(number), { style: "primary" }),
            state === "on" && button(say.off, "rule.off", rule, say.typedOff(number)),
            state !== "shadow" && state !== "on" && button(say.shadow, "rule.shadow", rule, say.typedShadow(number)),
            button(say.rehearse, "rule.rehearse", rule, say.typedRehearse(number)),
            button(say.edit, "rule.edit", rule, say.typedEdit(number)),
            button(say.archive, "rule.archive", rule, say.typedArchive(number), {
              style: "danger",
              confirm: { title: say.archive, text: say.archiveAsk },
            }),
          ),
        rule.runs.length > 0 &&
          fold(
            say.runs(rule.runs.length),
            table(
              say.columns,
              rule.runs.map((run) => [
                moment(run.at, language),
                run.record,
                [say.runStates[run.state], run.did].filter(Boolean).join(" · "),
              ]),
            ),
          ),
        rule.rests === true && note(say.rests),
        note(state === "draft" ? say.draftNote : rule.runs.length === 0 ? say.none : `${say.edition} ${rule.edition}`),
      ],
    };
  },
});

export interface RehearsalCardProps extends RecordRef {
  readonly number: string;
  readonly sentence: string;
  readonly from: string;
  readonly to: string;
  readonly times: number;
  /** Whether the past could be looked at; where levels are asked about only the present can. */
  readonly presentOnly: boolean;
  readonly people: readonly { readonly name: string; readonly times: number }[];
  readonly examples: readonly { readonly day: string; readonly record: string; readonly said: string }[];
}

const rehearsalWords = {
  zh: {
    title: (number: string) => `${number} 试跑`,
    times: (times: number, from: string, to: string) => `${from} 到 ${to} 会触发 ${times} 次`,
    present: (times: number) => `过去的库存不能逐条重放；按现在的库存，会触发 ${times} 次`,
    none: "这段时间一次也不会触发。条件是不是太严了？",
    many: "次数不少。可以先试运行（只记录），再启用。",
    people: "通知谁",
    who: (name: string, times: number) => `${name} ${times} 次`,
    columns: ["日期", "记录", "会做什么"],
    on: "启用",
    shadow: "试运行",
  },
  en: {
    title: (number: string) => `Rehearsal of ${number}`,
    times: (times: number, from: string, to: string) =>
      times === 1 ? `It would have fired once from ${from} to ${to}` : `It would have fired ${times} times from ${from} to ${to}`,
    present: (times: number) =>
      `Past levels cannot be replayed one by one. For the stock as it is now it would fire ${times} ${times === 1 ? "time" : "times"}`,
    none: "It would not have fired at all. Is the condition too narrow?",
    many: "That is a lot. Run it in the shadow first, where it only logs, then switch it on.",
    people: "Who hears of it",
    who: (name: string, times: number) => `${name}: ${times}`,
    columns: ["Day", "Record", "What it would do"],
    on: "Switch on",
    shadow: "Run in the shadow",
  },
};

/** From so many times on in the time looked at, a rule says so before it is switched on. */
const many = 100;

const rehearsed: RehearsalCardProps = {
  id: sample.id,
  version: 3,
  number: "RL-9",
  sentence: "每天 09:00 检查报价，如果状态是已发送，且发送时间超过10天：给负责人建待办",
  from: "2026-08-27",
  to: "2026-11-24",
  times: 3,
  presentOnly: false,
  people: [
    { name: "韩梅梅", times: 2 },
    { name: "Tom Baker", times: 1 },
  ],
  examples: [{ day: "2026-11-20", record: "QT-31", said: "问问 博远 对报价 QT-31 的意见" }],
};

export const rehearsalCard = defineCard<RehearsalCardProps>({
  name: "rule-rehearsal",
  samples: [
    rehearsed,
    { ...rehearsed, times: 0, people: [], examples: [] },
    {
      ...rehearsed,
      times: 250,
      presentOnly: true,
      examples: Array.from({ length: 12 }, () => rehearsed.examples[0] ?? { day: "2026-11-20", record: "", said: "" }),
    },
  ],
  view(rehearsal, language) {
    const say = rehearsalWords[language];
    const rule = words[language];
    const { times, number } = rehearsal;
    const told = rehearsal.presentOnly ? say.present(times) : say.times(times, day(rehearsal.from, language), day(rehearsal.to, language));
    return {
      title: say.title(number),
      summary: `${number} · ${told}`,
      nodes: [
        text(rehearsal.sentence),
        text({ kind: "bold", text: told }),
        times === 0 && note(say.none),
        times >= many && note(say.many),
        fields(
          field(say.people, rehearsal.people.map(({ name, times: count }) => say.who(name, count)).join(language === "zh" ? "，" : ", ")),
        ),
        rehearsal.examples.length > 0 &&
          table(
            say.columns,
            rehearsal.examples.map((each) => [day(each.day, language), each.record, each.said]),
          ),
        buttons(
          button(say.on, "rule.on", rehearsal, rule.typedOn(number), { style: "primary" }),
          button(say.shadow, "rule.shadow", rehearsal, rule.typedShadow(number)),
        ),
      ],
    };
  },
});
