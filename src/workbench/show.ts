import type { VNode } from 'preact';
import type { FormState } from '#src/design/index.ts';
import { page } from '#src/platform/http/answers.ts';
import type { Visit } from '#src/platform/http/route.ts';
import { frame } from './frame.tsx';

/** Functions that work with contacts. */
export const caring = ['village_officer', 'front_office', 'official'] as const;
/** Functions that may open a story, some of them only with a reason or when it climbed the ladder. */
export const readers = [...caring, 'team_manager', 'administrator'] as const;
export const secondReaders = [...caring, 'team_manager'] as const;

/** A form as it is shown: what was typed and what is wrong with it. */
export type AnyForm = FormState<Record<string, string>>;

/** A page of the workbench. */
export function show(visit: Visit, title: string, children: VNode, current?: string, status = 200): Response {
  return page(frame(visit, { title, children, ...(current ? { current } : {}) }), status);
}

export const csrfOf = (visit: Visit): string => visit.signedIn?.csrf ?? '';
