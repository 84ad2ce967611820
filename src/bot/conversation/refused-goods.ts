import { Dec } from "../../domain/shared/decimal";
import { refusedGoodsTexts } from "../texts/refused-goods";
import type { TypedLine, TypedQuantity } from "./arguments";
import type { Filling } from "./filling";

/** 好的28根, "28 good": the count is without what was refused. */
const goodOnly =
  /好的|合格(?!证)|良品|完好|正常|(?:实收|收|入库|到)[^,，。;；]{0,12}[,，;；。\s]*拒收|\bgood\b|\b(?:took|taken|checked) in\b|\bturned\b[^,.;]{1,12}\b(?:away|down)\b|\bok\b|\bfine\b|\baccept(?:ed)?\b|\busable\b|\bintact\b/i;
/** 其中5根, "of which 5": the count is with them. */
const amongThem = /其中|里面|里头|当中|of (?:which|them|those|these)|among (?:them|which)|incl(?:uding|\.)?\b|out of/i;

/**
 * "Received 25, 5 bent": whether 25 or 20 go into stock. Said plainly it is taken so; otherwise it is asked, for what is taken into stock
 * by mistake is promised to customers.
 */
export function countRefused(filling: Filling): void {
  const { args, message, speaker } = filling;
  const rejected = args["rejected"] as TypedQuantity | undefined;
  const lines = args["lines"] as readonly TypedLine[] | undefined;
  const only = lines === undefined ? undefined : lines[0];
  const counted = only ? only.quantity : (args["quantity"] as TypedQuantity | undefined);
  if (!filling.grammar.args["rejected"] || rejected === undefined || counted === undefined || goodOnly.test(message.text)) return;
  if (lines !== undefined && lines.length !== 1) return;
  const good = new Dec(counted.value).minus(rejected.value);
  const units = new Set([counted.unit, rejected.unit].filter((unit) => unit !== "base" && unit !== "pcs"));
  if (units.size > 1 || good.lessThan(0)) return;
  if (amongThem.test(message.text)) {
    const quantity = { ...counted, value: good.toFixed() };
    if (only) args["lines"] = [{ ...only, quantity }];
    else args["quantity"] = quantity;
    return;
  }
  const say = refusedGoodsTexts[speaker.language];
  filling.doubts.push({
    argument: only ? "lines" : "quantity",
    typed: counted.value,
    choices: [
      { id: good.toFixed(), label: say.among(good.toFixed(), rejected.value, counted.value) },
      { id: counted.value, label: say.besides(counted.value, rejected.value) },
    ],
  });
}

/** The count that was chosen, in the quantity or the one line that it is of. */
export function withCount(now: unknown, value: string): unknown {
  if (Array.isArray(now)) return now.map((line: TypedLine) => ({ ...line, quantity: { ...line.quantity, value } }));
  return { ...(now as TypedQuantity), value };
}
