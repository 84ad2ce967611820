import { scan, type Found } from "./found";

/** Number series people say, with the other ways they are written. */
const series = [
  "LD",
  "LF",
  "OP",
  "QT",
  "CT",
  "SO",
  "OB",
  "PR",
  "PO",
  "RC",
  "AP",
  "INV",
  "MSG",
  "PAY",
  "RT",
  "TF",
  "TK",
  "TD",
  "RL",
  "AF",
  "SH",
  "HD",
  "AR",
  "BF",
] as const;

/** Document numbers: SO-17, so17, "QT 31", pr4; full-width ones are plain by now. */
export function findDocuments(text: string): Found[] {
  const pattern = new RegExp(`(?<![A-Za-z0-9])(${series.join("|")})\\s?[-#]?\\s?0{0,5}(\\d{1,9})(?![A-Za-z0-9]|\\.\\d)`, "i");
  return scan(text, pattern, (match) => {
    const [whole = "", letters = "", digits = ""] = match;
    // "so 17 pieces": the word "so" apart from its number is a number only in capitals or with a dash.
    if (/^(so|at|pay|inv)\s\d/i.test(whole) && letters !== letters.toUpperCase()) return null;
    return { kind: "document", series: letters.toUpperCase(), number: `${letters.toUpperCase()}-${digits}` };
  });
}
