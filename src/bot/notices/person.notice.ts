import { ownedKindNames } from "../../../cards/people/owned-kinds.words";
import { nameOf } from "../../domain/access/person";
import { ownedKinds, type OwnedKind } from "../../domain/handovers/handover-store";
import type { Language } from "../../domain/shared/actor";
import { accountText } from "../texts/accounts";
import { defineNotice, type KeptEvent, type Notice } from "./define-notice";
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
  defineNotice({
    on: "person.accountClosed",
    async tell(tx, event) {
      const person = await tx.people.find(event.subject.id);
      if (!person) return [];
      const leads = (await tx.people.activeWithRole("operationsLead")).filter(({ id }) => id !== person.id);
      const owned = await tx.handovers.countOwned(person.id);
      return withSentence(
        tx,
        leads.map(({ id }) => id),
        (language) => closedAccount(event, nameOf(person, language), owned, language),
      );
    },
  }),
];

/** What has happened, what stands still, and what to say so that the work goes on. */
function closedAccount(event: KeptEvent, name: string, owned: Readonly<Record<OwnedKind, number>>, language: Language): string {
  const platform = fact(event, "platform") ?? "";
  const kinds = ownedKinds.filter((kind) => owned[kind] > 0);
  const count = kinds.reduce((sum, kind) => sum + owned[kind], 0);
  const undelivered = fact(event, "undelivered") ?? "0";
  const listed = kinds.map((kind) => `${ownedKindNames[language][kind].toLowerCase()} ${owned[kind]}`);
  return accountText("closed", language, {
    platform: platformNames[platform] ?? platform,
    name,
    away: fact(event, "away") === "yes" ? accountText("closedAway", language, { name }) : "",
    undelivered: undelivered === "0" ? "" : accountText("closedUndelivered", language, { count: undelivered }),
    owned:
      count === 0
        ? accountText("closedNothing", language, { name })
        : accountText("closedOwned", language, { name, count: String(count), kinds: listed.join(language === "zh" ? "、" : ", ") }),
  });
}
