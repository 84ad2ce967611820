import { syllables } from "../../domain/shared/lookup-words";

/** What input methods get wrong in words that commands are said with; each sounds like what is often typed instead. */
const words =
  "报个价 报下价 报价单 报价 订单 发货 库存 盘点 调拨 调货 回款 收款 到账 应收 核销 开票 发票 红冲 退货 换货 工单 审批 驳回 撤回 同意 批准 线索 商机 客户 合同 待办 提醒 跟进 拜访 采购 入库 收货 出库 拣货 拣完 拣好 催款 对账单 账期 账龄 欠款 逾期 规则 字段 报表 流程 导出 作废 备货 销售单 丢单 赢单 撤销 确认".split(
    " ",
  );

/** Words of their own, however they sound. */
const right: ReadonlySet<string> = new Set(["汇款", "营收", "收获", "代收", "应受", "已收", "记账", "倒账", "提成"]);

interface Wanted {
  readonly word: string;
  readonly sounds: readonly string[];
}

let bySound: ReadonlyMap<string, readonly Wanted[]> | null = null;

/** The wanted words by their first syllable. */
function wanted(): ReadonlyMap<string, readonly Wanted[]> {
  if (bySound) return bySound;
  const all = new Map<string, Wanted[]>();
  for (const word of words) {
    const sounds = syllables(word);
    const first = sounds[0] ?? "";
    all.set(first, [...(all.get(first) ?? []), { word, sounds }]);
  }
  return (bySound = all);
}

/**
 * The text with slips of the input method in command words mended: 抱个价 is 报个价, 代办 is 待办. As long as before, so that places
 * stay. All characters but one are right, or one of two.
 */
export function withoutSlips(text: string): string {
  let mended = text;
  for (const run of text.slice(0, longest).matchAll(/\p{Script=Han}{2,}/gu)) {
    const sounds = syllables(run[0]);
    // A rare character takes two places.
    if (sounds.length !== run[0].length) continue;
    const standing = typedRight(run[0]);
    for (let at = 0; at < sounds.length - 1; at++) {
      for (const { word, sounds: own } of wanted().get(sounds[at] ?? "") ?? []) {
        const typed = run[0].slice(at, at + word.length);
        if (typed === word || right.has(typed) || typed.length < word.length) continue;
        // 期初库存 says 库存: its first half is no slip for 出库.
        if (standing.some(({ from, to }) => from < at + word.length && at < to)) continue;
        if (!own.every((sound, index) => sounds[at + index] === sound)) continue;
        if (Array.from(typed).filter((char, index) => char !== word.charAt(index)).length > 1) continue;
        const from = run.index + at;
        mended = mended.slice(0, from) + word + mended.slice(from + word.length);
      }
    }
  }
  return mended;
}

/** Where command words stand that are typed as they should be. */
function typedRight(run: string): readonly { readonly from: number; readonly to: number }[] {
  return words.flatMap((word) => {
    const from = run.indexOf(word);
    return from < 0 ? [] : [{ from, to: from + word.length }];
  });
}

/** Commands are said in the first part of a message. */
const longest = 400;
