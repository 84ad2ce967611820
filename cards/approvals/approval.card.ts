import type { Language } from "../../src/domain/shared/actor";
import type { PaymentTerms } from "../../src/domain/shared/payment-terms";
import { isMore } from "../../src/domain/shared/quantity";
import type { StateOf } from "../../src/domain/shared/state-labels";
import { bold, button, buttons, field, fields, fold, table, tag, text, type RecordRef } from "../kit/build";
import { defineCard } from "../kit/define-card";
import { day, moment, money, percent, quantity, type MoneyValue, type QuantityValue } from "../kit/format";
import type { FieldsNode, Run, TextNode } from "../kit/nodes";
import { stateTag } from "../kit/state-tag";
import { termsText } from "../kit/terms";
import { pathFold, pathText, type PathAct, type PathTurn } from "./approval-path";
import { approvalSamples } from "./approval.samples";
import { approvalWords, type ApprovalWords } from "./approval.words";

/** Why somebody has to decide: what was measured and the limit it met, as plain decimals. */
export interface ReasonToApprove {
  /** Of "margin" without a value: the reader may know that it was one, not how much. */
  readonly code: "amount" | "discount" | "margin" | "credit" | "noPrice" | "always" | "flow" | "flowBroken";
  readonly value?: string;
  readonly limit?: string;
  readonly currency?: string;
}

export interface ApprovalCardProps extends RecordRef {
  readonly state: StateOf<"approval">;
  readonly document:
    | "quote"
    | "contract"
    | "salesOrder"
    | "requisition"
    | "receivable"
    | "purchaseOrder"
    | "return"
    | "stocktake"
    | "formRecord";
  readonly number: string;
  /** The version that is to be approved; null: the document has none. */
  readonly versionNo: number | null;
  /** Customer or supplier, or what is asked for. */
  readonly about: string;
  readonly askedBy: string;
  readonly askedAt: string;
  readonly comment: string | null;
  readonly amount: MoneyValue | null;
  readonly reasons: readonly ReasonToApprove[];
  readonly discountPercent: string | null;
  /** The same at list prices. */
  readonly listTotal: MoneyValue | null;
  /** null: there is none, or the viewer may not see it. */
  readonly marginPercent: string | null;
  readonly lines: readonly {
    readonly product: string;
    readonly quantity: QuantityValue;
    readonly price: MoneyValue | null;
    readonly lastPrice: MoneyValue | null;
    readonly available: QuantityValue | null;
    readonly short: QuantityValue | null;
  }[];
  /** null: the document owes nobody's credit. */
  readonly credit: {
    readonly limit: MoneyValue;
    /** Owed and ordered, this document not counted. */
    readonly exposure: MoneyValue;
    readonly overdue: MoneyValue | null;
    readonly overdueDays: number;
  } | null;
  /** Against the last version that was before an approver. */
  readonly changes: readonly { readonly what: string; readonly from: string; readonly to: string }[];
  /** What else it rests on; left out or null where the document has no such thing. */
  readonly details: {
    /** What is bought for. */
    readonly because?: string | null;
    /** What was counted otherwise than the books say. */
    readonly differences?: string | null;
    readonly quote?: string | null;
    readonly terms?: PaymentTerms | null;
    readonly startDay?: string | null;
    readonly endDay?: string | null;
    readonly deliverBy?: string | null;
    readonly needBy?: string | null;
    readonly customerPo?: string | null;
    readonly warehouse?: string | null;
    readonly safety?: QuantityValue | null;
    readonly onItsWay?: QuantityValue | null;
    readonly leadDays?: number | null;
    /** What people wrote into a record of the company's own form. */
    readonly written?: readonly { readonly label: string; readonly value: string }[];
  };
  readonly steps: readonly PathTurn[];
  /** What was done on the way, in order: who decided for whom, who handed it over, who was reminded. */
  readonly acts: readonly PathAct[];
  /** null while it is open. */
  readonly decision: {
    readonly by: string;
    readonly insteadOf: string | null;
    readonly at: string;
    readonly comment: string | null;
  } | null;
  /** It is this viewer's turn. */
  readonly mayDecide: boolean;
  readonly mayWithdraw: boolean;
}

