import { defineCommand } from "../define-command";
import { grammar } from "./config-history.grammar";
import { showHistory } from "./show-history";

export const configHistory = defineCommand({ ...grammar, handle: showHistory });
