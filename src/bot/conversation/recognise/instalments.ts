import type { DueRule, Instalment } from "../../../domain/shared/payment-terms";
import { Dec } from "../../../domain/shared/decimal";
import { percent } from "../../../domain/shared/money";
import type { Found } from "./found";

/** A share of the whole: 30%, or all that is left. */
const share = /(\d{1,3}(?:\.\d+)?)\s?[%％]|余款|尾款|其余|剩余|剩下的?|余下的?|\b(?:the )?(?:rest|balance|remainder)\b/gi;
/** What only stands beside a share: 30% 预付, 30% down. */
const beside: readonly (readonly [RegExp, DueRule])[] = [
  [
    /预付款?|首付款?|定金|订金|发货前付?|prepaid|prepayment|up ?front|in advance|deposit|down(?: payment)?|before (?:shipment|shipping)/i,
    { days: 0, from: "prepaid" },
  ],
  [/货到付?|到货付?|收货付?|(?:on|at) (?:delivery|receipt)/i, { days: 0, from: "delivery" }],
];

/**
 * Instalments: 预付30%，余款发货后30天; 30% prepaid, 70% 30 days after shipment; 30% deposit, balance on delivery. Each share has a rule
 * behind it or before it. Where they are not the whole, the terms say so when they are used: nothing is guessed.
 */
export function findInstalments(text: string, findRules: (text: string) => Found[]): Found[] {
  const shares = [...text.matchAll(share)];
  const parts: Instalment[] = [];
  let [left, begin, end] = [new Dec(100), -1, 0];
  for (const [index, match] of shares.entries()) {
    const behind = match.index + match[0].length;
    const next = shares[index + 1]?.index ?? text.length;
    const after = atStart(text.slice(behind, Math.min(next, behind + 40)), findRules);
    const before = after ? null : atEnd(text.slice(end, match.index), findRules);
    const rule = after ?? before;
    if (!rule) continue;
    const given = match[1] === undefined ? left : new Dec(match[1]);
    left = left.minus(given);
    parts.push({ ...rule.rule, percent: percent(given.toFixed()) });
    if (begin < 0) begin = before ? match.index - before.length : match.index;
    end = behind + (after?.length ?? 0);
    if (left.lessThanOrEqualTo(0)) break;
  }
  if (parts.length === 0) return [];
  return [{ kind: "terms", value: { from: "instalments", parts }, from: begin, to: end, typed: text.slice(begin, end) }];
}

interface Beside {
  readonly rule: DueRule;
  /** How much of the text it takes, from the share on. */
  readonly length: number;
}

function rulesIn(
  text: string,
  findRules: (text: string) => Found[],
): { readonly rule: DueRule; readonly from: number; readonly to: number }[] {
  const dated = findRules(text).flatMap((found) =>
    found.kind === "terms" && found.value.from !== "instalments" ? [{ rule: found.value, from: found.from, to: found.to }] : [],
  );
  const plain = beside.flatMap(([pattern, rule]) => {
    const match = pattern.exec(text);
    return match ? [{ rule, from: match.index, to: match.index + match[0].length }] : [];
  });
  return [...dated, ...plain];
}

const filler = /^(?:\s|的|款|于|在|is|due|paid|payable|as)*$/i;

/** The longest that stands right behind the share. */
function atStart(text: string, findRules: (text: string) => Found[]): Beside | null {
  const fits = rulesIn(text, findRules).filter(({ from }) => filler.test(text.slice(0, from)));
  const [best] = fits.toSorted((one, other) => other.to - one.to);
  return best ? { rule: best.rule, length: best.to } : null;
}

/** The one that stands right before the share. */
function atEnd(text: string, findRules: (text: string) => Found[]): Beside | null {
  const fits = rulesIn(text, findRules).filter(({ to }) => filler.test(text.slice(to)));
  const [best] = fits.toSorted((one, other) => one.from - other.from);
  return best ? { rule: best.rule, length: text.length - best.from } : null;
}