/** All that a decision needs on the first screen of a phone; lines, credit and history behind folds. Decided: no buttons, but who, when and why. */
export const approvalCard = defineCard<ApprovalCardProps>({
  name: "approval",
  samples: approvalSamples,
  view(approval, language) {
    const say = approvalWords[language];
    const state = stateTag("approval", approval.state, language);
    // The company's own forms are called as the company calls them.
    const document = approval.document === "formRecord" ? approval.about : say.documents[approval.document];
    const number = approval.versionNo === null ? approval.number : `${approval.number} v${approval.versionNo}`;
    const amount = approval.amount ? money(approval.amount) : "";
    const open = approval.state === "pending";
    return {
      title: say.title(document, number),
      ...(approval.document !== "formRecord" && { subtitle: approval.about }),
      state,
      summary: open
        ? say.waits(number, approval.about, amount, approval.askedBy)
        : say.decided(number, state.text, approval.decision?.by ?? ""),
      nodes: [
        decisionText(approval, say, state.text, language),
        ...approvalFacts(approval, language),
        approval.comment ? text(say.says(approval.askedBy, approval.comment)) : null,
        open &&
          buttons(
            approval.mayDecide &&
              button(say.approve, "approval.approve", approval, say.typedApprove(approval.number), { style: "primary" }),
            approval.mayDecide && button(say.reject, "approval.reject", approval, say.typedReject(approval.number), { style: "danger" }),
            approval.mayDecide && button(say.return, "approval.return", approval, say.typedReturn(approval.number)),
            approval.mayWithdraw && button(say.withdraw, "approval.withdraw", approval, say.typedWithdraw(approval.number)),
          ),
        approval.changes.length > 0 &&
          fold(
            say.changed(approval.changes.length),
            table(
              say.changeColumns,
              approval.changes.map(({ what, from, to }) => [what, from, to]),
            ),
          ),
        linesFold(approval, say, language),
        creditFold(approval, say),
        detailsFold(approval, say, language),
        writtenFold(approval, say),
        pathFold(approval, language),
      ],
    };
  },
});

/** What a decision rests on, at a glance: the sum, what stands out, the way it goes, the figures. */
export function approvalFacts(approval: ApprovalCardProps, language: Language): readonly (TextNode | FieldsNode | null)[] {
  const say = approvalWords[language];
  return [
    text(...(approval.amount ? [bold(money(approval.amount)), "  "] : []), ...stockRuns(approval, say)),
    pathText(approval, language),
    evidence(approval, say, language),
  ];
}

/** Off the list, or above it: a price over the list is no discount of less than nothing. */
function againstList(discount: string | null, listTotal: MoneyValue | null, say: ApprovalWords): string | null {
  if (discount === null || listTotal === null) return discount;
  return discount.startsWith("-") ? say.aboveList(discount.slice(1), money(listTotal)) : say.offList(discount, money(listTotal));
}

function decisionText(approval: ApprovalCardProps, say: ApprovalWords, state: string, language: Language): TextNode | null {
  const { decision } = approval;
  if (!decision) return null;
  const who = decision.insteadOf === null ? decision.by : say.insteadOf(decision.by, decision.insteadOf);
  const runs: Run[] = [bold(state), say.byAt(who, moment(decision.at, language))];
  return text(...runs, ...(decision.comment ? [`\n${say.because}${decision.comment}`] : []));
}

function stockRuns({ document, lines, changes, credit, details }: ApprovalCardProps, say: ApprovalWords): Run[] {
  const short = lines.filter((line) => line.short !== null).length;
  const { safety } = details;
  const runs: Run[] = [];
  if (short > 0) runs.push(tag(say.short(short), "bad"), " ");
  else if (safety && lines.some((line) => line.available && isMore(safety.value, line.available.value))) {
    runs.push(tag(say.belowSafety, "warning"), " ");
  } else if (document !== "requisition" && lines.some((line) => line.available !== null)) runs.push(tag(say.inStock, "good"), " ");
  if (credit?.overdue) runs.push(tag(say.overdue(money(credit.overdue), credit.overdueDays), "bad"), " ");
  if (changes.length > 0) runs.push(tag(say.changedTag, "info"));
  return runs;
}

/** So many of a form's fields stand on the card; the rest opens. */
const mostWritten = 4;

