import type { Language } from "../../src/domain/shared/actor";
import { fold, table } from "./build";
import type { FoldNode } from "./nodes";

/** The serial numbers of one product on a document, ranges drawn together: "A001–A003, A007". */
export interface PiecesOfProduct {
  readonly product: string;
  readonly count: number;
  readonly numbers: string;
}

const words = {
  zh: { title: (count: number) => `序列号（${count}）`, columns: ["产品", "序列号"] },
  en: { title: (count: number) => `Serial numbers (${count})`, columns: ["Product", "Serial numbers"] },
};

/** null where the document has none. */
export function piecesFold(pieces: readonly PiecesOfProduct[] | undefined, language: Language, showAll?: string): FoldNode | null {
  if (!pieces || pieces.length === 0) return null;
  const say = words[language];
  const count = pieces.reduce((sum, each) => sum + each.count, 0);
  return fold(
    say.title(count),
    table(
      say.columns,
      pieces.map((each) => [each.product, each.numbers]),
      showAll === undefined ? {} : { showAll },
    ),
  );
}
