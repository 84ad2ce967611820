import type { Command } from "../define-command";
import { personAdd } from "./person-add.command";
import { personAway } from "./person-away.command";
import { personChange } from "./person-change.command";
import { personHandOver } from "./person-hand-over.command";
import { personList } from "./person-list.command";
import { languageSet } from "./language-set.command";

export const peopleCommands: readonly Command[] = [languageSet, personAdd, personAway, personChange, personList, personHandOver];
