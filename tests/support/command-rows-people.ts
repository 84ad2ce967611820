import { systemActor } from "../../src/domain/access/identify-actor";
import { mapAccount } from "../../src/domain/access/link-account";
import type { Tx } from "../../src/domain/shared/tx";
import type { Row, Said } from "./command-row";

const accountsOf = (number: string) => async (tx: Tx, said: Said) =>
  (await tx.people.chatUsersOf(said.named(number).id)).map(({ platform }) => platform);
const withSlack = (number: string) => async (tx: Tx, said: Said) => {
  const user = { platform: "slack", workspace: "T1", externalId: "U1" };
  await mapAccount(tx, systemActor("test", "Asia/Shanghai"), { personId: said.named(number).id, user });
};

/** Whose chat accounts are whose. */
export const peopleRows: readonly Row[] = [
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
