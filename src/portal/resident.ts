import type { Actor } from '#src/platform/work.ts';

/** Who acts on pages for residents, also when somebody of the staff looks at them. */
export const resident: Actor = { kind: 'resident', label: 'inwoner' };
