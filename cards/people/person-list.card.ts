import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { listView, wholeList, type ListPage } from "../kit/list-view";
import type { PersonCardProps } from "./person.card";

export interface PersonListProps {
  /** Only those who are away in the coming week. */
  readonly away: boolean;
  readonly people: readonly PersonCardProps[];
  readonly page: ListPage;
}

const words = {
  zh: {
    titles: { all: "同事", away: "这周不在的" },
    columns: ["编号", "姓名", "角色", "上级", "不在"],
    count: (count: number) => `${count} 人`,
    empty: { all: "还没有同事。发送「添加同事 姓名，角色，邮箱」加一位", away: "这周都在。" },
    list: "、",
  },
  en: {
    titles: { all: "Colleagues", away: "Away this week" },
    columns: ["No.", "Name", "Role", "Reports to", "Away"],
    count: (count: number) => (count === 1 ? "1 person" : `${count} people`),
    empty: { all: "Nobody yet. Send “add colleague name, role, e-mail”", away: "Everybody is in this week." },
    list: ", ",
  },
};

const one: PersonCardProps = {
  number: "P2",
  name: "韩梅梅",
  roles: ["销售"],
  manager: "李雷",
  warehouse: null,
  email: null,
  platforms: [],
  away: null,
  mayManage: false,
};

export const personListCard = defineCard<PersonListProps>({
  name: "person-list",
  samples: [
    { away: false, people: [one, { ...one, number: "P4", roles: ["仓库"], manager: null }], page: wholeList },
    { away: true, people: [{ ...one, away: { from: "2026-11-26", until: "2026-11-27" } }], page: wholeList },
    { away: true, people: [], page: wholeList },
    { away: false, people: Array.from({ length: 20 }, () => one), page: { before: 20, next: null } },
  ],
  view({ away, people, page }, language) {
    const say = words[language];
    return listView({
      title: away ? say.titles.away : say.titles.all,
      count: say.count(people.length),
      columns: say.columns,
      rows: people.map((each) => [
        each.number,
        each.name,
        each.roles.join(say.list),
        each.manager ?? "",
        each.away === null ? "" : `${day(each.away.from, language)} – ${each.away.until === null ? "" : day(each.away.until, language)}`,
      ]),
      empty: away ? say.empty.away : say.empty.all,
      page: { ...page, language },
    });
  },
});
