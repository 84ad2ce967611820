import { field, fields, note } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";

export interface PersonCardProps {
  readonly number: string;
  readonly name: string;
  /** In words. */
  readonly roles: readonly string[];
  readonly manager: string | null;
  readonly warehouse: string | null;
  /** null: the reader may not see it, or there is none. */
  readonly email: string | null;
  /** Where an account is linked: "slack", "lark". */
  readonly platforms: readonly string[];
  /** Both days included; until null: nobody said until when. */
  readonly away: { readonly from: string; readonly until: string | null } | null;
  readonly mayManage: boolean;
}

const words = {
  zh: {
    title: "同事",
    roles: "角色",
    manager: "上级",
    warehouse: "仓库",
    email: "邮箱",
    account: "已连账号",
    away: "不在",
    openEnd: "未定",
    byEmail: "用这个邮箱的 Slack 或飞书账号第一次发消息时就会认出来。",
    byCode: (name: string) => `还没有连账号。发送「给${name}连接码」让本人连上，或者补上邮箱。`,
    list: "、",
  },
  en: {
    title: "Colleague",
    roles: "Role",
    manager: "Reports to",
    warehouse: "Warehouse",
    email: "E-mail",
    account: "Linked accounts",
    away: "Away",
    openEnd: "no end said",
    byEmail: "The Slack or Feishu account with this address is recognised with its first message.",
    byCode: (name: string) => `No account is linked yet. Send “link code for ${name}”, or add the e-mail address.`,
    list: ", ",
  },
};

const bob: PersonCardProps = {
  number: "P10",
  name: "Bob Lee",
  roles: ["销售"],
  manager: "李雷",
  warehouse: null,
  email: "bob.lee@ruiheng.example",
  platforms: [],
  away: null,
  mayManage: true,
};

/** Who somebody is here, and how the bot knows them. */
export const personCard = defineCard<PersonCardProps>({
  name: "person",
  samples: [
    bob,
    { ...bob, email: null, warehouse: "上海仓", roles: ["仓库", "采购"] },
    { ...bob, platforms: ["slack"], away: { from: "2026-11-26", until: "2026-11-27" }, mayManage: false },
    { ...bob, away: { from: "2026-11-26", until: null } },
  ],
  view(person, language) {
    const say = words[language];
    const { away } = person;
    const hint = !person.mayManage || person.platforms.length > 0 ? null : person.email === null ? say.byCode(person.name) : say.byEmail;
    return {
      title: `${say.title} ${person.number}`,
      subtitle: person.name,
      summary: [person.number, person.name, person.roles.join(say.list)].join(" · "),
      nodes: [
        fields(
          field(say.roles, person.roles.join(say.list)),
          field(say.manager, person.manager),
          field(say.warehouse, person.warehouse),
          field(say.email, person.email),
          field(say.account, person.platforms.join(say.list)),
          field(say.away, away && `${day(away.from, language)} – ${away.until === null ? say.openEnd : day(away.until, language)}`),
        ),
        hint !== null && note(hint),
      ],
    };
  },
});
