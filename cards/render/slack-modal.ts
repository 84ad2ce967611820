import { CardTooLarge } from "../kit/card-too-large";
import type { Card, FormField } from "../kit/nodes";
import { chunks, cleanCard, shortened } from "../kit/plain";
import { renderWords, type RenderWords } from "../kit/words";
import { buttonValue } from "./button-value";
import {
  leaf,
  plainText,
  richText,
  type InputBlock,
  type InputElement,
  type Option,
  type SlackBlock,
  type SlackView,
} from "./slack.blocks";
import { drawBesideForm } from "./slack";
import { checkSlackModal } from "./slack.check";
import { slackLimits as limits } from "./slack.limits";

/** Every form's modal; what to do on submit stands in its `private_metadata` as a ButtonValue. */
export const formCallback = "form";

/**
 * The card's form as a modal, under what the card says: a block's id and its input's action id are the field's name. null
 * when the card has no form. Throws CardTooLarge when Slack cannot hold the form; what else is too much for a view stays in the
 * message.
 */
export function renderSlackModal(card: Card): SlackView | null {
  const clean = cleanCard(card);
  const form = clean.nodes.find((node) => node.kind === "form");
  if (!form) return null;
  const words = renderWords[clean.language];
  const wholeTitle: SlackBlock[] = clean.title.length > limits.modalTitle ? [richText(leaf(clean.title, true))] : [];
  const view: SlackView = {
    type: "modal",
    callback_id: formCallback,
    private_metadata: JSON.stringify(buttonValue(form.submit)),
    title: plainText(shortened(clean.title, limits.modalTitle)),
    submit: plainText(shortened(form.submit.label, limits.modalButton)),
    close: plainText(words.cancel),
    blocks: [...wholeTitle, ...form.fields.flatMap((field) => drawField(field, words))],
  };
  const whole: SlackView = { ...view, blocks: [...wholeTitle, ...drawBesideForm(clean), ...view.blocks.slice(wholeTitle.length)] };
  if (checkSlackModal(whole).length === 0) return whole;
  const problems = checkSlackModal(view);
  if (problems.length > 0) throw new CardTooLarge(card.name, "Slack", problems);
  return view;
}

function drawField(field: FormField, words: RenderWords): (SlackBlock | InputBlock)[] {
  const longLabels = field.input === "choice" ? field.options.filter(({ label }) => label.length > limits.optionText) : [];
  const [hint = "", ...moreHints] = chunks(field.hint ?? "", limits.inputHint);
  const [label = "", ...moreLabel] = chunks(field.label, limits.inputLabel);
  const problem: SlackBlock[] =
    field.problem === undefined ? [] : [richText({ type: "emoji", name: "warning" }, leaf(` ${field.problem}`))];
  const input: InputBlock = {
    type: "input",
    block_id: field.name,
    label: plainText(label),
    element: inputElement(field, words),
    optional: !field.required,
    ...(hint !== "" && { hint: plainText(hint) }),
  };
  const answer = field.value ?? "";
  const tooLong = answer.length > longestOf(field) ? [answer] : [];
  const inFull = [...tooLong, ...moreLabel, ...longLabels.map((each) => each.label), ...moreHints].map((text) => richText(leaf(text)));
  return [...problem, input, ...inFull];
}

type Inputs = { readonly [Kind in FormField["input"]]: (field: Extract<FormField, { input: Kind }>, words: RenderWords) => InputElement };

/** What a picker could not hold, as "two boxes" for a number, stays as text: nobody types it again. */
const inputs: Inputs = {
  text: (field) => asText(field, field.lines === "many"),
  number: (field) => {
    const { name: action_id, value = "" } = field;
    if (value !== "" && !/^-?\d+(\.\d+)?$/.test(value)) return asText(field, false);
    return { type: "number_input", action_id, is_decimal_allowed: true, ...(value !== "" && { initial_value: value }) };
  },
  day: (field) => {
    const { name: action_id, value = "" } = field;
    if (value !== "" && !/^\d{4}-\d{2}-\d{2}$/.test(value)) return asText(field, false);
    return { type: "datepicker", action_id, ...(value !== "" && { initial_date: value }) };
  },
  choice: (field) =>
    choice(
      field.name,
      field.options.map((each) => option(each.label, each.value)),
      field.value ?? "",
    ),
  yesNo: (field, words) => {
    const options = [option(words.yes, "yes"), option(words.no, "no")];
    const chosen = options.find((each) => each.value === field.value);
    return { type: "radio_buttons", action_id: field.name, options, ...(chosen && { initial_option: chosen }) };
  },
};

function inputElement(field: FormField, words: RenderWords): InputElement {
  return (inputs[field.input] as (field: FormField, words: RenderWords) => InputElement)(field, words);
}

function longestOf(field: FormField): number {
  return field.input === "text" ? Math.min(field.maxLength ?? limits.inputText, limits.inputText) : limits.inputText;
}

function asText(field: FormField, multiline: boolean): InputElement {
  const { name: action_id, value = "" } = field;
  const fits = value !== "" && value.length <= longestOf(field);
  return { type: "plain_text_input", action_id, multiline, max_length: longestOf(field), ...(fits && { initial_value: value }) };
}

/** Over 100 options stand in groups, titled by the numbers of the options in them. */
function choice(action_id: string, options: readonly Option[], value: string): InputElement {
  const chosen = options.find((each) => each.value === value);
  const initial = chosen && { initial_option: chosen };
  if (options.length <= limits.options) return { type: "static_select", action_id, options, ...initial };
  const groups = Array.from({ length: Math.ceil(options.length / limits.options) }, (_, at) => {
    const from = at * limits.options;
    const group = options.slice(from, from + limits.options);
    return { label: plainText(`${from + 1}–${from + group.length}`), options: group };
  });
  return { type: "static_select", action_id, option_groups: groups, ...initial };
}

function option(label: string, value: string): Option {
  return { text: plainText(shortened(label, limits.optionText)), value };
}
