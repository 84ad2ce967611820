import { systemActor } from "../../src/domain/access/identify-actor";
import { mapAccount } from "../../src/domain/access/link-account";
import type { Tx } from "../../src/domain/shared/tx";
import { day, type Row, type Said } from "./command-row";

const accountsOf = (number: string) => async (tx: Tx, said: Said) =>
  (await tx.people.chatUsersOf(said.named(number).id)).map(({ platform }) => platform);
const withSlack = (number: string) => async (tx: Tx, said: Said) => {
  const user = { platform: "slack", workspace: "T1", externalId: "U1" };
  await mapAccount(tx, systemActor("test", "Asia/Shanghai"), { personId: said.named(number).id, user });
};

/** Whose chat accounts are whose. */
export const peopleRows: readonly Row[] = [
  {
    name: "person.add",
    what: "with address and manager",
    who: "P9",
    args: ({ named }) => ({ name: "陈静", role: "salesRep", email: "chenjing@ruiheng.example", manager: named("P1") }),
    cards: ["person"],
    shows: ["陈静", "chenjing@ruiheng.example"],
  },
  {
    name: "person.change",
    what: "another role comes to the first",
    who: "P9",
    args: ({ named }) => ({ person: named("P3"), role: "service", also: "yes" }),
    cards: ["person"],
    after: async (tx, { named }) => (await tx.people.find(named("P3").id))?.roles,
    gives: ["salesRep", "service"],
  },
  {
    name: "person.away",
    what: "some days",
    who: "P2",
    args: ({ named }) => ({ person: named("P2"), from: day("2026-11-30"), until: day("2026-12-02") }),
    cards: ["person"],
    after: async (tx, { named }) => (await tx.people.find(named("P2").id))?.awayUntil,
    gives: "2026-12-02",
  },
  { name: "person.list", what: "everybody", who: "P2", args: () => ({}), cards: ["person-list"], shows: ["P4"] },
  {
    name: "account.code",
    what: "for a colleague",
    who: "P9",
    args: ({ named }) => ({ person: named("P3") }),
    cards: ["linkCode"],
    shows: ["15"],
  },
  {
    name: "account.link",
    what: "by an address",
    who: "P9",
    args: ({ named }) => ({ person: named("P3"), email: "Tom@New.example" }),
    cards: [],
    after: async (tx, { named }) => (await tx.people.find(named("P3").id))?.email,
    gives: "tom@new.example",
  },
  {
    name: "account.unlink",
    what: "a colleague's, from one platform",
    who: "P9",
    before: withSlack("P3"),
    args: ({ named }) => ({ person: named("P3"), platform: "slack" }),
    cards: [],
    after: accountsOf("P3"),
    gives: ["console"],
  },
  {
    name: "account.unlink",
    what: "one's own",
    who: "P3",
    before: withSlack("P3"),
    args: ({ named }) => ({ person: named("P3") }),
    cards: [],
    after: accountsOf("P3"),
    gives: ["console"],
  },
];
