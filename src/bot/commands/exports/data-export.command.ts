import { exportFile, isExported, requireExport } from "../../documents/exports/export-file";
import { Refusal } from "../../../domain/shared/refusal";
import { defineCommand } from "../define-command";
import { grammar } from "./data-export.grammar";

const words = {
  zh: (list: string, kind: string, days: string) => `正在导出${list}${days}（${kind}），只含你能看到的，马上发来。`,
  en: (list: string, kind: string, days: string) =>
    `Exporting ${list.toLowerCase()}${days} (${kind}): what you may see of it; the file comes in a moment.`,
};

/** The file follows the sentence; who had which list is kept, since a list can leave the house. */
export const dataExport = defineCommand({
  ...grammar,
  async handle({ tx, actor }, { what, period, format }) {
    if (!isExported(what)) throw new Refusal("export.unknown");
    if (format === "pdf") throw new Refusal("export.noPdf");
    const wanted = { name: what, days: period ?? null };
    const list = requireExport(actor, wanted);
    const kind = format === "csv" ? "csv" : "xlsx";
    tx.audit({
      actorId: actor.personId,
      messageId: actor.messageId,
      verb: "data.export",
      subject: { kind: "person", id: actor.personId },
      before: null,
      after: { list: what, format: kind, from: period?.from ?? null, to: period?.to ?? null },
    });
    const { language } = actor;
    const days =
      period && list.byDay
        ? ` ${period.from} – ${period.to}${language === "zh" ? `（按${list.byDay.zh}）` : ` (by ${list.byDay.en})`}`
        : "";
    return {
      parts: [
        { kind: "text", text: words[language](list.title[language], kind === "csv" ? "CSV" : "Excel", days) },
        exportFile(wanted, kind),
      ],
    };
  },
});
