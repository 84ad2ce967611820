import { approvalCard, type ApprovalCardProps } from "../../../cards/approvals/approval.card";
import type { ApprovalTask } from "../../domain/approvals/approval";
import type { ApprovalWithTasks } from "../../domain/approvals/approval-store";
import { changesBetween, listTotal, stockOfLines, type QuoteChange } from "../../domain/quotes/quote-evidence";
import { ratesOfVersion } from "../../domain/quotes/price-version";
import { discountOffList, quoteMargin } from "../../domain/quotes/quote-figures";
import { creditPosition } from "../../domain/receivables/credit-position";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import { compare } from "../../domain/shared/money";
import type { Tx } from "../../domain/shared/tx";
import { changeWords } from "../texts/changes";
import { daysOverdue } from "./days-overdue";
import { definePresenter } from "./define-presenter";
import { freeStock } from "./free-stock";
import { customerName, customersByKey, localMoment, namesOf, productName, sumOf } from "./wording";

type Evidence = Pick<
  ApprovalCardProps,
  "versionNo" | "about" | "amount" | "discountPercent" | "listTotal" | "marginPercent" | "lines" | "credit" | "changes"
>;

const noEvidence: Evidence = {
  versionNo: null,
  about: "",
  amount: null,
  discountPercent: null,
  listTotal: null,
  marginPercent: null,
  lines: [],
  credit: null,
  changes: [],
};

/** What an approver must see to decide, and, when it is decided, who did, when and why. */
export const approvalPresenter = definePresenter({
  card: "approval",
  async present(tx, viewer, subject) {
    const run = await tx.approvals.find(subject.id);
    if (!run) return null;
    const { request, tasks } = run;
    const mine =
      tasks.find((task) => task.approverId === viewer.personId && task.state === "open") ??
      tasks.find((task) => task.approverId === viewer.personId);
    const decided = lastDecision(tasks);
    const who = await namesOf(tx, viewer, [request.submittedBy, ...tasks.flatMap((task) => [task.approverId, task.decidedBy])]);
    const evidence = await (evidenceBy[request.subjectKind]?.(tx, viewer, request.subjectId) ?? Promise.resolve(noEvidence));
    return approvalCard.render(
      {
        ...evidence,
        // The task's, so that a button says which turn it decides; for others the request's.
        id: mine?.id ?? request.id,
        version: mine?.version ?? request.version,
        state: request.state,
        document: request.subjectKind as ApprovalCardProps["document"],
        number: request.subjectNumber,
        askedBy: who(request.submittedBy),
        askedAt: localMoment(viewer, request.submittedAt),
        comment: null,
        reasons: request.reasons,
        steps: tasks.map((task) => ({
          who: who(task.approverId),
          state: task.state,
          at: task.decidedAt && localMoment(viewer, task.decidedAt),
        })),
        decision: decision(run, decided, viewer, who),
        mayDecide: request.state === "pending" && mine?.state === "open",
        mayWithdraw: request.state === "pending" && request.submittedBy === viewer.personId,
      },
      viewer.language,
    );
  },
});

function lastDecision(tasks: readonly ApprovalTask[]): ApprovalTask | undefined {
  return tasks.filter((task) => task.decidedBy !== null).toSorted((left, right) => Number(right.decidedAt) - Number(left.decidedAt))[0];
}

function decision(
  { request }: ApprovalWithTasks,
  decided: ApprovalTask | undefined,
  viewer: Actor,
  who: (id: Id | null) => string,
): ApprovalCardProps["decision"] {
  if (request.state === "pending" || !request.closedAt) return null;
  const by = request.state === "withdrawn" ? request.submittedBy : (decided?.decidedBy ?? null);
  return {
    by: who(by),
    insteadOf: decided && decided.decidedBy !== decided.approverId ? who(decided.approverId) : null,
    at: localMoment(viewer, request.closedAt),
    comment: decided?.decisionComment ?? null,
  };
}

const evidenceBy: Readonly<Record<string, (tx: Tx, viewer: Actor, id: Id) => Promise<Evidence>>> = {
  quote: quoteEvidence,
  contract: contractEvidence,
};

async function quoteEvidence(tx: Tx, viewer: Actor, id: Id): Promise<Evidence> {
  const quote = await tx.quotes.find({ kind: "all" }, id);
  if (!quote) return noEvidence;
  const { current } = quote;
  const customer = (await customersByKey(tx, [quote.customerId])).get(quote.customerId);
  const products = new Map(
    (await tx.products.findMany(current.lines.map((line) => line.productId))).map((product) => [product.id, product]),
  );
  const stock = stockOfLines(
    current.lines,
    await freeStock(
      tx,
      current.lines.map((line) => line.productId),
    ),
  );
  const before = (await tx.quotes.versionsOf(id)).find((version) => version.versionNo < current.versionNo && version.state !== "draft");
  const label = (productId: Id) => products.get(productId)?.sku ?? "";
  return {
    versionNo: current.versionNo,
    about: customer ? customerName(customer, viewer) : "",
    amount: sumOf(current.totalAmount, current.currency),
    discountPercent: discountOffList(current),
    listTotal: sumOf(listTotal(current), current.currency),
    marginPercent: viewer.permissions.has("margin.read") ? quoteMargin(current, await ratesOfVersion(tx, current)).percent : null,
    lines: current.lines.map((line) => {
      const product = products.get(line.productId);
      const beside = stock.find((each) => each.lineId === line.id);
      const unit = product?.baseUnit ?? line.unit;
      return {
        product: product ? `${product.sku} ${productName(product, viewer)}` : "",
        quantity: { value: line.typedQuantity, unit: line.unit },
        price: { amount: line.unitPrice, currency: current.currency },
        lastPrice: priceBefore(
          before?.lines.find((each) => each.productId === line.productId)?.unitPrice,
          line.unitPrice,
          current.currency,
        ),
        available: beside?.available ? { value: beside.available, unit } : null,
        short: beside && beside.short !== "0" ? { value: beside.short, unit } : null,
      };
    }),
    credit: customer ? await creditOf(tx, customer) : null,
    changes: before ? changesBetween(before, current).map((change: QuoteChange) => changeWords(change, label, viewer.language)) : [],
  };
}

function priceBefore(before: string | undefined, now: string, currency: string) {
  return before !== undefined && compare(before, now) !== 0 ? { amount: before, currency } : null;
}

async function creditOf(tx: Tx, customer: Parameters<typeof creditPosition>[1]): Promise<Evidence["credit"]> {
  const position = await creditPosition(tx, customer);
  const { currency } = position;
  return {
    limit: sumOf(position.limit, currency),
    exposure: sumOf(position.exposure, currency),
    overdue: compare(position.overdue, "0") > 0 ? sumOf(position.overdue, currency) : null,
    overdueDays: await daysOverdue(tx, customer.id),
  };
}

async function contractEvidence(tx: Tx, viewer: Actor, id: Id): Promise<Evidence> {
  const contract = await tx.contracts.find({ kind: "all" }, id);
  if (!contract) return noEvidence;
  const customer = (await customersByKey(tx, [contract.customerId])).get(contract.customerId);
  return {
    ...noEvidence,
    about: customer ? customerName(customer, viewer) : "",
    amount: contract.amount ? sumOf(contract.amount, contract.currency) : null,
    credit: customer ? await creditOf(tx, customer) : null,
  };
}
