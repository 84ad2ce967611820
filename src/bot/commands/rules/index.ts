import type { Command } from "../define-command";
import { ruleChange } from "./rule-change.command";
import { ruleCopy } from "./rule-copy.command";
import { ruleCreate } from "./rule-create.command";
import { ruleList } from "./rule-list.command";
import { ruleRecall } from "./rule-recall.command";
import { ruleRehearse } from "./rule-rehearse.command";
import { ruleSwitch } from "./rule-switch.command";

export const rulesCommands: readonly Command[] = [ruleChange, ruleCopy, ruleCreate, ruleList, ruleRecall, ruleRehearse, ruleSwitch];
