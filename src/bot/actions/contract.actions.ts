import { scopeOf } from "../../domain/access/scope";
import { withdrawApproval } from "../../domain/approvals/withdraw-approval";
import type { Contract } from "../../domain/contracts/contract";
import { renewContract } from "../../domain/contracts/renew-contract";
import { signContract } from "../../domain/contracts/sign-contract";
import { submitContract } from "../../domain/contracts/submit-contract";
import { terminateContract } from "../../domain/contracts/terminate-contract";
import { approvalSubjects } from "../../domain/flows/approval-subjects";
import { requireVersion } from "../../domain/shared/record-change";
import { Refusal } from "../../domain/shared/refusal";
import { todayOf } from "../../domain/shared/settings";
import type { CommandContext } from "../commands/define-command";
import { answer, askFor, dayAnswer, done, isAnswered, liveCard, reasonField } from "./answers";
import { defineAction, type Action, type Tap } from "./define-action";

async function contractOf({ tx, actor }: CommandContext, tap: Tap): Promise<Contract> {
  const contract = await tx.contracts.find(scopeOf(actor), tap.id);
  if (!contract) throw new Refusal("contract.notFound");
  return contract;
}

const aboutOf = ({ number, title }: Contract) => `${number} ${title}`;

export const contractActions: readonly Action[] = [
  defineAction({
    name: "contract.submit",
    permission: "contract.create",
    async handle(context, { id, version }) {
      const { contract, reasons } = await submitContract(context.tx, context.actor, { id, version });
      return done(context, reasons.length === 0 ? "contractApprovedAtOnce" : "contractSubmitted", { number: contract.number });
    },
  }),
  defineAction({
    name: "contract.withdraw",
    permission: "contract.create",
    async handle(context, tap) {
      const contract = await contractOf(context, tap);
      requireVersion("contract", contract, tap.version);
      await withdrawApproval(context.tx, context.actor, approvalSubjects, { subject: { kind: "contract", id: tap.id } });
      return done(context, "approvalWithdrawn", { number: contract.number });
    },
  }),
  defineAction({
    name: "contract.sign",
    permission: "contract.sign",
    async handle(context, tap) {
      const contract = await contractOf(context, tap);
      const { number } = contract;
      if (!isAnswered(tap)) {
        const today = await todayOf(context.tx);
        return askFor(context, tap, {
          form: "signContract",
          action: "contract.sign",
          number,
          about: aboutOf(contract),
          fields: [
            { input: "day", name: "signedDay", required: true, value: today },
            { input: "text", maxLength: 500, name: "fileRef", required: false, ...(contract.fileRef && { value: contract.fileRef }) },
          ],
        });
      }
      const signedDay = dayAnswer(tap, "signedDay");
      const { id, version } = tap;
      await signContract(context.tx, context.actor, {
        id,
        version,
        fileRef: answer(tap, "fileRef"),
        ...(signedDay !== null && { signedDay }),
      });
      return done(context, "contractSigned", { number });
    },
  }),
  defineAction({
    name: "contract.terminate",
    permission: "contract.sign",
    async handle(context, tap) {
      const contract = await contractOf(context, tap);
      const { number } = contract;
      if (!isAnswered(tap)) {
        const about = aboutOf(contract);
        return askFor(context, tap, { form: "terminateContract", action: "contract.terminate", number, about, fields: [reasonField] });
      }
      await terminateContract(context.tx, context.actor, { id: tap.id, version: tap.version, reason: answer(tap, "reason") });
      return done(context, "contractTerminated", { number });
    },
  }),
  defineAction({
    name: "contract.renew",
    permission: "contract.create",
    async handle(context, tap) {
      const contract = await contractOf(context, tap);
      const { number } = contract;
      if (!isAnswered(tap)) {
        const fields = [{ input: "day", name: "endDay", required: true }] as const;
        return askFor(context, tap, { form: "renewContract", action: "contract.renew", number, about: aboutOf(contract), fields });
      }
      const { id, version } = tap;
      const renewal = await renewContract(context.tx, context.actor, { id, version, endDay: dayAnswer(tap, "endDay") });
      return done(context, "contractRenewed", { number, renewal: renewal.number }, [
        liveCard("contract", { kind: "contract", id: renewal.id }),
      ]);
    },
  }),
];
