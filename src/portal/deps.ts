import type { Contact, ContactId } from '#src/modules/contacts/index.ts';
import type { Visit } from '#src/platform/http/route.ts';
import type { Actor, World } from '#src/platform/work.ts';
import type { Intake, Media } from '#src/processes/contact-received.ts';

/** What the portal needs from the rest: the stories it starts, and what the municipality has set. */
export interface PortalDeps {
  /** Address of a style sheet or script by its plain name. */
  assets(name: string): string;
  receive(world: World, actor: Actor, intake: Intake): Promise<Contact>;
  cameBack(world: World, actor: Actor, id: ContactId, said: string): Promise<Contact>;
  /** The resident answers a question of ours. */
  reply(world: World, actor: Actor, id: ContactId, said: string): Promise<unknown>;
  /** Checks and makes anew what came as a photo. Throws Refusal 'invalid' when it is none. */
  cleanPhoto(bytes: Uint8Array): Promise<Media>;
  /** Checks what came as a recording. Throws Refusal 'invalid' when it is none. */
  cleanSound(bytes: Uint8Array): Promise<Media>;
  readonly general: General;
  /** Gives a page that was made before, as long as the data did not change. Makes it every time when left out. */
  cached?(visit: Visit, key: string, make: () => Promise<string>): Promise<string>;
}

/** The municipality itself, for whoever wants no form. */
export interface General {
  readonly municipality: string;
  readonly phone: string;
  readonly email: string;
  /** Street and place of the town hall. */
  readonly address: string;
}
