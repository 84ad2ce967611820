import type { Flow } from "./define-flow";

/** What starts downstream of what happened. Goods and money that must move together do so in one transaction instead. */
export const flows: readonly Flow[] = [];
