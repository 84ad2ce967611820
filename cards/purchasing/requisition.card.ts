import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, note, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment, quantity, type QuantityValue } from "../kit/format";
import { stateTag } from "../kit/state-tag";

export type RequisitionMove = "submit" | "withdraw" | "order" | "cancel";

export interface RequisitionCardProps extends RecordRef {
  readonly number: string;
  readonly state: StateOf<"requisition">;
  readonly product: string;
  readonly warehouse: string;
  readonly quantity: QuantityValue;
  readonly available: QuantityValue;
  readonly safety: QuantityValue | null;
  /** Already ordered or asked for, this one not counted. */
  readonly onItsWay: QuantityValue | null;
  /** null: no supplier is known. */
  readonly supplier: string | null;
  readonly leadDays: number | null;
  readonly needBy: string | null;
  /** "SO-13 缺 4 个", "低于安全库存". */
  readonly because: string;
  /** null: the system. */
  readonly askedBy: string | null;
  readonly decision: { readonly by: string; readonly at: string; readonly comment: string | null } | null;
  readonly moves: readonly RequisitionMove[];
}

const words = {
  zh: {
    title: "采购申请",
    suggestion: "采购建议",
    because: "原因",
    available: "可用",
    safety: "安全库存",
    onItsWay: "在途及已申请",
    supplier: "供应商",
    noSupplier: "还没有供应商",
    leadDays: (days: number) => `交期 ${days} 天`,
    needBy: "需求日期",
    system: "系统建议",
    by: (who: string) => `${who} 申请`,
    decision: (state: string, by: string, at: string) => `${state}：${by}，${at}`,
    moves: {
      submit: ["提交审批", (number: string) => `提交 ${number}`],
      order: ["下采购单", (number: string) => `${number} 转采购单`],
      withdraw: ["撤回", (number: string) => `撤回 ${number}`],
      cancel: ["不采购", (number: string) => `取消 ${number}`],
    },
  },
  en: {
    title: "Requisition",
    suggestion: "Purchase suggestion",
    because: "Why",
    available: "Available",
    safety: "Safety stock",
    onItsWay: "On its way or asked for",
    supplier: "Supplier",
    noSupplier: "none known yet",
    leadDays: (days: number) => `${days} days lead time`,
    needBy: "Needed by",
    system: "suggested by the system",
    by: (who: string) => `asked for by ${who}`,
    decision: (state: string, by: string, at: string) => `${state}: ${by}, ${at}`,
    moves: {
      submit: ["Submit for approval", (number: string) => `submit ${number}`],
      order: ["Order it", (number: string) => `turn ${number} into a PO`],
      withdraw: ["Withdraw", (number: string) => `withdraw ${number}`],
      cancel: ["Do not buy", (number: string) => `cancel ${number}`],
    },
  },
} as const;

const pcs = (value: string): QuantityValue => ({ value, unit: "pcs" });
const suggested: RequisitionCardProps = {
  id: "01JDREQUISITION0000000005",
  version: 1,
  number: "PR-5",
  state: "suggested",
  product: "B16 滚珠丝杠 SFU1605",
  warehouse: "上海仓",
  quantity: pcs("20"),
  available: pcs("0"),
  safety: pcs("10"),
  onItsWay: pcs("30"),
  supplier: "无锡力创传动科技有限公司",
  leadDays: 14,
  needBy: "2026-12-04",
  because: "SO-13 缺 4 个",
  askedBy: null,
  decision: null,
  moves: ["submit", "cancel"],
};

export const requisitionCard = defineCard<RequisitionCardProps>({
  name: "requisition",
  samples: [
    suggested,
    {
      ...suggested,
      state: "pendingApproval",
      askedBy: "赵强",
      supplier: null,
      leadDays: null,
      onItsWay: null,
      needBy: null,
      moves: ["withdraw"],
    },
    { ...suggested, state: "approved", moves: ["order", "cancel"] },
    { ...suggested, state: "rejected", decision: { by: "刘洋", at: "2026-11-25T11:00", comment: "已有 300 在途" }, moves: [] },
  ],
  view(requisition, language) {
    const say = words[language];
    const state = stateTag("requisition", requisition.state, language);
    const title = requisition.state === "suggested" ? say.suggestion : say.title;
    const amount = quantity(requisition.quantity, language);
    const { decision, supplier, leadDays } = requisition;
    const who = requisition.askedBy === null ? say.system : say.by(requisition.askedBy);
    return {
      title: `${title} ${requisition.number}`,
      subtitle: `${requisition.product} · ${requisition.warehouse}`,
      state,
      summary: [requisition.number, requisition.product, amount, state.text].join(" · "),
      nodes: [
        text(bold(amount)),
        decision && text(say.decision(state.text, decision.by, moment(decision.at, language))),
        decision?.comment ? text(decision.comment) : null,
        fields(
          field(say.because, requisition.because),
          field(say.available, quantity(requisition.available, language)),
          field(say.safety, requisition.safety && quantity(requisition.safety, language)),
          field(say.onItsWay, requisition.onItsWay && quantity(requisition.onItsWay, language)),
          field(say.supplier, supplier === null ? say.noSupplier : leadDays === null ? supplier : `${supplier}, ${say.leadDays(leadDays)}`),
          field(say.needBy, requisition.needBy && day(requisition.needBy, language)),
        ),
        buttons(
          ...requisition.moves.map((move, index) => {
            const [label, typed] = say.moves[move];
            return button(label, `requisition.${move}`, requisition, typed(requisition.number), index === 0 ? { style: "primary" } : {});
          }),
        ),
        note(who),
      ],
    };
  },
});
