import type { ApprovalPolicy } from "../../domain/approvals/approval-policy";
import { figures, plainNumber, scales } from "../conversation/recognise/numbers";

const cues: readonly (readonly [keyof ApprovalPolicy, string])[] = [
  ["leadAt", "运营负责人|运营|operations leads?|leads?|operations"],
  ["managerAt", "销售经理|经理|上级|managers?"],
  ["discountAt", "折扣|优惠|discounts?"],
  ["marginBelow", "毛利率|毛利|利润|margins?"],
];

/** "审批额度 经理 5万 运营 100万 折扣 10 毛利 15"; null takes a limit away: "折扣 不限". */
export function readLimits(text: string): Readonly<Partial<Record<keyof ApprovalPolicy, string | null>>> {
  const said = text.normalize("NFKC");
  const found: Partial<Record<keyof ApprovalPolicy, string | null>> = {};
  for (const [limit, words] of cues) {
    const match = new RegExp(
      `(?:${words})[\\s:=]*(?:从|低于|超过|满|at|from|below|over|above)?\\s*(?:(不限|不要|none|off|no limit)|(${figures})(${scales})?)`,
      "i",
    ).exec(said);
    if (match?.[1] !== undefined) found[limit] = null;
    else if (match?.[2] !== undefined) found[limit] = plainNumber(match[2], match[3]) ?? "";
  }
  return found;
}
