import { inBoth } from "../../domain/fields/define-field";
import type { Label } from "../../domain/conditions/record-type";
import type { StagePlace } from "../../domain/opportunities/change-stages";
import type { Stage } from "../../domain/opportunities/stages";
import { Refusal } from "../../domain/shared/refusal";
import { labelFrom } from "../fields/read-field";

/** What somebody wants of the stages. */
export type StageWish =
  | { readonly do: "show" }
  | { readonly do: "add"; readonly label: Label; readonly probability: string; readonly place?: StagePlace }
  | { readonly do: "change"; readonly code: string; readonly label?: Label; readonly probability?: string; readonly place?: StagePlace };

const percent = /(?:概率|赢率|probability|at|with)?\s*(?:为|是|改为|改成|to|=|:)?\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:%|个百分点|per ?cent)?/i;
const place = /[,，;\s]*(?:放在|排在|放到|移到|在)\s*(.{1,40}?)\s*(?:之)?(前|后)(?:面|边)?\s*$/;
const placeEn = /[,;]?\s+(?:right\s+)?(before|after)\s+(.{1,40}?)\s*$/i;

/** "加阶段 样品测试(sample test) 50% 放在报价后", "rename stage quotation to offer", "阶段 谈判 75%". Refuses `stage.unclear`, `stage.noSuch`. */
export function readStageWish(text: string, stages: readonly Stage[]): StageWish {
  const said = text.normalize("NFKC").trim();
  const add =
    /(?:加|新增|增加|添加|新建)\s*(?:一?个)?\s*(?:商机)?阶段[\s:]*(.+)$/.exec(said) ??
    /\b(?:add|new|create)\s+(?:an?\s+)?(?:deal\s+)?stage[\s:]+(.+)$/i.exec(said);
  if (add) return added(add[1] ?? "", stages);
  const renamed =
    /阶段\s*(.{1,40}?)\s*(?:改名为|改名叫|改名成|重命名为|改叫|改名)\s*(.{1,80})$/.exec(said) ??
    /\brename\s+(?:the\s+)?(?:deal\s+)?stage\s+(.{1,40}?)\s+(?:to|as|into)\s+(.{1,80})$/i.exec(said);
  if (renamed)
    return { do: "change", code: stageNamed(renamed[1] ?? "", stages).code, label: inBoth(labelFrom(unquoted(renamed[2] ?? ""))) };
  const moved =
    /阶段\s*(.{1,40}?)\s*(?:放到|移到|排到|挪到|放在|排在)\s*(.{1,40}?)\s*(?:之)?(前|后)/.exec(said) ??
    /\bmove\s+(?:the\s+)?(?:deal\s+)?stage\s+(.{1,40}?)\s+(?:to\s+)?(?:right\s+)?(before|after)\s+(.{1,40})$/i.exec(said);
  if (moved) {
    const [, which = "", second = "", third = ""] = moved;
    const chinese = third === "前" || third === "后";
    const [side, of] = chinese ? [third === "前" ? "before" : "after", second] : [second.toLowerCase(), third];
    return {
      do: "change",
      code: stageNamed(which, stages).code,
      place: { side: side as StagePlace["side"], of: stageNamed(of, stages).code },
    };
  }
  const likely =
    /(?:阶段|\bstage)\s+?(.{1,40}?)\s*(?:的)?\s*(?:概率|赢率|probability|to|为|是|改为|改成|=|:)*\s*(\d{1,3}(?:\.\d{1,4})?)\s*(?:%|per ?cent)?\s*$/i.exec(
      said,
    );
  if (likely) return { do: "change", code: stageNamed(likely[1] ?? "", stages).code, probability: likely[2] ?? "" };
  if (
    /^(?:看|查看|列出|有哪些|我们的|show|list|our|which|the)?\s*(?:商机|销售|deal|pipeline)?\s*(?:阶段|stages?)\s*(?:设置|列表|有哪些|are there)?[?？]?$/i.test(
      said,
    )
  )
    return { do: "show" };
  throw new Refusal("stage.unclear");
}

/** "删除阶段 谈判，商机转到报价": which, and where its deals go; null: not said. */
export function readStageRemoval(text: string, stages: readonly Stage[]): { readonly code: string; readonly to: string | null } {
  const said = text.normalize("NFKC").trim();
  const found =
    /(?:删除|删掉|去掉|取消)\s*(?:商机)?阶段\s*(.{1,40}?)(?:[\s,;]*(?:其|它的|里面?的)?商机(?:都)?(?:转到|转入|移到|改到|放到|归到)\s*(.{1,40}?))?$/.exec(
      said,
    ) ??
    /\b(?:remove|delete|drop|take away)\s+(?:the\s+)?(?:deal\s+)?stage\s+(.{1,40}?)(?:[,;]?\s+(?:and\s+)?(?:move\s+)?(?:its|the|all)?\s*deals\s+(?:go\s+|move\s+)?(?:in)?to\s+(.{1,40}?))?$/i.exec(
      said,
    );
  if (!found) throw new Refusal("stage.unclear");
  const [, which = "", to] = found;
  return { code: stageNamed(which, stages).code, to: to === undefined ? null : stageNamed(to, stages).code };
}

function added(rest: string, stages: readonly Stage[]): StageWish {
  const beside = place.exec(rest) ?? placeEn.exec(rest);
  const about = beside ? rest.slice(0, beside.index) : rest;
  const likely = new RegExp(`[\\s,;]*${percent.source}\\s*$`, "i").exec(about);
  const name = unquoted(likely ? about.slice(0, likely.index) : about);
  if (!likely || name === "") throw new Refusal("stage.unclear");
  const [side, of] =
    beside === null
      ? []
      : /^(?:before|after)$/i.test(beside[1] ?? "")
        ? [beside[1]?.toLowerCase(), beside[2]]
        : [beside[2] === "前" ? "before" : "after", beside[1]];
  return {
    do: "add",
    label: inBoth(labelFrom(name)),
    probability: likely[1] ?? "",
    ...(of !== undefined && { place: { side: side as StagePlace["side"], of: stageNamed(of, stages).code } }),
  };
}

/** Refuses `stage.noSuch`, naming those there are. */
function stageNamed(said: string, stages: readonly Stage[]): Stage {
  const wanted = unquoted(said)
    .toLowerCase()
    .replace(/^the\s+|\s*(?:stage|阶段)$/g, "");
  const found = stages.find(({ code, zh, en }) => [code.toLowerCase(), zh.toLowerCase(), en.toLowerCase()].includes(wanted));
  if (!found)
    throw new Refusal("stage.noSuch", {
      stage: wanted.slice(0, 40),
      stages: stages.map(({ zh, en }) => (zh === en ? zh : `${zh} / ${en}`)),
    });
  return found;
}

function unquoted(text: string): string {
  return text.trim().replace(/^["“”'「]+|["“”'」,，;\s]+$/g, "");
}
