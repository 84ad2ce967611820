import { noticeText } from "../texts/notices";
import { defineNotice, type Notice } from "./define-notice";
import { fact, withCard, withSentence } from "./to-people";

export const todoNotices: readonly Notice[] = [
  defineNotice({ on: "todo.created", tell: (tx, event) => withCard(tx, [fact(event, "personId")], "todo", event.subject) }),
  defineNotice({
    on: "todo.done",
    tell: (tx, event) => {
      const params = { number: fact(event, "number") ?? "", title: fact(event, "title") ?? "" };
      return withSentence(tx, [fact(event, "madeBy")], (language) => noticeText("todoDone", params, language));
    },
  }),
];
