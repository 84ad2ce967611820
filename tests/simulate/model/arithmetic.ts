/** whole × part ÷ of, in cents, half up. All are whole numbers from zero on. */
export function share(whole: number, part: number, of: number): number {
  return roundedHalfUp(BigInt(whole) * BigInt(part), BigInt(of));
}

/** numerator ÷ denominator, half up; both from zero on. */
export function roundedHalfUp(numerator: bigint, denominator: bigint): number {
  return Number((2n * numerator + denominator) / (2n * denominator));
}

/** Of a sum with 13 per cent of tax in it, what is without. */
export function netOf(gross: number): number {
  return share(gross, 100, 113);
}

/** "12.5" or "12.500000" as so many of the smallest parts; throws when it has more places than that. */
export function inUnits(text: string, places: number): number {
  const [whole = "0", rest = ""] = text.split(".");
  const kept = rest.replace(/0+$/, "");
  if (kept.length > places) throw new Error(`${text} has more than ${places} places`);
  const value = Number(`${whole.replace("-", "")}${kept.padEnd(places, "0")}`);
  return text.startsWith("-") ? -value : value;
}

export const cents = (text: string): number => inUnits(text, 2);
export const pieces = (text: string): number => inUnits(text, 0);

export function inYuan(value: number): string {
  const text = String(Math.abs(value)).padStart(3, "0");
  return `${value < 0 ? "-" : ""}${text.slice(0, -2)}.${text.slice(-2)}`;
}
