/** Who may use which calls: the same functions as on the screens. */

/** They care for villages or handle contacts of their own. */
export const caring = ['village_officer', 'front_office', 'official'] as const;

/** They may open a dossier, some of them only with a reason or when it climbed to them. */
export const readers = [...caring, 'team_manager', 'administrator'] as const;

/** They may read along with an answer that says nothing is possible. */
export const secondReaders = [...caring, 'team_manager'] as const;
