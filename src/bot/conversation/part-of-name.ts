import type { Filling } from "./filling";
import type { Reference } from "./references";
import { lookupForms } from "../../domain/shared/lookup-words";

/** Words that stand right before a name and are no part of it. */
const before =
  /(?:刚才|刚刚|现在|下午|上午|早上|晚上|中午|目前|帮我|麻烦|客户|供应商|公司|这家|那家|那边|老板|通知|提醒|答应|给|跟|和|与|替|帮|为|向|对|从|把|将|让|叫|请|催|找|约|见|去|到|的|了|在|问|查|看|送|发|收|付|报|卖|欠|有|是|由|按|用|做|开|下|来|新|老)$/;

/**
 * "Globex Marine" is not Kestrel Marine, 宏图液压 not 宏达液压: where something is to be changed, a part of a name that goes on before it
 * with words nobody has is asked about, not guessed.
 */
export function doubtPartOfName(filling: Filling): void {
  if (filling.grammar.effect === "read") return;
  for (const [name, { kind }] of Object.entries(filling.grammar.args)) {
    const value = filling.args[name] as { readonly typed: string; readonly id: string } | undefined;
    if ((kind !== "customer" && kind !== "supplier") || value === undefined) continue;
    const span = filling.message.spans.find(
      (each): each is Reference =>
        each.kind === kind && "matches" in each && each.typed === value.typed && each.rank === lookupForms.indexOf("part"),
    );
    const lead = span ? unknownBefore(filling, span) : "";
    if (!span || lead === "") continue;
    filling.doubts.push({
      argument: name,
      typed: `${lead}${span.typed}`,
      choices: span.matches.map(({ id, label }) => ({ id, label })),
    });
    delete filling.args[name];
  }
}

/** The words of the same name that stand before it and that nothing knows; "" where there are none. */
function unknownBefore({ message, allSaid }: Filling, span: Reference): string {
  const known = (from: number, to: number) =>
    from < message.start ||
    allSaid.some(([start, end]) => start < to && from < end) ||
    message.spans.some((each) => each !== span && each.from < to && from < each.to);
  const text = message.text.slice(0, span.from);
  const latin = /(?:^|[^A-Za-z])([A-Z][a-z]{2,} )$/.exec(text)?.[1];
  if (latin !== undefined && /^[A-Z]/.test(span.typed)) {
    const from = span.from - latin.length;
    return from > message.start + 1 && !known(from, span.from) ? latin : "";
  }
  const han = /(?<=[\s,，:：。;；])(\p{Script=Han}{2,3})$/u.exec(text)?.[1] ?? "";
  if (han === "" || !/^\p{Script=Han}/u.test(span.typed) || before.test(han)) return "";
  return known(span.from - han.length, span.from) ? "" : han;
}
