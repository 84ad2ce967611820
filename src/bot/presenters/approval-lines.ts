import type { ApprovalListProps } from "../../../cards/approvals/approval-list.card";
import { openTurnsOf } from "../../domain/approvals/turn";
import type { Actor } from "../../domain/shared/actor";
import type { Id } from "../../domain/shared/id";
import type { Page, PageRequest } from "../../domain/shared/page";
import type { Tx } from "../../domain/shared/tx";
import { documentInWords } from "./document-in-words";
import { localMoment, namesOf } from "./wording";

/** What waits for somebody's decision, as lines of a list, the oldest first. */
export async function approvalLines(
  tx: Tx,
  viewer: Actor,
  approverId: Id,
  page: PageRequest,
): Promise<Page<ApprovalListProps["approvals"][number]>> {
  const { items, next } = await openTurnsOf(tx, approverId, page);
  const who = await namesOf(
    tx,
    viewer,
    items.map((task) => task.request.submittedBy),
  );
  const approvals = [];
  for (const { id, version, request } of items) {
    const document = await documentInWords(tx, viewer, { kind: request.subjectKind, id: request.subjectId });
    approvals.push({
      id,
      version,
      number: request.subjectNumber,
      ...document,
      askedBy: who(request.submittedBy),
      askedAt: localMoment(viewer, request.submittedAt),
    });
  }
  return { items: approvals, next };
}
