import { actionFormCard } from "../../../cards/conversation/action-form.card";
import type { FormField } from "../../../cards/kit/nodes";
import type { Language } from "../../domain/shared/actor";
import { calendarDay, type CalendarDay } from "../../domain/shared/calendar-day";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { Refusal } from "../../domain/shared/refusal";
import { toastText, type ToastName, type ToastParams } from "../texts/toasts";
import { fieldWords, formWords, type FieldName, type FormName } from "../texts/forms";
import type { CommandContext } from "../commands/define-command";
import type { ChatReply, ReplyPart } from "../pipeline/chat-reply";
import type { Tap } from "./define-action";

/** A change was made: a short line says so, and the tapped card shows the record as it is now. */
export function done({ actor }: CommandContext, toast: ToastName, params: ToastParams = {}, parts: readonly ReplyPart[] = []): ChatReply {
  return { parts, toast: { text: toastText(toast, params, actor.language), tone: "good" }, refreshTapped: true };
}

/** The record's own card, posted anew where people look now. */
export function liveCard(card: string, subject: SubjectRef): ReplyPart {
  return { kind: "liveCard", card, subject };
}

/** Whether the tap comes from a form: a button by itself carries no answers. */
export function isAnswered(tap: Tap): boolean {
  return Object.keys(tap.values).length > 0;
}

/** An answer by its field's name; null when it was left blank. */
export function answer(tap: Tap, name: string): string | null {
  const value = tap.values[name]?.trim();
  return value === undefined || value === "" ? null : value;
}

type FieldShape = FormField extends infer Each ? (Each extends FormField ? Omit<Each, "label" | "hint"> : never) : never;
export type AskedField = FieldShape &
  ({ readonly name: FieldName; readonly label?: undefined } | { readonly label: string; readonly hint?: string });

export interface Asked {
  readonly form: FormName;
  readonly action: string;
  readonly number: string;
  readonly about: string;
  readonly fields: readonly AskedField[];
  /** Said in place of the form's own question. */
  readonly ask?: string;
}

/** The button needs more words: a form that carries the same action, the same record and the same version. */
export function askFor({ actor }: CommandContext, tap: Tap, asked: Asked): ChatReply {
  const { language } = actor;
  const { title, ask, typed, danger } = formWords(asked.form, asked.number, language);
  const card = actionFormCard.render(
    {
      id: tap.id,
      version: tap.version,
      action: asked.action,
      title,
      about: asked.about,
      ask: asked.ask ?? ask,
      fields: asked.fields.map((field) => labelled(field, language)),
      typed,
      danger,
    },
    language,
  );
  return { parts: [{ kind: "card", card }] };
}

function labelled(field: AskedField, language: Language): FormField {
  if (field.label !== undefined) return field;
  const { label, hint } = fieldWords(field.name, language);
  return { ...field, label, ...(hint !== null && { hint }) };
}

/** The one field that most forms have: a sentence. */
export const reasonField: AskedField = { input: "text", lines: "many", maxLength: 500, name: "reason", required: true };

/** An answer that is a day; null when left blank. Refuses `day.bad`. */
export function dayAnswer(tap: Tap, name: FieldName): CalendarDay | null {
  const text = answer(tap, name);
  if (text === null) return null;
  try {
    return calendarDay(text);
  } catch {
    throw new Refusal("day.bad", { day: text.slice(0, 40) });
  }
}

/** An answer that is a number, as plain decimal text: "12,800" is 12800; whether it fits is the domain's to say. */
export function numberAnswer(tap: Tap, name: string): string | null {
  return answer(tap, name)?.replace(/[,，\s]/g, "") ?? null;
}
