import type { SubmittedContent } from "../../domain/approvals/approval";
import { submitForApproval } from "../../domain/approvals/submit-for-approval";
import type { SubjectRef } from "../../domain/shared/domain-event";
import { actorOf, idOf, type Loading } from "./loading";

/** What waits for somebody's decision has its open request, with the person that the world names. */
export async function askForApproval(
  loading: Loading,
  { id: number, awaits, by }: { readonly id: string; readonly awaits?: string; readonly by?: string },
  subject: SubjectRef,
  hash: string,
  content: SubmittedContent,
): Promise<void> {
  if (awaits === undefined) return;
  const asker = await actorOf(loading, by);
  await submitForApproval(loading.tx, asker, {
    subject,
    number,
    hash,
    content,
    editedBy: asker.personId,
    steps: [{ anyOf: [idOf(loading, awaits)] }],
    reasons: [{ code: "always" }],
  });
}
