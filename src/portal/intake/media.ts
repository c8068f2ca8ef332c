import type { Fields, UploadedFile } from '#src/platform/http/route.ts';
import { Refusal } from '#src/platform/refusal.ts';
import type { Media } from '#src/processes/contact-received.ts';
import type { PortalDeps } from '../deps.ts';
import type { Messages } from './text.ts';

const mb = 1_000_000;

/** How large what a resident sends may be; a little more comes in, so that we can say it at the field. */
export const mediaLimits = { photo: 15 * mb, sound: 10 * mb, body: 32 * mb } as const;

export interface Brought {
  readonly media: readonly Media[];
  readonly errors: Record<string, string>;
}

/** Checks a photo and a recording that came along. */
export async function broughtAlong({ files }: Fields, deps: PortalDeps, text: Messages): Promise<Brought> {
  const photo = await checked(files.foto, 'foto', mediaLimits.photo, deps.cleanPhoto, [
    text.photoTooLarge,
    text.photoWrong,
  ]);
  const sound = await checked(files.stem, 'stem', mediaLimits.sound, deps.cleanSound, [
    text.voiceTooLarge,
    text.voiceWrong,
  ]);
  return { media: [...photo.media, ...sound.media], errors: { ...photo.errors, ...sound.errors } };
}

type Clean = (bytes: Uint8Array) => Promise<Media>;

async function checked(
  file: UploadedFile | undefined,
  field: string,
  limit: number,
  clean: Clean,
  [tooLarge, wrong]: readonly [string, string],
): Promise<Brought> {
  if (!file) return { media: [], errors: {} };
  if (file.bytes.length > limit) return { media: [], errors: { [field]: tooLarge } };
  try {
    return { media: [await clean(file.bytes)], errors: {} };
  } catch (error) {
    if (error instanceof Refusal) return { media: [], errors: { [field]: wrong } };
    throw error;
  }
}

/** A browser forgets chosen files: when the page comes back for another reason, it says so at the field. */
export function chooseAgain({ files }: Fields, errors: Record<string, string>, text: Messages): Record<string, string> {
  const again = { foto: text.photoAgain, stem: text.voiceAgain };
  const forgotten = (['foto', 'stem'] as const).filter((field) => files[field] && !errors[field]);
  return { ...errors, ...Object.fromEntries(forgotten.map((field) => [field, again[field]])) };
}
