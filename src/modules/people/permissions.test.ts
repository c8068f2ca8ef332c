import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  can,
  mustAdminister,
  type PermissionRole,
  permissions,
  type Right,
  type Subject,
  subjects,
} from './permissions.ts';
import { refusal } from './testing.ts';
import { roles } from './types.ts';

/** The table of requirement 3.7, cell by cell; an empty cell is no. */
const table = `
role             | dossier                    | public_summary | promise            | project    | publication                 | ledger      | survey_raw | results              | own_metrics | administration
resident         | own                        | read           | own_and_public     | read react | read                        | read        |            | read                 |             |
organisation     | own                        | read           | own_and_public     | react      | read share                  | own_request |            | read                 |             |
village_contact  | shared_with_consent        | read           | village_and_public | react      | propose                     | read        |            | read                 |             |
village_officer  | own_villages               | read write     | read write         | sign_off   | sign_off                    | own_room    |            | read                 | own         |
official         | after_transfer             | read           | own                | read       | propose                     |             | fill_in    | read                 | own         |
front_office     | own_villages after_transfer | read write    | own                | read       | propose                     |             | fill_in    | read                 | own         |
project_leader   | after_transfer             | read           | own                | read write | read write                  | read        | fill_in    | read                 | own         |
communications   |                            | read write     |                    | read       | read write override_language |            |            | read                 | own         |
alderman         |                            | read           | portfolio          | decide     |                             | decide      |            | read                 | own         |
council          |                            | read           | public             | read       | read                        | read        |            | read                 |             |
community_worker | brought_in_by_self         | read           |                    | react      | propose                     | read        | interview  | read                 |             |
sounding_board   |                            | read           | public             | read       | read                        | read        |            | read before_adoption |             |
researcher       |                            | read           |                    |            | study_feedback              |             | anonymous  | write sign           |             |
team_manager     | escalated                  | read           | team_totals        | read       | sign_off                    | team        |            | team                 | own         |
administrator    | break_glass                |                |                    |            |                             |             |            |                      |             | read write
`;

const lines = table
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()));
const allRights = [...new Set(Object.values(permissions).flatMap((row) => Object.values(row).flat()))] as Right[];

describe('the permission table', () => {
  for (const [role, ...cells] of lines.slice(1)) {
    it(`${role} may exactly what the table says`, () => {
      subjects.forEach((subject: Subject, index) => {
        const named = (cells[index] ?? '').split(' ').filter(Boolean);
        const given = allRights.filter((right) => can(role!, subject, right));
        assert.deepEqual(given.toSorted(), named.toSorted(), `${role} ${subject}`);
      });
    });
  }

  it('has a row for every role', () => {
    const rows = lines.slice(1).map(([role]) => role as PermissionRole);
    assert.deepEqual(rows.toSorted(), Object.keys(permissions).toSorted());
    assert.ok(roles.every((role) => rows.includes(role)));
  });

  it('says no to whoever is not named', () => {
    for (const role of ['', 'system', 'toString', '__proto__', 'Administrator']) {
      for (const subject of subjects)
        assert.equal(
          allRights.some((right) => can(role, subject, right)),
          false,
        );
    }
  });

  it('lets the administrator and the system administer, nobody else', () => {
    const actor = (role: string) => ({ now: '', today: '', actor: { kind: 'staff', role } }) as never;
    for (const role of roles.filter((one) => one !== 'administrator')) {
      assert.throws(() => mustAdminister(actor(role)), refusal('forbidden'));
    }
    mustAdminister(actor('administrator'));
    mustAdminister({ actor: { kind: 'system' } } as never);
    assert.throws(() => mustAdminister({ actor: { kind: 'resident' } } as never), refusal('forbidden'));
  });
});
