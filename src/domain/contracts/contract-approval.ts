import type { ApprovalSubject } from "../approvals/approval-subject";
import { contractContentHash } from "./contract-content-hash";
import { lockContractById, moveContract } from "./move-contract";

/** What a decision does to a contract. The hash is made anew from the row. */
export const contractApproval: ApprovalSubject = {
  async lock(tx, id) {
    const contract = await tx.contracts.lock(id);
    return contract && { contentHash: contractContentHash(contract), editedBy: contract.editedBy };
  },
  async approved(tx, actor, id) {
    await moveContract(tx, actor, "approve", await lockContractById(tx, id), {}, {}, { auto: false });
  },
  async rejected(tx, actor, id, comment) {
    await moveContract(tx, actor, "reject", await lockContractById(tx, id), {}, {}, { comment });
  },
  async returned(tx, actor, id, comment) {
    await moveContract(tx, actor, "return", await lockContractById(tx, id), {}, {}, { comment });
  },
  async withdrawn(tx, actor, id) {
    await moveContract(tx, actor, "withdraw", await lockContractById(tx, id));
  },
};
