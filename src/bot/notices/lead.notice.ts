import { handoverCard } from "../../../cards/people/handover.card";
import { actorFor } from "../../domain/access/identify-actor";
import { nameOf } from "../../domain/access/person";
import type { HandedOver } from "../../domain/handovers/hand-over";
import { todayOf } from "../../domain/shared/settings";
import type { Tx } from "../../domain/shared/tx";
import { morningMessage } from "../presenters/morning";
import { noticeText } from "../texts/notices";
import { defineNotice, type Notice, type Told } from "./define-notice";
import { fact, withCard, withSentence } from "./to-people";

/** Who sees to leads that nobody has: the sales managers, else the operations leads. */
async function whoAssigns(tx: Tx): Promise<readonly string[]> {
  const managers = await tx.people.activeWithRole("salesManager");
  return (managers.length > 0 ? managers : await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
}

export const leadNotices: readonly Notice[] = [
  defineNotice({
    on: "person.dayBegan",
    async tell(tx, event) {
      const person = await tx.people.find(event.subject.id);
      // Of a day that has passed nothing is told: the next morning tells what is still so.
      if (!person?.active || event.data["day"] !== (await todayOf(tx))) return [];
      const card = await morningMessage(tx, await actorFor(tx, person, null));
      return card ? [{ personId: person.id, part: { kind: "card", card } }] : [];
    },
  }),
  // Its owner let it go, or the days ran out: whoever had it must not go on calling.
  defineNotice({ on: "lead.released", tell: (tx, event) => withCard(tx, [fact(event, "fromOwnerId")], "lead", event.subject) }),
  defineNotice({
    on: "person.handedOver",
    async tell(tx, event) {
      const [from] = await tx.people.findMany([event.subject.id]);
      if (!from) return [];
      const { counts, turns } = event.data as Pick<HandedOver, "counts" | "turns">;
      const told: Told[] = [];
      for (const person of await tx.people.findMany([fact(event, "toId") ?? ""])) {
        const { language } = person;
        const card = handoverCard.render(
          { from: nameOf(from, language), to: nameOf(person, language), left: !from.active, counts, turns },
          language,
        );
        told.push({ personId: person.id, part: { kind: "card", card } });
      }
      return told;
    },
  }),
  defineNotice({
    on: "lead.created",
    // Whose it is by now, or is about to be by a rule, is told with the assignment.
    async tell(tx, event) {
      const lead = await tx.leads.find({ kind: "all" }, event.subject.id);
      if (lead?.ownerId !== null || (await tx.rules.aboutToAssign({ kind: "lead", id: lead.id }))) return [];
      return withCard(tx, await whoAssigns(tx), "lead", event.subject);
    },
  }),
  defineNotice({
    on: "lead.askedAgain",
    async tell(tx, event) {
      const lead = await tx.leads.find({ kind: "all" }, event.subject.id);
      const to = lead?.ownerId ? [lead.ownerId] : await whoAssigns(tx);
      return withSentence(tx, to, (language) =>
        noticeText(
          "askedAgain",
          {
            name: fact(event, "name") ?? "",
            form: fact(event, "form") ?? "",
            interest: fact(event, "interest") ?? (language === "zh" ? "没有写内容" : "no text"),
            number: fact(event, "number") ?? "",
          },
          language,
        ),
      );
    },
  }),
];
