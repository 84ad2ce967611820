import { followUpKinds, type FollowUpKind } from "../../../domain/customers/customer";
import type { FollowUpInput } from "../../../domain/customers/follow-up-input";
import type { ArgumentValues } from "../../conversation/arguments";
import { touchWords } from "../../texts/forms";
import type { CommandContext } from "../define-command";
import { instantOf } from "../typed-values";
import { grammar } from "./followup-log.grammar";

const { customer: _customer, contact: _contact, ...touch } = grammar.args;

/** What is said of a touch, with whomever it was: how, when, what, and what comes next. */
export const touchArguments = touch;

export const followUpKindOf = (word: string | undefined): FollowUpKind | null => followUpKinds.find((each) => each === word) ?? null;

export function touchOf(context: CommandContext, said: ArgumentValues<typeof touchArguments>): FollowUpInput {
  const { kind: word, on, note, nextOn, nextKind, nextDo } = said;
  const kind = followUpKindOf(word) ?? "note";
  return {
    kind,
    // "Called Acme" says all there is to say.
    note: note ?? touchWords[kind][context.actor.language],
    happenedAt: instantOf(context, on),
    next: nextOn
      ? {
          step: nextDo === undefined || nextDo === note ? "" : nextDo,
          kind: followUpKindOf(nextKind),
          day: nextOn.day,
          at: nextOn.at ?? null,
        }
      : null,
  };
}
