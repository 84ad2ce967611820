import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard } from "./to-people";

export async function financePeople(tx: Tx): Promise<readonly Id[]> {
  return (await tx.people.activeWithRole("finance")).map(({ id }) => id);
}

/** What a gateway reports is finance's to look at: whose it is where nobody can tell, else that it is there. */
export const bankNotices: readonly Notice[] = [
  defineNotice({ on: "bankFile.received", tell: async (tx, event) => withCard(tx, await financePeople(tx), "bankFile", event.subject) }),
  defineNotice({
    on: "payment.registered",
    tell: async (tx, event) => (fact(event, "via") === "gateway" ? withCard(tx, await financePeople(tx), "payment", event.subject) : []),
  }),
];
