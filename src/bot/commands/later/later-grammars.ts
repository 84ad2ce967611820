import type { Grammar } from "../define-grammar";
import { processLater } from "./process";

/** What people say that is not there yet: understood, answered honestly, never misread. A room that gets hands takes its grammar along. */
export const laterGrammars: readonly Grammar[] = processLater;
