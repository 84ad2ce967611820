import { noticeText } from "../texts/notices";
import { defineNotice, type Notice } from "./define-notice";
import { asUrgent, fact, withCard, withSentence } from "./to-people";

export const todoNotices: readonly Notice[] = [
  defineNotice({
    on: "todo.created",
    async tell(tx, event) {
      const told = await withCard(tx, [fact(event, "personId")], "todo", event.subject);
      return fact(event, "priority") === "high" ? told.map(asUrgent) : told;
    },
  }),
  defineNotice({
    on: "todo.done",
    tell: (tx, event) => {
      const params = { number: fact(event, "number") ?? "", title: fact(event, "title") ?? "" };
      return withSentence(tx, [fact(event, "madeBy")], (language) => noticeText("todoDone", params, language));
    },
  }),
];
