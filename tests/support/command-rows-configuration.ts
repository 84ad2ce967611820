import type { Tx } from "../../src/domain/shared/tx";
import { putWarehouse } from "../../src/domain/stock/change-warehouse";
import { actorFor } from "../../src/domain/access/identify-actor";
import { receiveConfiguration } from "../../src/domain/configuration/import-configuration";
import { keepFirstVersion } from "../../src/domain/configuration/keep-version";
import { writtenConfiguration, readConfiguration } from "../../src/domain/configuration/document";
import type { Row } from "./command-row";

const lead = async (tx: Tx) => {
  const person = await tx.people.byNumber("P9");
  if (!person) throw new Error("nobody is P9");
  return actorFor(tx, person, null);
};
const twoVersions = async (tx: Tx) => {
  await keepFirstVersion(tx);
  await putWarehouse(tx, await lead(tx), { number: "GZ", nameZh: "广州仓", nameEn: "Guangzhou" });
  await tx.flush();
};
let fileId = "";
const oneFile = async (tx: Tx) => {
  const text = writtenConfiguration(await readConfiguration(tx)).replace(/"untouchedDays": \d+/, '"untouchedDays": 33');
  fileId = (await receiveConfiguration(tx, await lead(tx), { name: "ruiheng.json", text })).id;
};
const file = () => ({ typed: "CF-1", kind: "CF", id: fileId });

export const configurationRows: readonly Row[] = [
  { name: "config.export", what: "the newest", who: "P9", args: () => ({}), cards: [] },
  { name: "config.import", what: "how", who: "P9", args: () => ({}), cards: [] },
  {
    name: "config.history",
    what: "two versions",
    who: "P9",
    before: twoVersions,
    args: () => ({}),
    cards: ["configuration-history"],
    shows: ["10:00"],
  },
  {
    name: "config.diff",
    what: "the last change",
    who: "P9",
    before: twoVersions,
    args: () => ({}),
    cards: ["configuration-diff"],
    shows: ["GZ"],
  },
  {
    name: "config.file",
    what: "put in place",
    who: "P9",
    before: oneFile,
    args: () => ({ file: file(), to: "putInPlace" }),
    cards: ["configurationFile"],
    after: async (tx) => (await tx.settings.read<{ untouchedDays: number }>("pool"))?.untouchedDays,
    gives: 33,
  },
  {
    name: "config.file",
    what: "dropped",
    who: "P9",
    before: oneFile,
    args: () => ({ file: file(), to: "drop" }),
    cards: ["configurationFile"],
    after: async (tx) => (await tx.configuration.findFile(fileId))?.state,
    gives: "dropped",
  },
  {
    name: "config.rollback",
    what: "to the version before",
    who: "P9",
    before: twoVersions,
    args: () => ({ version: 1 }),
    cards: ["configuration-diff"],
    after: async (tx) => (await tx.stock.warehouses()).filter(({ closed }) => !closed).map(({ number }) => number),
    gives: ["SH", "SZ", "NB"],
  },
];
