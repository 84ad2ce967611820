import { configurationFileCard } from "../../../cards/configuration/configuration-file.card";
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
        changes: changesInWords(changes, viewer.language),
        count: changes.length,
        faults: faultsInWords(faults, viewer.language),
        faultCount: faults.length,
      },
      viewer.language,
    );
  },
});
