import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export interface TodoCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"todo">;
  readonly what: string;
  readonly priority: "high" | "normal" | "low";
  readonly due: string | null;
  readonly late: boolean;
  readonly person: string;
  readonly madeBy: string;
  readonly customer: string | null;
  /** "SO-12" */
  readonly about: string | null;
  /** Why it is there when a rule made it: "30 天未跟进". */
  readonly because: string | null;
  readonly mayFinish: boolean;
}

const words = {
  zh: {
    title: "待办",
    high: "紧急",
    due: "截止",
    late: (on: string) => `${on}（已过期）`,
    person: "负责人",
    customer: "客户",
    about: "相关单据",
    because: "起因",
    madeBy: (who: string) => `${who} 创建`,
    done: "完成",
    cancel: "取消",
    typedDone: (number: string) => `${number} 完成`,
    typedCancel: (number: string) => `取消 ${number}`,
  },
  en: {
    title: "To-do",
    high: "urgent",
    due: "Due",
    late: (on: string) => `${on} (late)`,
    person: "For",
    customer: "Customer",
    about: "About",
    because: "Because",
    madeBy: (who: string) => `made by ${who}`,
    done: "Done",
    cancel: "Cancel",
    typedDone: (number: string) => `${number} done`,
    typedCancel: (number: string) => `cancel ${number}`,
  },
};

const sample: TodoCardProps = {
  id: "01JDTODO00000000000000051",
  version: 1,
  number: "TD-51",
  state: "open",
  what: "给华强送样品",
  priority: "high",
  due: "2026-12-02T15:00",
  late: false,
  person: "韩梅梅",
  madeBy: "李雷",
  customer: "华强",
  about: null,
  because: null,
  mayFinish: true,
};

export const todoCard = defineCard<TodoCardProps>({
  name: "todo",
  samples: [
    sample,
    { ...sample, priority: "normal", due: "2026-11-24", late: true, because: "30 天未跟进", about: "OP-21" },
    { ...sample, state: "done", due: null, customer: null, mayFinish: false },
  ],
  view(todo, language) {
    const say = words[language];
    const high = todo.priority === "high" && todo.state === "open";
    const due = todo.due && moment(todo.due, language);
    return {
      title: `${say.title} ${todo.number}`,
      state: high ? { text: say.high, tone: "bad" } : stateTag("todo", todo.state, language),
      summary: [todo.number, todo.what, due].filter(Boolean).join(" · "),
      nodes: [
        text(bold(todo.what)),
        fields(
          field(say.due, due && todo.late ? say.late(due) : due, todo.late ? "bad" : undefined),
          field(say.person, todo.person),
          field(say.customer, todo.customer),
          field(say.about, todo.about),
          field(say.because, todo.because),
        ),
        todo.mayFinish &&
          buttons(
            button(say.done, "todo.done", todo, say.typedDone(todo.number), { style: "primary" }),
            button(say.cancel, "todo.cancel", todo, say.typedCancel(todo.number)),
          ),
        note(say.madeBy(todo.madeBy)),
      ],
    };
  },
});
