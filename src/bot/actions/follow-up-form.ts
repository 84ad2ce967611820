import { followUpKinds, type FollowUpKind } from "../../domain/customers/customer";
import type { FollowUpInput } from "../../domain/customers/follow-up-input";
import type { Language } from "../../domain/shared/actor";
import { touchWords } from "../texts/forms";
import { answer, dayAnswer, type AskedField } from "./answers";
import type { Tap } from "./define-action";

/** The form of a touch: what was said, how, and what comes next. */
export function followUpFields(language: Language): readonly AskedField[] {
  const options = followUpKinds.map((value) => ({ value, label: touchWords[value][language] }));
  return [
    { input: "text", lines: "many", maxLength: 2000, name: "note", required: true },
    { input: "choice", name: "kind", required: false, options },
    { input: "text", maxLength: 500, name: "nextStep", required: false },
    { input: "day", name: "nextDay", required: false },
  ];
}

/** The answers as a touch; a next step counts when its day is known, and a day alone is a step too. */
export function followUpOf(tap: Tap): FollowUpInput {
  const kind = followUpKinds.find((each) => each === tap.values["kind"]) ?? ("note" satisfies FollowUpKind);
  const day = dayAnswer(tap, "nextDay");
  return {
    kind,
    note: answer(tap, "note") ?? "",
    next: day === null ? null : { step: answer(tap, "nextStep") ?? "", kind: null, day, at: null },
  };
}
