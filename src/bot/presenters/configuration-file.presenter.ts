import { configurationFileCard, type ConfigurationFileProps } from "../../../cards/configuration/configuration-file.card";
import type { ConfigurationFile } from "../../domain/configuration/configuration-file";
import type { Tx } from "../../domain/shared/tx";
import { changesInWords, faultsInWords } from "./configuration-in-words";
import { definePresenter } from "./define-presenter";

export const configurationFilePresenter = definePresenter({
  card: "configurationFile",
  async present(tx, viewer, subject) {
    const file = viewer.permissions.has("configuration.manage") ? await tx.configuration.findFile(subject.id) : null;
    if (!file) return null;
    const { id, version, number, name, state, changes, faults } = file;
    return configurationFileCard.render(
      {
        id,
        version,
        number,
        name,
        state,
        changes: changesInWords(changes, viewer),
        count: changes.length,
        faults: faultsInWords(faults, viewer),
        faultCount: faults.length,
        newKeys: await newKeysOf(tx, file),
      },
      viewer.language,
    );
  },
});

/** What calls the outside for the first time with this file: its key is known to nobody before it is drawn. */
async function newKeysOf(tx: Tx, { changes, state, faults, createdAt }: ConfigurationFile): Promise<ConfigurationFileProps["newKeys"]> {
  if (state === "dropped" || faults.length > 0) return [];
  const keys: { readonly name: string; readonly number: string | null }[] = [];
  for (const { section, item, what } of changes) {
    if (section !== "webhooks" || what !== "added" || item === null) continue;
    const known = await tx.webhooks.byName(item);
    if (state === "ready" && !known) keys.push({ name: item, number: null });
    if (state === "done" && known && known.createdAt >= createdAt) keys.push({ name: item, number: known.number });
  }
  return keys;
}
