import type { Command } from "../define-command";
import { webhookChange } from "./webhook-change.command";
import { webhookCreate } from "./webhook-create.command";
import { webhookList } from "./webhook-list.command";

export const webhooksCommands: readonly Command[] = [webhookChange, webhookCreate, webhookList];
