import type { FormField, FormNode } from "../kit/nodes";
import { shortened } from "../kit/plain";
import type { RenderWords } from "../kit/words";
import { larkText, line, small, type LarkButton, type LarkElement } from "./lark.elements";
import { larkLimits as limits } from "./lark.limits";

/** A form: for each field its label, why the last answer was not accepted, the input, the hint; then the submit button. */
export function drawForm(form: FormNode, words: RenderWords, submit: LarkButton): LarkElement[] {
  return [{ tag: "form", name: "form_0", elements: [...form.fields.flatMap((field) => drawField(field, words)), submit] }];
}

function drawField(field: FormField, words: RenderWords): LarkElement[] {
  const label = field.required ? `${field.label} *` : field.label;
  const problem = field.problem === undefined ? [] : [line(`⚠ ${field.problem}`, { text_color: "red" })];
  const tooLong = (field.value ?? "").length > longestOf(field) ? [small(field.value ?? "")] : [];
  const hint = field.hint === undefined || field.hint === "" ? [] : [small(field.hint)];
  const choices = field.input === "choice" ? field.options : [];
  const longLabels = choices.filter((each) => each.label.length > limits.buttonText).map((each) => small(each.label));
  return [line(label), ...problem, ...tooLong, input(field, words), ...longLabels, ...hint];
}

type Inputs = { readonly [Kind in FormField["input"]]: (field: Extract<FormField, { input: Kind }>, words: RenderWords) => LarkElement };

/** What a picker could not hold, as "two boxes" for a day, stays as text: nobody types it again. */
const inputs: Inputs = {
  text: (field) => asText(field, field.lines === "many"),
  number: (field) => asText(field, false),
  day: (field) => {
    const { name, required, value = "" } = field;
    if (value !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return asText(field, false);
    return { tag: "date_picker", name, required, width: "fill", ...(value !== "" && { initial_date: value }) };
  },
  choice: (field) => select(field, field.options),
  yesNo: (field, words) =>
    select(field, [
      { value: "yes", label: words.yes },
      { value: "no", label: words.no },
    ]),
};

function input(field: FormField, words: RenderWords): LarkElement {
  return (inputs[field.input] as (field: FormField, words: RenderWords) => LarkElement)(field, words);
}

function longestOf(field: FormField): number {
  return field.input === "text" ? Math.min(field.maxLength ?? limits.inputText, limits.inputText) : limits.inputText;
}

function asText(field: FormField, manyLines: boolean): LarkElement {
  const { name, required, value = "" } = field;
  return {
    tag: "input",
    name,
    required,
    width: "fill",
    input_type: manyLines ? "multiline_text" : "text",
    max_length: longestOf(field),
    ...(value !== "" && value.length <= longestOf(field) && { default_value: value }),
  };
}

function select(
  { name, required, value = "" }: FormField,
  options: readonly { readonly value: string; readonly label: string }[],
): LarkElement {
  const known = options.some((each) => each.value === value);
  return {
    tag: "select_static",
    name,
    required,
    width: "fill",
    options: options.map((each) => ({ text: larkText(shortened(each.label, limits.buttonText)), value: each.value })),
    ...(known && { initial_option: value }),
  };
}
