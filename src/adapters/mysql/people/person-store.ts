import type { Person } from "../../../domain/access/person";
import type { ChatUserRef, PersonStore } from "../../../domain/access/person-store";
import type { Language, Role } from "../../../domain/shared/actor";
import { Refusal } from "../../../domain/shared/refusal";
import { refreshLookup } from "../lexicon/rebuild-lookup";
import type { Sql } from "../sql";
import { column, insert, select, table, updateVersioned } from "../table";

export const people = table("people", {
  id: column.id,
  number: column.text,
  nameZh: column.text,
  nameEn: column.text,
  roles: column.json<readonly Role[]>(),
  managerId: column.textOrNull,
  language: column.word<Language>(),
  timeZone: column.text,
  email: column.textOrNull,
  title: column.textOrNull,
  warehouseId: column.textOrNull,
  active: column.yesNo,
  awayFrom: column.dayOrNull,
  awayUntil: column.dayOrNull,
  unreachableSince: column.dayOrNull,
  version: column.integer,
});

export const chatUsers = table("chat_users", {
  platform: column.text,
  workspace: column.text,
  externalId: column.text,
  personId: column.id,
  linkedAt: column.instant,
});

export function personStore(sql: Sql): PersonStore {
  const one = async (rest: string, values: readonly unknown[]): Promise<Person | null> =>
    (await select(sql, people, rest, values))[0] ?? null;
  return {
    find: (id) => one("WHERE id = ?", [id]),
    lock: (id) => one("WHERE id = ? FOR UPDATE", [id]),
    findMany: async (ids) => (ids.length === 0 ? [] : select(sql, people, "WHERE id IN (?)", [ids])),
    byNumber: (number) => one("WHERE number = ?", [number]),
    byEmail: (email) => one("WHERE email = ?", [email]),
    byChatUser: (user) =>
      one("JOIN chat_users u ON u.person_id = people.id WHERE u.platform = ? AND u.workspace = ? AND u.external_id = ?", [
        user.platform,
        user.workspace,
        user.externalId,
      ]),
    async chatUsersOf(personId): Promise<readonly ChatUserRef[]> {
      const rows = await select(sql, chatUsers, "WHERE person_id = ? ORDER BY platform, workspace, external_id", [personId]);
      return rows.map(({ platform, workspace, externalId }) => ({ platform, workspace, externalId }));
    },
    listActive: () => select(sql, people, "WHERE active = 1 ORDER BY LENGTH(number), number"),
    async activeWithRole(role) {
      const active = await select(sql, people, "WHERE active = 1 ORDER BY LENGTH(number), number");
      return active.filter((person) => person.roles.includes(role));
    },
    async teamOf(id) {
      // UNION (not UNION ALL) ends even where the reporting line runs in a circle.
      const rows = await sql.rows<{ id: string }>(
        `WITH RECURSIVE team (id) AS (
           SELECT id FROM people WHERE id = ?
           UNION
           SELECT people.id FROM people JOIN team ON people.manager_id = team.id
         ) SELECT id FROM team`,
        [id],
      );
      return rows.map((row) => row.id);
    },
    async add(person) {
      await insert(sql, people, [{ ...person }]);
      await refreshLookup(sql, "person", [person.id]);
    },
    async save(person) {
      if (!(await updateVersioned(sql, people, { ...person }))) throw new Refusal("person.stale", { number: person.number });
      await refreshLookup(sql, "person", [person.id]);
      return { ...person, version: person.version + 1 };
    },
    async unlinkChatUser({ platform, workspace, externalId }) {
      await sql.run("DELETE FROM chat_users WHERE platform = ? AND workspace = ? AND external_id = ?", [platform, workspace, externalId]);
    },
    linkChatUser: (personId, user, at) => insert(sql, chatUsers, [{ ...user, personId, linkedAt: at }]),
  };
}
