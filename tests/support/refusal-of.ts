import { Refusal } from "../../src/domain/shared/refusal";

/** The code of the refusal that the work ends in; "none" when it is done. Anything else thrown is a failure. */
export function refusalOf(work: () => unknown): string {
  try {
    work();
    return "none";
  } catch (problem) {
    return codeOf(problem);
  }
}

export async function refusalOfAsync(work: Promise<unknown>): Promise<string> {
  try {
    await work;
    return "none";
  } catch (problem) {
    return codeOf(problem);
  }
}

function codeOf(problem: unknown): string {
  if (problem instanceof Refusal) return problem.code;
  throw problem;
}
