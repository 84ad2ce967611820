import { ownedKindNames } from "../../../cards/people/owned-kinds.words";
import { day } from "../../../cards/kit/format";
import { absenceOf, nameOf } from "../../domain/access/person";
import { ownedKinds, type OwnedKind } from "../../domain/handovers/handover-store";
import { todayOf } from "../../domain/shared/settings";
import type { Language } from "../../domain/shared/actor";
import { accountText } from "../texts/accounts";
import { defineNotice, type KeptEvent, type Notice } from "./define-notice";
import { fact, withSentence } from "./to-people";

const platformNames: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  slack: { zh: "Slack", en: "Slack" },
  lark: { zh: "飞书/Lark", en: "Feishu/Lark" },
};

function platformOf(event: KeptEvent, language: Language): string {
  const name = fact(event, "platform") ?? "";
  return platformNames[name]?.[language] ?? name;
}

export const personNotices: readonly Notice[] = [
  defineNotice({
    on: "person.linked",
    async tell(tx, event) {
      const person = await tx.people.find(event.subject.id);
      if (!person) return [];
      const words = (language: Language) => ({ name: nameOf(person, language), platform: platformOf(event, language) });
      const used = await withSentence(tx, [fact(event, "toldTo")], (language) => accountText("codeUsed", language, words(language)));
      if (fact(event, "reachedAgain") === null) return used;
      // Those who heard that nobody can be reached there; not whoever has just linked the account, who sees it.
      const leads = (await tx.people.activeWithRole("operationsLead")).map(({ id }) => id);
      const absence = absenceOf(person);
      const today = await todayOf(tx);
      const stillAway = absence !== null && (absence.until === null || absence.until >= today) ? absence : null;
      const told = leads.filter((id) => id !== person.id && id !== event.actorId);
      return [
        ...used,
        ...(await withSentence(tx, [person.id], (language) => accountText("backYourself", language, words(language)))),
        ...(await withSentence(tx, told, (language) =>
          accountText("back", language, {
            ...words(language),
            stillAway:
              stillAway === null ? "" : accountText("backStillAway", language, { ...words(language), from: day(stillAway.from, language) }),
          }),
        )),
      ];
    },
  }),
  defineNotice({
    on: "person.accountClosed",
    async tell(tx, event) {
      const person = await tx.people.find(event.subject.id);
      if (!person) return [];
      const leads = (await tx.people.activeWithRole("operationsLead")).filter(({ id }) => id !== person.id);
      const owned = await tx.handovers.countOwned(person.id);
      const approvals = (await tx.approvals.awaiting(person.id)).length;
      return withSentence(
        tx,
        leads.map(({ id }) => id),
        (language) => closedAccount(event, nameOf(person, language), { owned, approvals }, language),
      );
    },
  }),
];

/** What has happened, what stands still, and what to say so that the work goes on. */
function closedAccount(
  event: KeptEvent,
  name: string,
  { owned, approvals }: { readonly owned: Readonly<Record<OwnedKind, number>>; readonly approvals: number },
  language: Language,
): string {
  const kinds = ownedKinds.filter((kind) => owned[kind] > 0);
  const count = kinds.reduce((sum, kind) => sum + owned[kind], approvals);
  const undelivered = fact(event, "undelivered") ?? "0";
  const listed = [
    ...(approvals > 0 ? [accountText("closedApprovals", language, { count: String(approvals) })] : []),
    ...kinds.map((kind) => `${ownedKindNames[language][kind].toLowerCase()} ${owned[kind]}`),
  ];
  return accountText("closed", language, {
    platform: platformOf(event, language),
    name,
    away: fact(event, "away") === "yes" ? accountText("closedAway", language, { name }) : "",
    undelivered: undelivered === "0" ? "" : accountText("closedUndelivered", language, { count: undelivered }),
    owned:
      count === 0
        ? accountText("closedNothing", language, { name })
        : accountText("closedOwned", language, { name, count: String(count), kinds: listed.join(language === "zh" ? "、" : ", ") }),
  });
}
