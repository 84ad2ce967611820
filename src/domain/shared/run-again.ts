/**
 * What was planned from a look without a lock does not hold any more: the unit of work runs the whole closure again,
 * which looks anew. Not a refusal: nobody is told of it.
 */
export class RunAgain extends Error {
  constructor(why: string) {
    super(why);
    this.name = "RunAgain";
  }
}
