import type { Id } from "../../domain/shared/id";

/** A group on a platform. */
export interface Channel {
  readonly platform: string;
  readonly conversation: string;
}

export interface OwnerChannelStore {
  of(personId: Id): Promise<readonly Channel[]>;
  /** In place of the one before on that platform. */
  put(personId: Id, channel: Channel, at: Date): Promise<void>;
  drop(personId: Id, platform: string): Promise<void>;
}

declare module "../../domain/shared/tx" {
  interface Stores {
    readonly ownerChannels: OwnerChannelStore;
  }
}
