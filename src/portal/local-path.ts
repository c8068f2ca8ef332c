import { localPath as anyPath } from '#src/platform/http/answers.ts';
import type { Language } from '#src/platform/http/route.ts';

/** Where a page lives in the language of the visit. The first page in English is `/en`, without a stroke behind it. */
export function localPath(visit: { readonly language: Language }, path: string): string {
  return path === '/' && visit.language !== 'nl' ? `/${visit.language}` : anyPath(visit, path);
}
