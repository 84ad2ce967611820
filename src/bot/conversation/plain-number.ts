const zerosOf: Readonly<Record<string, number>> = { 万: 4, w: 4, 千: 3, k: 3, m: 6 };

/** "5万" is "50000", "1.5k" is "1500": digits as typed, with the word behind them, as plain decimal text. */
export function plainNumber(digits: string, unit: string | undefined): string {
  const number = digits.replaceAll(",", "").replace(/\.$/, "");
  const zeros = zerosOf[unit ?? ""] ?? 0;
  const [whole = "0", fraction = ""] = number.split(".");
  const shifted = `${whole}${fraction.slice(0, zeros).padEnd(zeros, "0")}`.replace(/^0+(?=\d)/, "");
  const rest = fraction.slice(zeros);
  return rest === "" ? shifted : `${shifted}.${rest}`;
}
