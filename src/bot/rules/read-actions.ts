import type { RecordTypes } from "../../domain/conditions/record-type";
import type { Recipient, RuleAction, Trigger } from "../../domain/rules/rule";
import { Refusal } from "../../domain/shared/refusal";
import type { LexiconMatch } from "../conversation/lexicon";
import { webhookIn } from "../webhooks/read-webhook";
import { readAssignment, readSettings } from "./read-record-work";
import { recipientWords, roleWords } from "./trigger-words";

export interface Wished {
  readonly text: string;
  readonly said: string;
  readonly trigger: Trigger;
  readonly known: readonly LexiconMatch[];
  readonly types: RecordTypes;
  /** What was understood already. */
  readonly made: readonly RuleAction[];
}

/** What is to be done. Refuses `rule.whatUnclear`. */
export function readActions({ text, said, trigger, known, types, made }: Wished): readonly RuleAction[] {
  const quoted = quotedIn(text);
  const wording = () => (quoted === undefined ? wordingFor(text, trigger, types) : { zh: quoted, en: quoted });
  const toCustomer =
    /(给|向)?客户.{0,4}(发)?(短信|邮件)|(短信|邮件)(通知|告诉|给)客户|(text|sms|email|e-mail) (to )?(the |our )?customer/.exec(said);
  const withoutCustomer = toCustomer ? said.replace(toCustomer[0], " ") : said;
  const actions: RuleAction[] = [...made];
  if (toCustomer) {
    actions.push({
      do: "message",
      channel: /邮件|email|e-mail/.test(toCustomer[0]) ? "email" : "sms",
      to: "customer",
      text: wording(),
    });
  }
  if (/采购申请|采购建议|requisition/.test(said) && trigger.record === "stockLevel") actions.push({ do: "requisition" });
  const tag = /打(?:上)?标签\s*[“"']?([^\s,，。"”']{1,30})|\btag (?:it|them|him|her|the customer)?\s*(?:as\s*)?["“']?([\w -]{1,30})/.exec(
    said,
  );
  if (tag) actions.push({ do: "tag", of: trigger.record === "customer" ? "customer" : "record", tag: (tag[1] ?? tag[2] ?? "").trim() });
  actions.push(...readSettings(said, trigger, types));
  const webhook = webhookIn(text);
  if (webhook !== null) actions.push({ do: "webhook", webhook });
  const assigned = readAssignment(said, trigger, known);
  if (assigned) actions.push(assigned);
  // Whoever gets it hears of it by that; they are named, not told besides.
  const recipients = assigned
    ? recipientWords.filter((each) => each.to === "manager" && each.said.test(withoutCustomer)).map(({ to }) => to)
    : recipientsIn(withoutCustomer, known);
  if (/待办|to-?dos?\b|\btasks?\b/.test(withoutCustomer)) {
    const high = /高优先级|紧急|急|high[- ]priority|urgent/.test(withoutCustomer);
    for (const to of recipients.length > 0 ? recipients.slice(0, 1) : (["owner"] as const)) {
      actions.push({ do: "todo", to, title: wording(), priority: high ? "high" : "normal", dueInDays: high ? 0 : 1 });
    }
    for (const to of recipients.slice(1)) actions.push({ do: "notify", to, text: wording() });
  } else {
    // "E-mail the owner": by that way; without one, in the chat.
    const channel = /邮件|e-?mail/.test(withoutCustomer) ? "email" : /短信|\bsms\b/.test(withoutCustomer) ? "sms" : null;
    for (const to of recipients)
      actions.push(channel === null ? { do: "notify", to, text: wording() } : { do: "message", channel, to, text: wording() });
  }
  if (actions.length === 0) throw new Refusal("rule.whatUnclear");
  return actions;
}

export function recipientsIn(said: string, known: readonly LexiconMatch[]): readonly Recipient[] {
  const people = [...new Set(known.filter(({ kind }) => kind === "person").map(({ id }) => id))];
  return [
    ...recipientWords.filter((each) => each.said.test(said)).map(({ to }) => to),
    ...roleWords.filter((each) => each.said.test(said)).map(({ role }) => ({ role })),
    ...people.map((person) => ({ person })),
  ];
}

/** "… make the owner a to-do “check the drawing”": what is to be said stands in quotation marks. */
function quotedIn(text: string): string | undefined {
  return /(?:to-?do|task|待办|提醒|通知|\btell\b|\bmessage\b|短信|邮件|\be-?mail\b)[^"“「]{0,40}["“「]([^"”」]{2,200})["”」]/i.exec(
    text,
  )?.[1];
}

/** What a message says where its author has written none: the record, and the rule as it was typed. */
function wordingFor(text: string, trigger: Trigger, types: RecordTypes): { readonly zh: string; readonly en: string } {
  const typed = text.trim().replaceAll(/[{}]/g, "").slice(0, 300);
  if (trigger.record === "stockLevel") {
    return {
      zh: "{warehouse} 的 {product}：可用 {available}，在库 {onHand}。规则：" + typed,
      en: "{product} in {warehouse}: {available} available, {onHand} on hand. Rule: " + typed,
    };
  }
  const type = types[trigger.record];
  const parts = ["number", "name", "company", "title", "customer", "amount", "total"].filter((name) =>
    Object.hasOwn(type?.fields ?? {}, name),
  );
  const record = parts.map((name) => `{${name}}`).join(" · ");
  return { zh: `${type?.label.zh ?? ""} ${record}。规则：${typed}`, en: `${type?.label.en ?? ""} ${record}. Rule: ${typed}` };
}
