/** Whether a file of that name may be a table, or a configuration, which is kept as one of a single cell: others are not even fetched. */
export function mayBeTable(name: string): boolean {
  return /\.(csv|tsv|txt|xlsx|xlsm|json)$/i.test(name.trim());
}
