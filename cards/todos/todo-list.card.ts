import { button, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { moment } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface TodoListProps {
  /** Whose, and for when: "韩梅梅 · 本周". */
  readonly asked: string | null;
  readonly todos: readonly (RecordRef & {
    readonly number: string;
    readonly what: string;
    readonly due: string | null;
    readonly late: boolean;
    readonly high: boolean;
  })[];
  readonly page: ListPage;
}

/** So many can be finished from the list itself. */
const doneButtons = 3;

const words = {
  zh: {
    title: "待办清单",
    columns: ["待办", "内容", "截止"],
    count: (count: number) => `${count} 件待办`,
    late: (on: string) => `${on}（已过期）`,
    high: (what: string) => `【急】${what}`,
    empty: "没有待办，轻松一下。发送「待办 内容 时间」可以建一个",
    done: (number: string) => `${number} 完成`,
  },
  en: {
    title: "To-do list",
    columns: ["To-do", "What", "Due"],
    count: (count: number) => (count === 1 ? "1 to-do" : `${count} to-dos`),
    late: (on: string) => `${on} (late)`,
    high: (what: string) => `[urgent] ${what}`,
    empty: "Nothing to do. Send “todo what when” to make one",
    done: (number: string) => `${number} done`,
  },
};

const one = {
  id: "01JDTODO00000000000000051",
  version: 1,
  number: "TD-51",
  what: "给华强送样品",
  due: "2026-12-02T15:00",
  late: false,
  high: true,
};

export const todoListCard = defineCard<TodoListProps>({
  name: "todo-list",
  samples: [
    { asked: "韩梅梅 · 本周", todos: [one, { ...one, number: "TD-52", due: "2026-11-24", late: true, high: false }], page: wholeList },
    { asked: null, todos: Array.from({ length: 50 }, () => one), page: { before: 0, next: "01JDLISTROW00000000000050" } },
    { asked: null, todos: [], page: wholeList },
  ],
  view({ asked, todos, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      subtitle: asked,
      count: say.count(todos.length),
      columns: say.columns,
      rows: todos.map((todo) => {
        const due = todo.due === null ? "" : moment(todo.due, language);
        return [todo.number, todo.high ? say.high(todo.what) : todo.what, todo.late ? say.late(due) : due];
      }),
      empty: say.empty,
      page: { ...page, language },
      buttons: todos.slice(0, doneButtons).map((todo) => button(say.done(todo.number), "todo.done", todo, say.done(todo.number))),
    });
  },
});
