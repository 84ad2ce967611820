import { nameOf, type Person } from "../../domain/access/person";
import { defineFlow } from "../../domain/flows/define-flow";
import { messageChannels, type MessageChannel } from "../../domain/messages/message";
import type { Language } from "../../domain/shared/actor";
import type { DomainEvent } from "../../domain/shared/domain-event";
import { noticeText } from "../texts/notices";
import { tellCustomer, writeTo } from "./tell-customer";

/** What a rule wants said, in both languages. */
interface Asked {
  readonly channel: MessageChannel;
  readonly customerId?: string;
  /** Colleagues. */
  readonly to?: readonly string[];
  readonly said: Readonly<Record<Language, string>>;
  readonly key: string;
  /** "RL-7" */
  readonly rule: string;
}

/** A rule asked for an SMS or an e-mail, to a customer or to colleagues' mailboxes: once for each key. */
export const askedByRule = defineFlow({
  on: "rule.messageAsked",
  async start(tx, event) {
    const asked = askedIn(event);
    const common = { template: "note", about: event.subject, fields: (language: Language) => ({ text: asked.said[language] }) } as const;
    const onceKey = `rule:${asked.key}`;
    if (asked.customerId !== undefined) {
      const { customerId, channel } = asked;
      await tellCustomer(tx, null, { ...common, onceKey, customerId, channel });
    }
    for (const person of await tx.people.findMany([...(asked.to ?? [])])) {
      if (!person.active) continue;
      // A colleague may ask why: which rule it was stands under it.
      const fields = (language: Language) => ({
        text: `${asked.said[language]}\n\n${noticeText("ruleWrote", { rule: asked.rule }, language)}`,
      });
      await writeTo(tx, mailboxOf(person), { ...common, fields, onceKey: `${onceKey}:${person.id}` });
    }
  },
});

function mailboxOf(person: Person) {
  const { email: address, language } = person;
  return { channel: "email", address, name: nameOf(person, language), language, customerId: null, contactId: null } as const;
}

function askedIn({ data }: DomainEvent): Asked {
  const said = data["said"] as Asked["said"];
  const customerId = typeof data["customerId"] === "string" ? { customerId: data["customerId"] } : {};
  return {
    channel: messageChannels.find((each) => each === data["channel"]) ?? "email",
    ...customerId,
    to: Array.isArray(data["to"]) ? (data["to"] as readonly string[]) : [],
    said,
    key: String(data["key"]),
    rule: String(data["rule"]),
  };
}
