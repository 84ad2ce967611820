import { setApprovalLimits } from "../../../domain/approvals/change-limits";
import { approvalPolicyOf, type ApprovalPolicy } from "../../../domain/approvals/approval-policy";
import { addWord, listOf, removeWord, setList, type ListedWord, type PlainList } from "../../../domain/company/word-lists";
import { addStage, changeStage, setStages } from "../../../domain/opportunities/change-stages";
import { dropUnit, setUnits } from "../../../domain/products/change-units";
import { stagesOf, type Stage } from "../../../domain/opportunities/stages";
import { settingList } from "../../presenters/setting-lists";
import { readLimits } from "../../settings/read-limits";
import { readStageWish } from "../../settings/read-stages";
import { readWordWish } from "../../settings/read-word-list";
import { defineCommand, type CommandContext, type UndoNote } from "../define-command";
import { showCard } from "../replies";
import { grammar as limits } from "./limits.grammar";
import { grammar as stages } from "./stages.grammar";
import { grammar as words } from "./word-lists.grammar";

/** What a setting was before: taken back by putting it there again. */
const note = (id: string, before: unknown): UndoNote => ({ subject: { kind: "setting", id }, version: null, before });

export const settingsStages = defineCommand({
  ...stages,
  async handle({ tx, actor }, { text = "" }) {
    const before = await stagesOf(tx);
    const wish = readStageWish(text, before);
    if (wish.do === "add") await addStage(tx, actor, wish);
    if (wish.do === "change") await changeStage(tx, actor, wish);
    const shown = showCard(await settingList(tx, actor, "stages"));
    return wish.do === "show" ? shown : { ...shown, undo: note("stages", before) };
  },
  undo: { inverse: ({ tx, actor }, { before }) => setStages(tx, actor, before as readonly Stage[]) },
});

export const settingsWords = defineCommand({
  ...words,
  async handle({ tx, actor }, { text = "" }) {
    const wish = readWordWish(text);
    const before = await listOf(tx, wish.list);
    if (wish.do === "add") await addWord(tx, actor, wish.list, wish.word);
    if (wish.do === "remove") await (wish.list === "units" ? dropUnit(tx, actor, wish.said) : removeWord(tx, actor, wish.list, wish.said));
    const shown = showCard(await settingList(tx, actor, wish.list));
    return wish.do === "show" ? shown : { ...shown, undo: note(wish.list, before) };
  },
  undo: {
    inverse: ({ tx, actor }: CommandContext, { subject, before }) =>
      subject.id === "units"
        ? setUnits(tx, actor, before as readonly ListedWord[])
        : setList(tx, actor, subject.id as PlainList, before as readonly ListedWord[]),
  },
});

export const settingsLimits = defineCommand({
  ...limits,
  async handle({ tx, actor }, { text = "" }) {
    const before = await approvalPolicyOf(tx);
    const change = readLimits(text);
    const asked = Object.keys(change).length > 0;
    if (asked) await setApprovalLimits(tx, actor, change);
    const shown = showCard(await settingList(tx, actor, "limits"));
    return asked ? { ...shown, undo: note("limits", before) } : shown;
  },
  undo: {
    inverse: ({ tx, actor }, { before }) =>
      setApprovalLimits(tx, actor, { managerAt: null, leadAt: null, discountAt: null, marginBelow: null, ...(before as ApprovalPolicy) }),
  },
});
