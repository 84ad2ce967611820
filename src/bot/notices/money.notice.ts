import { month } from "../../../cards/kit/format";
import type { Id } from "../../domain/shared/id";
import type { Tx } from "../../domain/shared/tx";
import { noticeText, type NoticeName } from "../texts/notices";
import { defineNotice, type KeptEvent, type Notice, type Told } from "./define-notice";
import { fact, withCard, withSentence } from "./to-people";

export async function financePeople(tx: Tx): Promise<readonly Id[]> {
  return (await tx.people.activeWithRole("finance")).map(({ id }) => id);
}

/** Who books must know when a month is shut, and opened again. */
async function tellColleagues(tx: Tx, event: KeptEvent, name: NoticeName): Promise<readonly Told[]> {
  const who = await tx.people.find(event.actorId);
  return withSentence(tx, await financePeople(tx), (language) => {
    const said = { name: (language === "zh" ? who?.nameZh : who?.nameEn) ?? "", month: month(fact(event, "month") ?? "", language) };
    return noticeText(name, { ...said, reason: fact(event, "reason") ?? "" }, language);
  });
}

export const monthNotices: readonly Notice[] = [
  defineNotice({ on: "month.closed", tell: (tx, event) => tellColleagues(tx, event, "monthClosed") }),
  defineNotice({ on: "month.reopened", tell: (tx, event) => tellColleagues(tx, event, "monthReopened") }),
];

/** What a gateway reports is finance's to look at: whose it is where nobody can tell, else that it is there. */
export const bankNotices: readonly Notice[] = [
  defineNotice({ on: "bankFile.received", tell: async (tx, event) => withCard(tx, await financePeople(tx), "bankFile", event.subject) }),
  defineNotice({
    on: "payment.registered",
    tell: async (tx, event) => (fact(event, "via") === "gateway" ? withCard(tx, await financePeople(tx), "payment", event.subject) : []),
  }),
];
