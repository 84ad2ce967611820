import type { webApi } from "@slack/bolt";

/**
 * Puts a view on somebody's App Home. No hash is passed: the page is drawn from the record each time, and the relay keeps the
 * order, so that the newest is always right; a conflict with an older view is none.
 */
export async function publishHome(client: webApi.WebClient, userId: string, view: object): Promise<void> {
  await client.views.publish({ user_id: userId, view: view as never });
}
