import { Refusal } from "../shared/refusal";

/**
 * Only patterns that cannot keep the machine busy: no groups, no looking around or back, at most two open repeats.
 * Refuses `field.patternUnsafe`.
 */
export function checkPattern(pattern: string): RegExp {
  const plain = pattern.replaceAll(/\\[^0-9k]/g, "x").replaceAll(/\[[^\]]*\]/g, "x");
  const repeats = [...plain.matchAll(/[*+]|\{\d+,\}/g)].length;
  const counts = [...pattern.matchAll(/\{(\d+)(?:,(\d*))?\}/g)].flatMap((match) => [Number(match[1]), Number(match[2] ?? 0)]);
  if (pattern.length > 100 || repeats > 2 || /[()|\\]/.test(plain) || counts.some((count) => count > 100)) {
    throw new Refusal("field.patternUnsafe", { pattern: pattern.slice(0, 40) });
  }
  try {
    return new RegExp(`^(?:${pattern})$`, "u");
  } catch {
    throw new Refusal("field.patternUnsafe", { pattern: pattern.slice(0, 40) });
  }
}
