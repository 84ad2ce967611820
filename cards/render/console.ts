import type { Card } from "../kit/nodes";
import { cleanCard } from "../kit/plain";

/**
 * Our own page gets the tree itself: it draws every node kind in the browser, folds and unfolds without asking
 * us, and can show the same card as another platform would. So there is nothing to translate; the texts are
 * made plain, and what goes out is JSON.
 */
export function renderConsole(card: Card): Card {
  return cleanCard(card);
}
