import type { Command } from "../define-command";
import { accountCode } from "./account-code.command";
import { accountLink } from "./account-link.command";
import { accountUnlink } from "./account-unlink.command";

export const accountsCommands: readonly Command[] = [accountCode, accountLink, accountUnlink];
