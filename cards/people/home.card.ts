import type { Language } from "../../src/domain/shared/actor";
import { button, buttons, field, fields, note, table, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { money, moment, type MoneyValue } from "../kit/format";
import type { CardNode } from "../kit/nodes";

export interface HomeProps {
  readonly me: RecordRef & { readonly name: string; readonly timeZone: string };
  readonly approvals: readonly (RecordRef & {
    readonly number: string;
    readonly about: string;
    readonly amount: MoneyValue | null;
    readonly askedBy: string;
  })[];
  readonly todos: readonly (RecordRef & {
    readonly number: string;
    readonly what: string;
    readonly due: string | null;
    readonly late: boolean;
    readonly high: boolean;
  })[];
  /** How many there are of a kind; null: the person has nothing to do with it. `more`: there are more than were counted. */
  readonly numbers: {
    readonly openDeals: Count | null;
    /** What the open deals are likely to bring, one sum a currency. */
    readonly forecast: readonly MoneyValue[];
    readonly ordersToShip: Count | null;
    readonly overdueReceivables: Count | null;
  };
}

export interface Count {
  readonly count: number;
  readonly more: boolean;
}

/** So many of each list are shown with their button; the typed command brings the rest. */
const shownOfEach = 8;

const words = {
  zh: {
    title: "我的工作台",
    approvals: "待我审批",
    noApprovals: "没有要你审批的单据",
    todos: "我的待办",
    noTodos: "没有待办。发送「待办 内容 时间」可以建一个",
    numbers: "我的数字",
    openDeals: "进行中的商机",
    forecast: "预计成交",
    ordersToShip: "待发货订单",
    overdue: "逾期应收",
    settings: "设置",
    language: "界面语言",
    languageNow: "中文",
    otherLanguage: "切换到英文",
    timeZone: "时区",
    approvalColumns: ["单据", "内容", ">金额", "申请人"],
    todoColumns: ["待办", "内容", "截止"],
    open: (number: string) => `看 ${number}`,
    done: (number: string) => `${number} 完成`,
    late: (on: string) => `${on}（已过期）`,
    high: (what: string) => `【急】${what}`,
    allApprovals: "待我审批",
    allTodos: "待办清单",
    count: ({ count, more }: Count) => `${count}${more ? " 以上" : ""}`,
    summary: (approvals: number, todos: number) => `${approvals} 件待审批，${todos} 件待办`,
    typedApproval: (number: string) => `看 ${number} 审批`,
    typedDone: (number: string) => `${number} 完成`,
    typedLanguage: "请用英文",
  },
  en: {
    title: "My day",
    approvals: "Waiting for my approval",
    noApprovals: "Nothing waits for your approval",
    todos: "My to-dos",
    noTodos: "Nothing to do. Send “todo what when” to make one",
    numbers: "My numbers",
    openDeals: "Open deals",
    forecast: "Forecast",
    ordersToShip: "Orders to ship",
    overdue: "Overdue receivables",
    settings: "Settings",
    language: "Language",
    languageNow: "English",
    otherLanguage: "Switch to Chinese",
    timeZone: "Time zone",
    approvalColumns: ["Document", "What", ">Amount", "Asked by"],
    todoColumns: ["To-do", "What", "Due"],
    open: (number: string) => `Open ${number}`,
    done: (number: string) => `${number} done`,
    late: (on: string) => `${on} (late)`,
    high: (what: string) => `[urgent] ${what}`,
    allApprovals: "my approvals",
    allTodos: "my todos",
    count: ({ count, more }: Count) => (more ? `more than ${count}` : String(count)),
    summary: (approvals: number, todos: number) => `${approvals} to approve, ${todos} to do`,
    typedApproval: (number: string) => `show approval ${number}`,
    typedDone: (number: string) => `${number} done`,
    typedLanguage: "speak Chinese",
  },
};

const one: HomeProps = {
  me: { id: "01JDPERSON000000000000002", version: 1, name: "李雷", timeZone: "Asia/Shanghai" },
  approvals: [
    {
      id: "01JDAPPROVAL0000000000031",
      version: 1,
      number: "QT-31",
      about: "深圳华强精密机械有限公司",
      amount: { amount: "330000.00", currency: "CNY" },
      askedBy: "韩梅梅",
    },
  ],
  todos: [
    {
      id: "01JDTODO00000000000000051",
      version: 1,
      number: "TD-51",
      what: "给华强送样品",
      due: "2026-12-02T15:00",
      late: false,
      high: true,
    },
    { id: "01JDTODO00000000000000052", version: 1, number: "TD-52", what: "回访博远", due: "2026-11-24", late: true, high: false },
  ],
  numbers: {
    openDeals: { count: 7, more: false },
    forecast: [
      { amount: "86400.00", currency: "CNY" },
      { amount: "12000.00", currency: "USD" },
    ],
    ordersToShip: { count: 3, more: false },
    overdueReceivables: { count: 50, more: true },
  },
};

/** Where a day begins: what waits for me, what I have to do, how I stand, how the bot speaks to me. */
export const homeCard = defineCard<HomeProps>({
  name: "home",
  samples: [
    one,
    {
      ...one,
      approvals: [],
      todos: [],
      numbers: { openDeals: null, forecast: [], ordersToShip: { count: 0, more: false }, overdueReceivables: null },
    },
    {
      ...one,
      approvals: Array.from({ length: 50 }, () => ({ ...one.approvals[0]!, amount: null })),
      todos: Array.from({ length: 50 }, () => one.todos[0]!),
    },
  ],
  view(props, language) {
    const say = words[language];
    const { me, approvals, todos, numbers } = props;
    return {
      title: say.title,
      subtitle: me.name,
      summary: say.summary(approvals.length, todos.length),
      nodes: [
        ...approvalNodes(props, language),
        { kind: "divider" },
        ...todoNodes(props, language),
        { kind: "divider" },
        { kind: "heading", text: say.numbers },
        fields(
          field(say.openDeals, numbers.openDeals && say.count(numbers.openDeals)),
          field(say.forecast, numbers.forecast.map(money).join(" + ")),
          field(say.ordersToShip, numbers.ordersToShip && say.count(numbers.ordersToShip)),
          field(
            say.overdue,
            numbers.overdueReceivables && say.count(numbers.overdueReceivables),
            numbers.overdueReceivables?.count ? "warning" : undefined,
          ),
        ),
        { kind: "divider" },
        { kind: "heading", text: say.settings },
        fields(field(say.language, say.languageNow), field(say.timeZone, me.timeZone)),
        buttons(button(say.otherLanguage, language === "zh" ? "settings.english" : "settings.chinese", me, say.typedLanguage)),
      ],
    };
  },
});

function approvalNodes({ approvals }: HomeProps, language: Language): (CardNode | null)[] {
  const say = words[language];
  if (approvals.length === 0) return [{ kind: "heading", text: say.approvals }, note(say.noApprovals)];
  return [
    { kind: "heading", text: `${say.approvals} · ${approvals.length}` },
    table(
      say.approvalColumns,
      approvals.map((each) => [each.number, each.about, each.amount ? money(each.amount) : "", each.askedBy]),
      { visibleRows: shownOfEach, showAll: say.allApprovals },
    ),
    buttons(
      ...approvals
        .slice(0, shownOfEach)
        .map((each) => button(say.open(each.number), "approval.show", each, say.typedApproval(each.number))),
    ),
  ];
}

function todoNodes({ todos }: HomeProps, language: Language): (CardNode | null)[] {
  const say = words[language];
  if (todos.length === 0) return [{ kind: "heading", text: say.todos }, note(say.noTodos)];
  return [
    { kind: "heading", text: `${say.todos} · ${todos.length}` },
    table(
      say.todoColumns,
      todos.map((each) => {
        const due = each.due === null ? "" : moment(each.due, language);
        return [each.number, each.high ? say.high(each.what) : each.what, each.late ? say.late(due) : due];
      }),
      { visibleRows: shownOfEach, showAll: say.allTodos },
    ),
    buttons(...todos.slice(0, shownOfEach).map((each) => button(say.done(each.number), "todo.done", each, say.typedDone(each.number)))),
  ];
}
