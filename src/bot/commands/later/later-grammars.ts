import type { Grammar } from "../define-grammar";
import { goodsLater } from "./goods";
import { moneyLater } from "./money";
import { officeLater } from "./office";

export const laterGrammars: readonly Grammar[] = [...goodsLater, ...moneyLater, ...officeLater];
