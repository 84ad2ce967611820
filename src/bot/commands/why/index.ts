import type { Command } from "../define-command";
import { whyAsk } from "./why-ask.command";

export const whyCommands: readonly Command[] = [whyAsk];
