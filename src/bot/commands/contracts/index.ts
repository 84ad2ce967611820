import type { Command } from "../define-command";
import { contractCreate } from "./contract-create.command";
import { contractList } from "./contract-list.command";
import { contractRenew } from "./contract-renew.command";
import { contractSign } from "./contract-sign.command";
import { contractTerminate } from "./contract-terminate.command";
import { contractUpdate } from "./contract-update.command";

export const contractsCommands: readonly Command[] = [
  contractCreate,
  contractList,
  contractRenew,
  contractSign,
  contractTerminate,
  contractUpdate,
];
