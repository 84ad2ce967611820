import type { Language } from "../../src/domain/shared/actor";
import { fold, table, text } from "../kit/build";
import { moment } from "../kit/format";
import type { Run, TextNode } from "../kit/nodes";

/** One approver's turn on the way. */
export interface PathTurn {
  /** From 1. */
  readonly stepNo: number;
  readonly needs: "any" | "all";
  /** Who decided, or whose turn it is. */
  readonly who: string;
  /** For whom: a stand-in decided, or it was handed over. */
  readonly insteadOf: string | null;
  readonly state: "waiting" | "open" | "approved" | "rejected" | "returned" | "skipped";
  /** When it was decided. */
  readonly at: string | null;
  /** Since when it waits for this person. */
  readonly since: string | null;
}

export interface PathAct {
  readonly verb: "submit" | "approve" | "reject" | "return" | "handOver" | "addSigner" | "askAgain" | "remind" | "escalate";
  readonly by: string;
  readonly other: string | null;
  readonly at: string;
  readonly comment: string | null;
}

const words = {
  zh: {
    since: (who: string, at: string) => `${who}（自 ${at}）`,
    instead: (who: string, other: string) => `${who}（代 ${other}）`,
    or: " / ",
    and: "＋",
    history: (count: number) => `审批经过（${count} 步）`,
    columns: ["时间", "谁", "做了什么"],
    verbs: {
      submit: "提交",
      approve: "同意",
      reject: "驳回",
      return: "退回修改",
      handOver: "转交",
      addSigner: "加签",
      askAgain: "退回到前面的步骤",
      remind: "催办",
      escalate: "超时升级",
    },
    to: (verb: string, other: string) => `${verb}给 ${other}`,
    for: (verb: string, other: string) => `${verb}（代 ${other}）`,
  },
  en: {
    since: (who: string, at: string) => `${who} (since ${at})`,
    instead: (who: string, other: string) => `${who} (for ${other})`,
    or: " / ",
    and: " + ",
    history: (count: number) => (count === 1 ? "What happened (1)" : `What happened (${count})`),
    columns: ["When", "Who", "What"],
    verbs: {
      submit: "submitted",
      approve: "approved",
      reject: "rejected",
      return: "returned for change",
      handOver: "handed over",
      addSigner: "added a signer",
      askAgain: "sent back to an earlier step",
      remind: "reminded",
      escalate: "escalated, out of time",
    },
    to: (verb: string, other: string) => `${verb}: ${other}`,
    for: (verb: string, other: string) => `${verb} (for ${other})`,
  },
};

const marks = { waiting: "○", open: "◉", approved: "✓", rejected: "✗", returned: "↩", skipped: "–" } as const;
const handedOn = new Set<PathAct["verb"]>(["handOver", "addSigner", "remind", "escalate"]);

/** The way as one line: ✓ who decided → ◉ who is next and since when → ○ who comes after. null: it was never asked. */
export function pathText({ steps }: { readonly steps: readonly PathTurn[] }, language: Language): TextNode | null {
  const shown = steps.filter((turn, _, all) => turn.state !== "skipped" || all.every(({ state }) => state === "skipped"));
  if (shown.length === 0) return null;
  const runs: Run[] = [];
  for (const [index, turn] of shown.entries()) {
    const before = shown[index - 1];
    if (before) runs.push(before.stepNo === turn.stepNo ? words[language][turn.needs === "all" ? "and" : "or"] : "  →  ");
    runs.push(turn.state === "open" ? { kind: "bold", text: drawn(turn, language) } : drawn(turn, language));
  }
  return text(...runs);
}

function drawn({ who, insteadOf, state, since }: PathTurn, language: Language): string {
  const say = words[language];
  const named = insteadOf === null ? who : say.instead(who, insteadOf);
  return `${marks[state]} ${state === "open" && since !== null ? say.since(named, moment(since, language)) : named}`;
}

/** Every act with its hour; null while there is no more than the submission. */
export function pathFold({ acts }: { readonly acts: readonly PathAct[] }, language: Language): ReturnType<typeof fold> {
  if (acts.length < 2) return null;
  const say = words[language];
  const rows = acts.map(({ verb, by, other, at, comment }) => {
    const what = other === null ? say.verbs[verb] : say[handedOn.has(verb) ? "to" : "for"](say.verbs[verb], other);
    return [moment(at, language), by, comment === null ? what : `${what} · ${comment}`];
  });
  return fold(say.history(acts.length), table(say.columns, rows));
}
