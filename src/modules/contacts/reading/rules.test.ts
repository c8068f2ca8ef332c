import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Id } from '#src/platform/ids.ts';
import type { Actor } from '#src/platform/work.ts';
import { contact, refused } from '../testing.ts';
import { accessOf, mayAct, mayOpen, type Standing } from './rules.ts';

const staff = (role: string, functionId = role): Actor => ({
  kind: 'staff',
  functionId: functionId as Id<'function'>,
  staffId: 'somebody' as Id<'staff'>,
  role,
  label: role,
});
const stranger: Standing = { caresForVillage: false, ladder: null };
const carer: Standing = { caresForVillage: true, ladder: null };
const owned = contact();
const owner = staff('village_officer', owned.ownerFunctionId);

describe('who may open a dossier', () => {
  const access = (actor: Actor, standing: Standing) => accessOf(actor, owned, standing);

  it('is whoever owns it or cares for the village', () => {
    assert.equal(access(owner, stranger), 'own');
    for (const role of ['village_officer', 'front_office', 'official']) assert.equal(access(staff(role), carer), 'own');
    assert.equal(access(staff('alderman'), carer), 'none', 'a deputy without the work stays out');
    assert.equal(access(staff('communications', owned.ownerFunctionId), stranger), 'none');
  });

  it('is somebody else of the work only with a reason', () => {
    for (const role of ['village_officer', 'official', 'front_office', 'administrator'])
      assert.equal(access(staff(role), stranger), 'with_reason');
  });

  it('is the team manager only when it climbed the whole ladder', () => {
    const rung = (ladder: Standing['ladder']) => access(staff('team_manager'), { caresForVillage: false, ladder });
    assert.deepEqual(
      [null, 'officer', 'deputy', 'team_manager'].map((one) => rung(one as Standing['ladder'])),
      ['none', 'none', 'none', 'escalated'],
    );
  });

  it('is nobody else', () => {
    const others = [
      'alderman',
      'project_leader',
      'communications',
      'researcher',
      'community_worker',
      'village_contact',
      'no such role',
    ];
    for (const role of others) assert.equal(access(staff(role), stranger), 'none');
    assert.equal(access({ kind: 'resident', label: 'inwoner' }, carer), 'none');
    assert.equal(access({ kind: 'system', label: 'ochtendronde' }, carer), 'none');
  });
});

describe('opening and acting', () => {
  it('needs a reason where the work is somebody else’s', () => {
    assert.throws(() => mayOpen('none', 'Ik ben benieuwd.'), refused(/niet voor uw functie/));
    assert.throws(() => mayOpen('with_reason', null), refused(/Zeg eerst waarom/, 'reason'));
    assert.throws(() => mayOpen('with_reason', '  '), refused(/Zeg eerst waarom/, 'reason'));
    for (const access of ['own', 'escalated'] as const) assert.doesNotThrow(() => mayOpen(access, null));
    assert.doesNotThrow(() => mayOpen('with_reason', 'Ik val vandaag in.'));
  });

  it('is not the same: who reads with a reason does not answer', () => {
    for (const access of ['none', 'with_reason'] as const)
      assert.throws(() => mayAct(access), refused(/niet verder helpen/));
    for (const access of ['own', 'escalated'] as const) assert.doesNotThrow(() => mayAct(access));
  });
});
