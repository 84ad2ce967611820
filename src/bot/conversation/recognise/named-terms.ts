import type { TypedTerms } from "../arguments";
import { scan, type Found } from "./found";

/** Payment terms that the company calls by a name of its own. */
export interface NamedTerms {
  readonly zh: string;
  readonly en: string;
  readonly terms: TypedTerms;
}

const announced = "账期|付款条件|付款方式|\\bterms";

/** Whether a message speaks of payment terms at all: only then are the company's names for them looked up. */
export function speaksOfTerms(text: string): boolean {
  return new RegExp(announced, "i").test(text);
}

/**
 * 账期改成大客户, "acme terms to Key account", "on Key account terms". A name counts only beside the word for what it names: by
 * itself it may be a tag, a customer or a deal.
 */
export function findNamedTerms(text: string, named: readonly NamedTerms[]): Found[] {
  const names = named.flatMap(({ zh, en, terms }) => [...new Set([zh, en])].map((name) => ({ name, terms })));
  return names
    .toSorted((left, right) => right.name.length - left.name.length)
    .flatMap(({ name, terms }) => {
      const written = name.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&").replaceAll(/\s+/g, "\\s+");
      const whole = /^\w/.test(name) ? `\\b${written}\\b` : written;
      const behind = `(?<=(?:${announced})\\s?(?:[:：=]|are|is|to|of|改成|改为|改到|换成|换为|调成|调为|设成|设为|是|为|用|按|->)?\\s?)${whole}`;
      const before = `${whole}(?=\\s?(?:的)?\\s?(?:${announced}))`;
      return scan(text, new RegExp(`${behind}|${before}`, "i"), () => ({ kind: "terms", value: terms }));
    });
}
