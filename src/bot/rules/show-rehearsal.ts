import { rehearsalCard } from "../../../cards/rules/rule.card";
import { rehearseRule } from "../../domain/rules/rehearse-rule";
import { addDays, type CalendarDay } from "../../domain/shared/calendar-day";
import type { Id } from "../../domain/shared/id";
import { Refusal } from "../../domain/shared/refusal";
import { todayOf } from "../../domain/shared/settings";
import type { CommandContext } from "../commands/define-command";
import { showCard } from "../commands/replies";
import type { ChatReply } from "../pipeline/chat-reply";
import { recordInWords, ruleInWords } from "../presenters/rule-in-words";
import { namesOf } from "../presenters/wording";

/** How far back a rule is tried when nobody says how far. */
const usualDays = 90;

/** What a rule would have done in a period, the last 90 days where none is named. Refuses `rule.notFound`. */
export async function showRehearsal(
  { tx, actor }: CommandContext,
  ruleId: Id,
  period: { readonly from: CalendarDay; readonly to: CalendarDay } | undefined,
): Promise<ChatReply> {
  const rule = await tx.rules.find(ruleId);
  if (!rule) throw new Refusal("rule.notFound");
  const today = await todayOf(tx);
  const { from, to } = period ?? { from: addDays(today, -usualDays), to: addDays(today, -1) };
  const rehearsal = await rehearseRule(tx, rule, from, to);
  const nameOf = await namesOf(tx, actor, [...rehearsal.people.keys()]);
  const examples = [];
  for (const { day, record, fields, said } of rehearsal.examples) {
    examples.push({ day, record: await recordInWords(tx, record.kind, fields, actor.language), said: said?.[actor.language] ?? "" });
  }
  return showCard(
    rehearsalCard.render(
      {
        id: rule.id,
        version: rule.version,
        number: rule.number,
        sentence: await ruleInWords(tx, actor, rule.definition),
        from: rehearsal.from,
        to: rehearsal.to,
        times: rehearsal.times,
        presentOnly: rehearsal.presentOnly,
        people: [...rehearsal.people].map(([id, times]) => ({ name: nameOf(id), times })),
        examples,
      },
      actor.language,
    ),
  );
}
