/** One workspace that has the app, with the token that lets the bot speak there. */
export interface SlackInstallation {
  readonly teamId: string;
  readonly enterpriseId: string | null;
  readonly appId: string;
  readonly botToken: string;
  readonly botId: string;
  readonly ownUserId: string;
}

/** The workspaces that the bot works in. What is not here is foreign and refused. */
export interface SlackInstallations {
  find(teamId: string): Promise<SlackInstallation | null>;
  /** Every workspace, for Home, jobs and checks. */
  all(): Promise<readonly SlackInstallation[]>;
  save(installation: SlackInstallation): Promise<void>;
  /** The app was removed or its token revoked: nothing is sent there any more. */
  remove(teamId: string, why: "uninstalled" | "revoked"): Promise<void>;
}
