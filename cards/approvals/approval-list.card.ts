import { button, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { money, moment, type MoneyValue } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";

export interface ApprovalListProps {
  readonly approvals: readonly (RecordRef & {
    readonly number: string;
    readonly about: string;
    readonly amount: MoneyValue | null;
    readonly askedBy: string;
    readonly askedAt: string;
  })[];
  readonly page: ListPage;
}

/** So many can be opened from the list; deciding is done on the approval's own card, with the evidence before one's eyes. */
const openButtons = 5;

const words = {
  zh: {
    title: "待我审批",
    columns: ["单据", "内容", ">金额", "申请人", "提交时间"],
    count: (count: number) => `${count} 件待审批`,
    empty: "没有要你审批的单据",
    open: (number: string) => `看 ${number}`,
    typed: (number: string) => `看 ${number} 审批`,
  },
  en: {
    title: "Waiting for my approval",
    columns: ["Document", "What", ">Amount", "Asked by", "Since"],
    count: (count: number) => (count === 1 ? "1 waits for you" : `${count} wait for you`),
    empty: "Nothing waits for your approval",
    open: (number: string) => `Open ${number}`,
    typed: (number: string) => `show approval ${number}`,
  },
};

const one = {
  id: "01JDAPPROVAL0000000000031",
  version: 1,
  number: "QT-31",
  about: "深圳华强精密机械有限公司",
  amount: { amount: "330000.00", currency: "CNY" },
  askedBy: "韩梅梅",
  askedAt: "2026-11-25T09:40",
};

export const approvalListCard = defineCard<ApprovalListProps>({
  name: "approval-list",
  samples: [
    { approvals: [one, { ...one, id: "01JDAPPROVAL0000000000004", number: "PR-4", about: "A200 × 300", amount: null }], page: wholeList },
    { approvals: Array.from({ length: 50 }, () => one), page: { before: 0, next: "01JDLISTROW00000000000050" } },
    { approvals: [], page: wholeList },
  ],
  view({ approvals, page }, language) {
    const say = words[language];
    return listView({
      title: say.title,
      count: say.count(approvals.length),
      columns: say.columns,
      rows: approvals.map((each) => [
        each.number,
        each.about,
        each.amount ? money(each.amount) : "",
        each.askedBy,
        moment(each.askedAt, language),
      ]),
      empty: say.empty,
      page: { ...page, language },
      buttons: approvals.slice(0, openButtons).map((each) => button(say.open(each.number), "approval.show", each, say.typed(each.number))),
    });
  },
});
