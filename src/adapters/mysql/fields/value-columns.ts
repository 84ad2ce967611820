import type { FieldKind } from "../../../domain/conditions/record-type";

/** The column of `field_values` in which a value of each kind stands. No field of the company's own is an instant. */
export const valueColumns: Readonly<Record<FieldKind, string>> = {
  text: "text_value",
  word: "word_value",
  words: "list_value",
  number: "number_value",
  money: "number_value",
  day: "day_value",
  instant: "day_value",
  yesNo: "yes_value",
  reference: "word_value",
};
