/** What a migration may do: run one DDL statement at a time. DDL commits by itself, so each must bear being run again. */
export interface MigrationContext {
  readonly run: (sql: string) => Promise<void>;
}

export type Migration = (context: MigrationContext) => Promise<void>;
