/** MySQL's error number, or 0 for anything else. */
export function databaseErrorNumber(problem: unknown): number {
  const known = problem as { errno?: number; original?: { errno?: number }; parent?: { errno?: number } } | null;
  return known?.errno ?? known?.original?.errno ?? known?.parent?.errno ?? 0;
}

/** A fault that passes by itself: the database is away, or somebody else was faster. */
export function willPass(problem: unknown): boolean {
  const number = databaseErrorNumber(problem);
  return (number !== 0 && !isOurFault(number)) || isLostConnection(problem);
}

/** Errors that say the statement itself is wrong: trying again gives the same. */
function isOurFault(errorNumber: number): boolean {
  return [1048, 1054, 1062, 1064, 1146, 1264, 1267, 1271, 1292, 1366, 1406, 1452, 3819, 4025].includes(errorNumber);
}

function isLostConnection(problem: unknown): boolean {
  const { code, name } = (problem ?? {}) as { code?: string; name?: string };
  const lost = ["PROTOCOL_CONNECTION_LOST", "ECONNRESET", "ECONNREFUSED", "ENOENT", "PROTOCOL_SEQUENCE_TIMEOUT"];
  return lost.includes(code ?? "") || (name ?? "").startsWith("SequelizeConnection");
}
