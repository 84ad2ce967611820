import { fieldsIn, messageFields, templateNames, type MessageText, type TemplateName } from "../../domain/messages/message-texts";
import type { Language } from "../../domain/shared/actor";
import { Refusal } from "../../domain/shared/refusal";
import { occasionNames, withFieldCodes } from "../texts/message-texts";

export type MessageTextWish =
  | { readonly do: "list" }
  | { readonly do: "show"; readonly templates: readonly TemplateName[] }
  | { readonly do: "restore"; readonly templates: readonly TemplateName[]; readonly language: Language | null }
  | {
      readonly do: "change";
      readonly templates: readonly TemplateName[];
      readonly language: Language;
      readonly text: Partial<MessageText>;
    };

const becomes = /(?:改成|改为|换成|设为|写成)\s*[:：]?|\b(?:to|say|says|as)\s*[:：]|[:：]/i;

/** "发货短信改成：…", "change the shipment text to: …", "看短信模板". Refuses `message.whichOccasion`, `message.whichText`. */
export function readMessageTextWish(said: string): MessageTextWish {
  const text = said.trim();
  const at = becomes.exec(text);
  const head = at ? text.slice(0, at.index) : text;
  const wanted = at
    ? text
        .slice(at.index + at[0].length)
        .replace(/^\s*["“「『]|["”」』]\s*$/g, "")
        .trim()
    : "";
  const templates = occasionsIn(head);
  if (/恢复|还原|\b(?:restore|reset|put back)\b/i.test(head)) {
    if (templates.length === 0) throw new Refusal("message.whichOccasion");
    return { do: "restore", templates, language: languageSaid(head) };
  }
  const changes = at !== null || /改|换|设|\b(?:change|set|reword)\b/i.test(head);
  if (!changes) return templates.length === 0 ? { do: "list" } : { do: "show", templates };
  if (templates.length === 0) throw new Refusal("message.whichOccasion");
  if (wanted === "") throw new Refusal("message.whichText");
  const coded = withFieldCodes(wanted);
  const written = /标题|主题|\b(?:title|subject)\b/i.test(head) ? { title: coded } : { body: coded };
  const language = languageSaid(head) ?? (/\p{Script=Han}/u.test(wanted.replaceAll(/\{[^}]*\}/g, "")) ? "zh" : "en");
  return { do: "change", templates: thatKnow(templates, coded), language, text: written };
}

/** What is told on the occasion that a text speaks of; none where it speaks of none. */
export function occasionsIn(head: string): readonly TemplateName[] {
  if (occasionNames.orderShipped.said.test(head)) return ["orderShipped"];
  const found = (Object.keys(occasionNames) as TemplateName[]).find((name) => occasionNames[name].said.test(head));
  if (found === undefined || !templateNames.includes(found)) return [];
  // What is shipped may have a tracking number or none: both are meant until the fields tell.
  return found === "orderShippedTracked" ? ["orderShippedTracked", "orderShipped"] : [found];
}

function languageSaid(head: string): Language | null {
  return /英文|english/i.test(head) ? "en" : /中文|chinese/i.test(head) ? "zh" : null;
}

/** Those of the occasions that know all of the fields; the first one, to be told which it knows, where none does. */
function thatKnow(templates: readonly TemplateName[], text: string): readonly TemplateName[] {
  const fitting = templates.filter((name) => fieldsIn(text).every((field) => (messageFields[name] as readonly string[]).includes(field)));
  return fitting.length > 0 ? fitting : templates.slice(0, 1);
}
