import type { Tx } from "../../domain/shared/tx";
import { noticeText } from "../texts/notices";
import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard, withSentence } from "./to-people";

/** Who sees to leads that nobody has: the sales managers, else the operations leads. */
async function whoAssigns(tx: Tx): Promise<readonly string[]> {
  const managers = await tx.people.activeWithRole("salesManager");
  return (managers.length > 0 ? managers : await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
}

export const leadNotices: readonly Notice[] = [
  defineNotice({
    on: "lead.created",
    // Whose it is by now, by a rule perhaps, is told with the assignment.
    async tell(tx, event) {
      const lead = await tx.leads.find({ kind: "all" }, event.subject.id);
      return lead?.ownerId === null ? withCard(tx, await whoAssigns(tx), "lead", event.subject) : [];
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
