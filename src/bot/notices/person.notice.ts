import { nameOf } from "../../domain/access/person";
import { accountText } from "../texts/accounts";
import { defineNotice, type Notice } from "./define-notice";
import { fact, withSentence } from "./to-people";

const platformNames: Readonly<Record<string, string>> = { slack: "Slack", lark: "飞书/Lark" };

export const personNotices: readonly Notice[] = [
  defineNotice({
    on: "person.linked",
    async tell(tx, event) {
      const person = await tx.people.find(event.subject.id);
      if (!person) return [];
      const platform = fact(event, "platform") ?? "";
      return withSentence(tx, [fact(event, "toldTo")], (language) =>
        accountText("codeUsed", language, { name: nameOf(person, language), platform: platformNames[platform] ?? platform }),
      );
    },
  }),
];
