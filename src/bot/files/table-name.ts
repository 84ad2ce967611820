/** Whether a file of that name may be a table: others are not even fetched. */
export function mayBeTable(name: string): boolean {
  return /\.(csv|tsv|txt|xlsx|xlsm)$/i.test(name.trim());
}
