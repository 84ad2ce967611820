import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, note, table, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day } from "../kit/format";
import { stateTag } from "../kit/state-tag";
import { hangingText, mergeWords as words, type MergedField } from "./merge-words";

export interface MergeCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"merge">;
  readonly keep: string;
  readonly gone: string;
  /** How to call the one that is kept and the other in a typed message: their numbers. */
  readonly keepNumber: string;
  readonly goneNumber: string;
  /** Where the two differ: what each says and what stands afterwards. */
  readonly values: readonly { readonly field: MergedField; readonly keep: string; readonly gone: string; readonly after: string }[];
  /** What moves: "salesOrder" → 3. */
  readonly hanging: Readonly<Record<string, number>>;
  /** People of the one that are there already. */
  readonly twins: readonly string[];
  /** Why it cannot be merged now: a whole sentence. */
  readonly forbidden: string | null;
  readonly by: string | null;
  /** The last day on which it can be taken apart. */
  readonly undoUntil: string | null;
  readonly moves: readonly ("merge" | "swap" | "drop" | "undo")[];
}

const proposed: MergeCardProps = {
  id: "01JDMERGE0000000000000004",
  version: 1,
  number: "MG-4",
  state: "proposed",
  keep: "C001 深圳华强精密机械有限公司",
  gone: "C009 华强精密机械",
  keepNumber: "C001",
  goneNumber: "C009",
  values: [
    { field: "name", keep: "深圳华强精密机械有限公司", gone: "华强精密机械", after: "深圳华强精密机械有限公司" },
    { field: "address", keep: "", gone: "深圳市南山区科苑路 8 号", after: "深圳市南山区科苑路 8 号" },
    { field: "creditLimit", keep: "CNY 500,000.00", gone: "CNY 20,000.00", after: "CNY 500,000.00" },
  ],
  hanging: { contact: 2, opportunity: 1, quote: 3, salesOrder: 2, receivable: 2, followUp: 7, todo: 1 },
  twins: ["王总"],
  forbidden: null,
  by: null,
  undoUntil: null,
  moves: ["merge", "swap", "drop"],
};

export const mergeCard = defineCard<MergeCardProps>({
  name: "merge",
  samples: [
    proposed,
    { ...proposed, forbidden: "C009 的 QT-31 正在审批，请先批完或撤回，再合并到 C001。", moves: ["swap", "drop"] },
    { ...proposed, hanging: {}, values: [], twins: [] },
    { ...proposed, state: "merged", values: [], by: "李雷", undoUntil: "2026-12-25", moves: ["undo"] },
    { ...proposed, state: "undone", values: [], hanging: {}, twins: [], by: "李雷", moves: [] },
    { ...proposed, state: "dropped", values: [], hanging: {}, twins: [], moves: [] },
  ],
  view(merge, language) {
    const say = words[language];
    const moved = hangingText(merge.hanging, language);
    const open = merge.state === "proposed";
    return {
      title: say.title(merge.number),
      subtitle: `${merge.goneNumber} → ${merge.keepNumber}`,
      state: stateTag("merge", merge.state, language),
      summary: say.summary(merge.goneNumber, merge.keepNumber, stateTag("merge", merge.state, language).text),
      nodes: [
        text(bold(open ? say.ask(merge.gone, merge.keep) : say.is[merge.state](merge.gone, merge.keep))),
        merge.forbidden !== null && text(merge.forbidden),
        fields(
          field(open ? say.moves : say.moved, moved || (open ? say.nothing : null)),
          field(say.twins, merge.twins.join(say.comma)),
          field(say.by, merge.by),
        ),
        open &&
          merge.values.length > 0 &&
          table(
            [say.field, merge.keepNumber, merge.goneNumber, say.after],
            merge.values.map((each) => [say.fields[each.field], each.keep || say.none, each.gone || say.none, each.after || say.none]),
          ),
        open && fold(say.rulesTitle, note(say.rules)),
        buttons(
          merge.moves.includes("merge") &&
            button(say.merge, "merge.merge", merge, say.mergeTyped(merge.number), {
              style: "primary",
              confirm: { title: say.merge, text: say.confirm(merge.goneNumber, merge.keepNumber) },
            }),
          merge.moves.includes("swap") &&
            button(say.swap(merge.goneNumber), "merge.swap", merge, say.mergeInto(merge.keepNumber, merge.goneNumber)),
          merge.moves.includes("drop") && button(say.drop, "merge.drop", merge, say.dropTyped(merge.number)),
          merge.moves.includes("undo") && button(say.undo, "merge.undo", merge, say.undoTyped(merge.number)),
        ),
        merge.undoUntil !== null && note(say.until(day(merge.undoUntil, language), say.undoTyped(merge.number))),
      ],
    };
  },
});
