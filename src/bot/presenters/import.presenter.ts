import { importCard, type ImportProblem, type ImportProps } from "../../../cards/imports/import.card";
import type { ImportRow } from "../../domain/imports/import-file";
import { Refusal } from "../../domain/shared/refusal";
import { refusalSentence } from "../texts/refusals";
import { definePresenter } from "./define-presenter";

/** Rows of each kind on the card; the counts tell of all. */
const mostShown = 10;
const mostFaults = 50;

export const importPresenter = definePresenter({
  card: "import",
  async present(tx, viewer, subject) {
    const file = viewer.permissions.has("data.import") ? await tx.imports.find(subject.id) : null;
    // Somebody else's list of customers is theirs, until it is imported.
    if (!file || (file.receivedBy !== viewer.personId && !viewer.roles.includes("operationsLead"))) return null;
    const rows = (outcome: ImportRow["outcome"], most: number) => tx.imports.rowsOf(file.id, outcome, most);
    const props: ImportProps = {
      id: file.id,
      version: file.version,
      number: file.number,
      state: file.state,
      kind: file.kind,
      name: file.name,
      counts: await tx.imports.counts(file.id),
      fresh: (await rows("new", mostShown)).map(({ rowNo, label, fields }) => ({ rowNo, label, says: saysOf(fields) })),
      known: (await rows("known", mostShown)).map(({ rowNo, label, knownAs }) => ({ rowNo, label, knownAs: knownAs ?? "" })),
      faults: (await rows("fault", mostFaults)).map(({ rowNo, label, problem, said }) => ({
        rowNo,
        label,
        problem: problem as ImportProblem,
        said: said ?? "",
      })),
      refused: (await rows("refused", mostShown)).map(({ rowNo, label, problem }) => ({
        rowNo,
        label,
        why: refusalSentence(new Refusal(problem ?? "", { number: label, name: "", sku: label, by: "" }), viewer.language),
      })),
      mayCarryOut: true,
    };
    return importCard.render(props, viewer.language);
  },
});

const told = [
  "contact",
  "phone",
  "email",
  "nameZh",
  "unit",
  "price",
  "quantity",
  "lot",
  "minQuantity",
  "currency",
  "source",
  "interest",
  "address",
] as const;

function saysOf(fields: ImportRow["fields"]): string {
  return told
    .flatMap((name) => fields[name] ?? [])
    .slice(0, 4)
    .join(" · ");
}
