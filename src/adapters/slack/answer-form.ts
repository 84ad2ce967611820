import type { Card } from "../../../cards/kit/nodes";
import type { ChatEvent } from "../../bot/pipeline/chat-event";
import { holdsForm, isRefused, type ChatReply } from "../../bot/pipeline/chat-reply";
import { inBothLanguages } from "../../bot/texts/before-known";
import { formView, sentenceView } from "./modal";
import { fieldOf, type Submission } from "./read-interaction";

/** What a sent form is answered in place: faults beside their fields, or the next form. null: it is done, the modal closes. */
export function answerToForm(reply: ChatReply, { event, drawing }: Submission, blocks: readonly unknown[]): object | null {
  const form = reply.parts.find(holdsForm);
  const inputs = new Map(
    blocks.flatMap((block) => {
      const { type, block_id } = block as { type?: string; block_id?: string };
      return type === "input" && block_id !== undefined ? [[fieldOf(block_id), block_id] as const] : [];
    }),
  );
  if (form) {
    const fields = form.card.nodes.flatMap((node) => (node.kind === "form" ? node.fields : []));
    const errors = fields.flatMap(({ name, problem }) => {
      const input = inputs.get(name);
      return input === undefined || problem === undefined ? [] : [[input, problem]];
    });
    if (errors.length > 0) return { response_action: "errors", errors: Object.fromEntries(errors) as object };
    return { response_action: "update", view: nextView(form.card, event, drawing) };
  }
  if (!isRefused(reply) || !reply.toast) return null;
  const { text } = reply.toast;
  const spoken = [...inputs.keys()].find((name) => spokenOf(text, event.values[name])) ?? [...inputs.keys()][0];
  const input = inputs.get(spoken ?? "");
  if (input === undefined) return { response_action: "update", view: sentenceView(text) };
  return { response_action: "errors", errors: { [input]: text } };
}

function nextView(card: Card, { at, messageRef }: ChatEvent & { readonly kind: "action" }, drawing: number): object | null {
  return formView(card, { ...at, messageRef }, drawing + 1);
}

/** A refusal that repeats an answer speaks of that field. */
function spokenOf(sentence: string, answer: string | undefined): boolean {
  return answer !== undefined && answer.trim().length > 1 && sentence.includes(answer.trim());
}

/** The same, for a view that waited: it can show no faults beside fields any more. */
export function resultView(reply: ChatReply, { event, drawing }: Submission): object {
  const form = reply.parts.find(holdsForm);
  const next = form && nextView(form.card, event, drawing);
  const said = reply.toast?.text ?? reply.parts.flatMap((part) => (part.kind === "text" ? [part.text] : []))[0];
  return next ?? sentenceView(said ?? inBothLanguages("done"));
}
