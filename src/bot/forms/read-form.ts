import type { NewForm, SaidMove } from "../../domain/forms/define-form";
import type { FormAccess, FormReach } from "../../domain/forms/form-definition";
import type { Said } from "../../domain/fields/define-field";
import { Refusal } from "../../domain/shared/refusal";
import { rolesIn } from "../fields/field-words";
import { labelFrom } from "../fields/read-field";

/** Behind the name: what else is said of a form begins with one of these. */
const clause =
  /[\s,;。]*(?:编号|前缀|状态|流转|仅|只有|只给|各看|各自|所有人|\bnumber(?:s|ed)?\b|\bprefix\b|\bstates?\b|\bmoves?\b|\bcreated by\b|\bseen by\b|\bmoved by\b|\beach sees\b|\beverybody sees\b)/i;

const afterCue = (text: string, cue: RegExp): string | null => {
  const found = cue.exec(text);
  if (!found) return null;
  const rest = text.slice(found.index + found[0].length).replace(/^[\s:是为]+/, "");
  return rest.slice(0, clause.exec(rest)?.index ?? rest.length);
};

/**
 * A form in the words of whoever wants it: "新建表单 样品申请 编号 SR 状态 申请中,已寄出,已归还", "new form Equipment loan, number EL,
 * states requested, lent, returned, moved by warehouse". Refuses `form.whichName`.
 */
export function readForm(text: string, name?: string): NewForm {
  const said = text.normalize("NFKC").trim();
  const behind = said.replace(/^.*?(?:表单|\bforms?\b)(?:名称|名为|叫做?|\s+called|\s+named)?[\s:,]*/is, "");
  const quoted = /^["“「]([^"”」\n]{1,60})["”」]/.exec(behind);
  const head = quoted?.[1] ?? behind.slice(0, /[,;:。\n]/.exec(behind)?.index ?? behind.length);
  const called = (quoted ? head : head.slice(0, clause.exec(head)?.index ?? head.length)).trim() || name?.trim();
  if (!called || /^(?:新建|建|做|加|new|create|make|add)?\s*(?:表单|forms?)$/i.test(called)) throw new Refusal("form.whichName");
  const about = behind.slice(called.length);
  const prefix = /(?:编号|前缀|\bnumber(?:s|ed)?\b|\bprefix\b)\s*(?:前缀)?\s*[:是为]?\s*([A-Za-z0-9]{1,20})/i.exec(about)?.[1];
  const states = statesIn(about);
  const moves = movesIn(about);
  return {
    label: labelFrom(called),
    ...(prefix !== undefined && { prefix }),
    ...(states.length > 0 && { states }),
    ...(moves.length > 0 && { moves }),
    access: accessIn(about),
  };
}

/** "状态 申请中、已寄出/已归还" · "states requested, lent or returned". */
export function statesIn(text: string): readonly Said[] {
  const list = afterCue(text, /(?:状态|\bstates?\b)/i);
  return list === null ? [] : namesIn(list);
}

export function namesIn(list: string): readonly Said[] {
  return list
    .split(/\s*(?:->|→|[/、|,;>])\s*(?:and\s+|or\s+)?|\s+(?:and|or)\s+|\s+(?=\p{Script=Han})|和/iu)
    .map((each) => each.trim().replace(/[.。]$/, ""))
    .filter((each) => each !== "")
    .map(labelFrom);
}

/** "流转 申请中→已寄出 仅仓库；已寄出→已归还" · "moves requested > lent by warehouse; lent > returned". */
export function movesIn(text: string): readonly SaidMove[] {
  const found = /(?:流转规则|流转|\bmoves?\b(?:\s+of[^:：]*)?)\s*[:：]?\s*(.+)$/is.exec(text)?.[1];
  if (found === undefined || !/->|→|>|到|\bto\b/i.test(found)) return [];
  // "to" and 到 may stand in a state's name, where arrows are written.
  const arrow = /->|→|>/.test(found) ? "->|→|>" : String.raw`到|\bto\b`;
  return found.split(new RegExp(String.raw`\s*[;,、\n]\s*(?=[^;,、\n]*(?:${arrow}))`, "i")).flatMap((piece) => {
    const who = /\s*(?:仅|只有|只给|由|\bonly\s+by\b|\bby\b|\bonly\b)\s*([^,;，；]+)/i.exec(piece);
    const way = (who ? piece.slice(0, who.index) : piece)
      .split(new RegExp(String.raw`\s*(?:${arrow})\s*`, "i"))
      .map((each) => each.replace(/[.。；;\s]+$/, "").trim());
    const roles = who ? rolesIn(who[1] ?? "") : [];
    return way.slice(1).map((to, index) => ({ from: way[index] ?? "", to, roles: roles.length > 0 ? roles : null }));
  });
}

/** "仅销售可新建" · "created by sales" · "seen by service and warehouse" · "各看自己的" · "everybody sees all". */
export function accessIn(text: string): Partial<FormAccess> {
  const roles = (zh: string, en: string) => {
    const words =
      new RegExp(String.raw`(?:仅|只(?:有|给)?|由)\s*([^,;。仅只]{1,40}?)(?:才)?(?:可以|可|能)(?:${zh})`).exec(text)?.[1] ??
      new RegExp(String.raw`\b(?:${en})\s+(?:only\s+)?by\s+([^;,]+(?:,\s*(?:and\s+)?[^;,]+)*)`, "i").exec(text)?.[1];
    const open = new RegExp(
      String.raw`所有人(?:都)?(?:可以|可|能)(?:${zh})|\b(?:${en})\s+by\s+(?:everybody|everyone|all|anybody)`,
      "i",
    ).test(text);
    return open ? null : words === undefined ? [] : rolesIn(words);
  };
  const lists = {
    create: roles("新建|提交|申请|建", "created|made|submitted"),
    see: roles("查看|看到|看|见", "seen|visible"),
    move: roles("流转|处理|推进", "moved|handled"),
  };
  const named = Object.entries(lists).filter(([, list]) => list === null || list.length > 0);
  const reach = reachIn(text);
  return { ...(Object.fromEntries(named) as Partial<FormAccess>), ...(reach && { reach }) };
}

function reachIn(text: string): FormReach | null {
  if (/各(?:自)?(?:只)?看(?:见)?自己|只看自己的|\b(?:own only|each sees (?:only )?(?:their|his|her) own|only their own)\b/i.test(text))
    return "own";
  if (/(?:所有人|大家)(?:都)?(?:可以|可|能)?看(?:见|到)?(?:全部|所有)|\b(?:everybody|everyone|all) sees? (?:all|everything)\b/i.test(text))
    return "all";
  return /按(?:角色|团队)看|\bteam sees\b|\bas elsewhere\b/i.test(text) ? "team" : null;
}
