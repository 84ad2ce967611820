/** A card that no folding rule brings under a platform's limits. A bug of the card: it must page its rows. */
export class CardTooLarge extends Error {
  constructor(card: string, platform: string, problems: readonly string[]) {
    super(`card "${card}" does not fit ${platform}: ${problems.slice(0, 3).join("; ")}`);
    this.name = "CardTooLarge";
  }
}
