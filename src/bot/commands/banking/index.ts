import type { Command } from "../define-command";
import { bankChange } from "./bank-change.command";
import { bankRegister } from "./bank-register.command";
import { bankShow } from "./bank-show.command";

export const bankingCommands: readonly Command[] = [bankChange, bankRegister, bankShow];
