/** MySQL's error number, or 0 for anything else. */
export function databaseErrorNumber(problem: unknown): number {
  const known = problem as { errno?: number; original?: { errno?: number }; parent?: { errno?: number } } | null;
  return known?.errno ?? known?.original?.errno ?? known?.parent?.errno ?? 0;
}