/** At most six facts: why it is here first. */
function evidence(approval: ApprovalCardProps, say: ApprovalWords, language: Language): FieldsNode | null {
  const { reasons, marginPercent, discountPercent, listTotal, credit, details, lines } = approval;
  const bought = approval.document === "requisition" ? lines[0] : undefined;
  const limit = (code: ReasonToApprove["code"]): "bad" | undefined => (reasons.some((each) => each.code === code) ? "bad" : undefined);
  const discount = discountPercent === null || discountPercent === "0" ? null : percent(discountPercent);
  return fields(
    field(say.why, reasons.map((reason) => reasonText(reason, say)).join(say.and)),
    field(say.askedBy, `${approval.askedBy} · ${moment(approval.askedAt, language)}`),
    field(say.wanted, bought && quantity(bought.quantity, language)),
    field(say.neededFor, details.because),
    field(say.differences, details.differences),
    field(say.available, bought?.available && quantity(bought.available, language)),
    field(say.onItsWay, bought && (details.onItsWay ? quantity(details.onItsWay, language) : say.nothing)),
    field(say.term, details.endDay && say.fromTo(details.startDay ? day(details.startDay, language) : "", day(details.endDay, language))),
    field(say.margin, marginPercent && percent(marginPercent), limit("margin")),
    field(say.discount, againstList(discount, listTotal, say), limit("discount")),
    field(say.credit, credit && say.used(money(credit.exposure), money(credit.limit)), limit("credit")),
    ...(details.written ?? []).slice(0, mostWritten).map(({ label, value }) => field(label, value)),
  );
}

function reasonText({ code, value = "", limit = "", currency = "CNY" }: ReasonToApprove, say: ApprovalWords): string {
  const asMoney = (amount: string): string => (amount === "" ? "" : money({ amount, currency }));
  if (code === "margin" && value === "") return say.reasons.marginHidden;
  if (code === "flow" || code === "flowBroken") return say.reasons[code](value, limit);
  return code === "amount" || code === "credit"
    ? say.reasons[code](asMoney(value), asMoney(limit))
    : say.reasons[code](`${value}%`, `${limit}%`);
}

function linesFold({ lines, number }: ApprovalCardProps, say: ApprovalWords, language: Language): ReturnType<typeof fold> {
  if (lines.length === 0) return null;
  const rows = lines.map((line) => [
    line.product,
    quantity(line.quantity, language),
    line.price ? money(line.price) : "",
    line.lastPrice ? money(line.lastPrice) : "",
    line.available ? quantity(line.available, language) : "",
    line.short ? quantity(line.short, language) : "",
  ]);
  return fold(say.lines(lines.length), table(say.lineColumns, rows, { showAll: say.showAll(number) }));
}

function creditFold({ credit }: ApprovalCardProps, say: ApprovalWords): ReturnType<typeof fold> {
  if (!credit) return null;
  const overdue = credit.overdue ? say.overdueBy(money(credit.overdue), credit.overdueDays) : say.nothingOverdue;
  return fold(
    say.creditTitle,
    fields(
      field(say.limit, money(credit.limit)),
      field(say.exposure, money(credit.exposure)),
      field(say.overdueLabel, overdue, credit.overdue ? "bad" : "good"),
    ),
  );
}

function writtenFold({ details: { written = [] } }: ApprovalCardProps, say: ApprovalWords): ReturnType<typeof fold> {
  const rest = written.slice(mostWritten);
  return rest.length === 0 ? null : fold(say.details, fields(...rest.map(({ label, value }) => field(label, value))));
}

function detailsFold({ details }: ApprovalCardProps, say: ApprovalWords, language: Language): ReturnType<typeof fold> {
  const date = (value: string | null | undefined) => value && day(value, language);
  const known = fields(
    field(say.quote, details.quote),
    field(say.terms, details.terms && termsText(details.terms, language)),
    field(say.deliverBy, date(details.deliverBy)),
    field(say.needBy, date(details.needBy)),
    field(say.customerPo, details.customerPo),
    field(say.warehouse, details.warehouse),
    field(say.safety, details.safety && quantity(details.safety, language)),
    field(say.leadTime, details.leadDays === null || details.leadDays === undefined ? null : say.days(details.leadDays)),
  );
  return known && fold(say.details, known);
}
