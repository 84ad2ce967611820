import { requirePermission } from "../access/scope";
import type { PermissionName } from "../shared/actor";
import type { Actor } from "../shared/actor";
import { contentHash } from "../shared/content-hash";
import { newId, type Id } from "../shared/id";
import { auditCreated, requireText } from "../shared/record-change";
import { Refusal } from "../shared/refusal";
import type { Tx } from "../shared/tx";
import { findImportColumns, type ImportColumn, type ImportColumns } from "./import-columns";
import { importRef, type ImportFile, type ImportKind, type ImportRow } from "./import-file";
import { withGoods } from "./goods-rows";
import type { KnownBy } from "./import-store";
import { ownColumnsOf, readOwnCells } from "./own-columns";
import { readImportRow } from "./read-import-row";

/** More than anybody looks through in one go. */
const mostRows = 5_000;
/** What each kind needs besides `data.import`. */
export const permissionToMake: Readonly<Record<ImportKind, PermissionName>> = {
  customer: "customer.create",
  lead: "lead.create",
  product: "product.save",
  price: "price.set",
  stock: "stock.adjust",
};
const signs: Readonly<Record<ImportKind, readonly KnownBy[]>> = {
  customer: ["creditCode", "phone", "email", "key"],
  lead: ["phone", "email", "key"],
  product: ["sku"],
  price: [],
  stock: [],
};

/**
 * Looks a table through, row by row: what is new, what is there already, what cannot be read; nothing is made of it yet.
 * The same table again is the same import. Refuses `import.noColumns`, `import.empty`, `import.tooLong`.
 */
export async function receiveImport(
  tx: Tx,
  actor: Actor,
  input: { readonly name: string; readonly table: readonly (readonly string[])[] },
): Promise<ImportFile> {
  requirePermission(actor, "data.import");
  const columns = findImportColumns(input.name, input.table);
  if (!columns) throw new Refusal("import.noColumns");
  requirePermission(actor, permissionToMake[columns.kind]);
  const onceKey = contentHash({ kind: columns.kind, table: input.table });
  const first = await tx.imports.byOnceKey(onceKey);
  if (first) return first;
  const file: ImportFile = {
    id: newId(),
    number: await tx.numbers.next("IM"),
    kind: columns.kind,
    name: requireText("file", input.name.slice(0, 200), 200),
    onceKey,
    state: "ready",
    receivedBy: actor.personId,
    createdAt: tx.now,
    version: 1,
  };
  const read = await readRows(tx, actor, file.id, columns, input.table);
  if (read.length > mostRows) throw new Refusal("import.tooLong", { most: mostRows, rows: read.length });
  const rows =
    file.kind === "price" || file.kind === "stock" ? await withGoods(tx, actor, file.kind, read) : await withKnown(tx, file.kind, read);
  if (rows.length === 0) throw new Refusal("import.empty");
  await tx.imports.add(file);
  await tx.imports.addRows(rows);
  auditCreated(tx, actor, "import.receive", importRef(file), { ...file, rows: rows.length });
  tx.emit({
    type: "import.received",
    subject: importRef(file),
    actorId: actor.personId,
    data: { number: file.number, kind: file.kind, rows: rows.length },
  });
  return file;
}

async function readRows(
  tx: Tx,
  actor: Actor,
  importId: Id,
  columns: ImportColumns,
  table: readonly (readonly string[])[],
): Promise<ImportRow[]> {
  const own = await ownColumnsOf(tx, actor, columns, table);
  const people = new Map(
    (await tx.people.listActive()).flatMap(({ id, nameZh, nameEn, number }) =>
      [nameZh, nameEn, number].map((name) => [name.toLowerCase(), id]),
    ),
  );
  const present = Object.keys(columns.at) as ImportColumn[];
  const rows: ImportRow[] = [];
  for (const [index, cells] of table.entries()) {
    if (index <= columns.heading || cells.every((cell) => cell.trim() === "")) continue;
    const read = readImportRow(columns.kind, present, (column) => (cells[columns.at[column] ?? -1] ?? "").trim());
    const row = { id: newId(), importId, rowNo: index + 1, label: read.label, knownAs: null, recordId: null };
    if ("problem" in read) {
      rows.push({ ...row, outcome: "fault", fields: {}, problem: read.problem, said: read.said });
      continue;
    }
    const answers = readOwnCells(own, cells, actor);
    if ("said" in answers) {
      rows.push({ ...row, outcome: "fault", fields: {}, problem: "badField", said: answers.said });
      continue;
    }
    const { owner, ...known } = read.fields;
    const fields = { ...known, ...answers.fields };
    const ownerId = owner === undefined ? undefined : people.get(owner.toLowerCase());
    const unknown = owner !== undefined && ownerId === undefined;
    rows.push({
      ...row,
      outcome: unknown ? "fault" : "new",
      fields: ownerId === undefined ? fields : { ...fields, ownerId },
      problem: unknown ? "unknownOwner" : null,
      said: unknown ? owner.slice(0, 60) : null,
    });
  }
  return rows;
}

/** Rows that are there already, by record or by a row above them. */
async function withKnown(tx: Tx, kind: ImportKind, rows: readonly ImportRow[]): Promise<ImportRow[]> {
  const above = new Map<string, number>();
  const records = new Map<string, string>();
  for (const by of signs[kind]) {
    const values = rows.flatMap(({ outcome, fields }) => (outcome === "new" ? (fields[by] ?? []) : []));
    for (const [value, name] of await tx.imports.known(kind, by, [...new Set(values)])) records.set(`${by} ${value}`, name);
  }
  return rows.map((row) => {
    if (row.outcome !== "new") return row;
    const marks = signs[kind].flatMap((by) => (row.fields[by] ? [`${by} ${row.fields[by]}`] : []));
    const record = marks.map((mark) => records.get(mark)).find((name) => name !== undefined);
    const earlier = marks.map((mark) => above.get(mark)).find((rowNo) => rowNo !== undefined);
    for (const mark of marks) if (!above.has(mark)) above.set(mark, row.rowNo);
    const knownAs = record ?? (earlier === undefined ? null : `#${earlier}`);
    return knownAs === null ? row : { ...row, outcome: "known", knownAs };
  });
}
