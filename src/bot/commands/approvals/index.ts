import type { Command } from "../define-command";
import { approvalAddSigner } from "./approval-add-signer.command";
import { approvalAskAgain } from "./approval-ask-again.command";
import { approvalDecide } from "./approval-decide.command";
import { approvalHandOver } from "./approval-hand-over.command";
import { approvalList } from "./approval-list.command";
import { approvalRemind } from "./approval-remind.command";
import { approvalShow } from "./approval-show.command";
import { approvalWithdraw } from "./approval-withdraw.command";

export const approvalsCommands: readonly Command[] = [
  approvalAddSigner,
  approvalAskAgain,
  approvalDecide,
  approvalHandOver,
  approvalRemind,
  approvalList,
  approvalShow,
  approvalWithdraw,
];
