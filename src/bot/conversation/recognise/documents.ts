import { scan, type Found } from "./found";

/** Number series people say, with the other ways they are written. */
const series = [
  "LD",
  "LF",
  "IM",
  "CF",
  "MG",
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
  "ST",
  "TF",
  "TK",
  "TD",
  "RL",
  "AF",
  "SH",
  "HD",
  "AR",
  "BF",
  "WH",
  "RS",
] as const;

/** Document numbers: SO-17, so17, "QT 31", pr4; full-width ones are plain by now. */
export function findDocuments(text: string): Found[] {
  const pattern = new RegExp(`(?<![A-Za-z0-9])(${series.join("|")})\\s?[-#]?\\s?0{0,5}(\\d{1,9})(?![A-Za-z0-9]|\\.\\d)`, "i");
  return [
    ...byNoun(text),
    ...scan(text, pattern, (match) => {
      const [whole = "", letters = "", digits = ""] = match;
      // "so 17 pieces": the word "so" apart from its number is a number only in capitals or with a dash.
      if (/^(?:so|pay)\s\d/.test(whole) && !namesDocument(text, match.index, match.index + whole.length)) return null;
      return { kind: "document", series: letters.toUpperCase(), number: `${letters.toUpperCase()}-${digits}` };
    }),
  ];
}

/** What the numbers of records of the company's own forms look like; whether they are some, the forms' prefixes say. */
const ofAnyForm = /(?<![A-Za-z0-9-])([A-Za-z]{2,6})\s?[-#]\s?0{0,5}(\d{1,9})(?![A-Za-z0-9-]|\.\d)/;

export function formPrefixesIn(text: string): readonly string[] {
  const found = [...text.matchAll(new RegExp(ofAnyForm, "g"))].map(([, letters = ""]) => letters.toUpperCase());
  const builtIn = new Set<string>(series);
  return [...new Set(found)].filter((letters) => !builtIn.has(letters)).slice(0, 20);
}

/** The numbers of forms' records, whichever form's: a series of their own, "FR". */
export function findFormRecords(text: string, prefixes: readonly string[]): Found[] {
  return scan(text, ofAnyForm, ([, letters = "", digits = ""]) => {
    const prefix = letters.toUpperCase();
    return prefixes.includes(prefix) ? { kind: "document", series: "FR", number: `${prefix}-${digits}` } : null;
  });
}

/** "cancel so 16", "so 16 shipped", never "so 16 pieces": a verb stands before it, or no counted word behind it. */
function namesDocument(text: string, from: number, to: number): boolean {
  const behind = text.slice(to, to + 24);
  if (/^\s*(?:pcs|pieces|units?|box|cartons?|ctns?|doz|kg|days?|weeks?|%|x\b|of\b|[A-Za-z]+s\b(?! shipped))/i.test(behind)) return false;
  return (
    /(?:cancel|ship|shipped|dispatch|show|approve|reject|decline|withdraw|recall|about|for|on|is|has|was|did|invoice|bill|status(?: of)?|why|pick|picked|back|up|view|open|kill|scrap|void|settle|apply|match|order|from|of|and|return)\s$/i.test(
      text.slice(Math.max(0, from - 16), from),
    ) || /^\s*(?:[,，:：-]|shipped|paid|is|was|has|status|\?|？|$)/i.test(behind)
  );
}

const nouns: Readonly<Record<string, string>> = {
  报价: "QT", 报价单: "QT", 订单: "SO", 销售订单: "SO", 合同: "CT", 发票: "INV", 出库单: "OB", 工单: "TK", 采购订单: "PO",
  quote: "QT", order: "SO", contract: "CT", invoice: "INV", ticket: "TK", deal: "OP", lead: "LD",
}; // prettier-ignore

/** 看看报价31, "show quote #31": the kind and the number by themselves, at the end; "quote 31 A100" counts goods. */
function byNoun(text: string): Found[] {
  const written = Object.keys(nouns).toSorted((one, other) => other.length - one.length);
  const chinese = written.filter((noun) => /\p{Script=Han}/u.test(noun)).join("|");
  const english = written.filter((noun) => !/\p{Script=Han}/u.test(noun)).join("|");
  const pattern = new RegExp(
    `(?:(?<=看|查|打开|下|批|批准|同意|驳回|提交|撤回|^)(${chinese})|\\b(${english})\\s?#)(\\d{1,9})(?=[\\s?？!。.吗呢吧]*$)`,
    "i",
  );
  return scan(text, pattern, ([, zh, en, digits = ""]) => {
    const letters = nouns[(zh ?? en ?? "").toLowerCase()] ?? "";
    return { kind: "document", series: letters, number: `${letters}-${digits}` };
  });
}
