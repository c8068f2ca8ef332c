import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { day } from '#src/platform/calendar/index.ts';
import { historyOf } from '#src/platform/history.ts';
import {
  addFunction,
  appoint,
  correctFunction,
  endAppointment,
  type FunctionId,
  type FunctionInput,
  functionNow,
  registerAbsence,
} from '../people/index.ts';
import { refusal, seedStaff, system, type TestStaff, type TestWorld, testWorld } from '../people/testing.ts';
import {
  addDeputy,
  addVillage,
  changePrimary,
  changeTerm,
  contactFor,
  contactsForAll,
  correctVillage,
  endDeputy,
  primaryFunction,
  setStudyRole,
  studyRolesOf,
  termsOn,
  type VillageId,
  villageById,
  villageBySlug,
  villages,
  villagesCaredFor,
} from './index.ts';
import { termId } from './term-id.ts';

let t: TestWorld;
let s: TestStaff;
let count = 0;

before(async () => {
  t = await testWorld();
  s = await t.act(seedStaff);
});

/** A village of its own for a test, with Sanne as primary contact since 1 January. */
function village(primaryFunctionId: FunctionId = s.sanne.functionId): Promise<VillageId> {
  count += 1;
  return t.act((work) => addVillage(work, input(`Dorp ${count}`, primaryFunctionId)));
}

const input = (name: string, primaryFunctionId: FunctionId) => ({
  name,
  latitude: 51.958,
  longitude: 5.483,
  startedOn: day('2026-01-01'),
  fallbackFunctionId: s.klantcontact.functionId,
  primaryFunctionId,
});

const contactOn = async (id: VillageId, on: string) => {
  const { kind, function: contact, standsInFor } = await t.see((look) => contactFor(look, id, day(on)));
  return [kind, contact.slug, standsInFor?.slug ?? null];
};

describe('a village', () => {
  it('is found by its address and by its id', async () => {
    const id = await village();
    const one = await t.see((look) => villageById(look, id));
    assert.equal(one.slug, `dorp-${count}`);
    assert.deepEqual(await t.see((look) => villageBySlug(look, one.slug)), one);
    assert.ok((await t.see(villages)).some((each) => each.id === id));
    await assert.rejects(
      t.see((look) => villageBySlug(look, 'nergens')),
      refusal('unknown'),
    );
    await assert.rejects(
      t.see((look) => contactFor(look, s.mo.functionId as never)),
      refusal('unknown'),
    );
  });

  it('has a fallback that is always staffed, and households only with their source', async () => {
    const wrong = t.act((work) =>
      addVillage(work, { ...input('Nieuwdorp', s.sanne.functionId), fallbackFunctionId: s.mo.functionId }),
    );
    await assert.rejects(wrong, refusal('conflict', 'fallbackFunctionId'));
    const id = await village();
    await assert.rejects(
      t.act((work) => correctVillage(work, id, { households: 640 })),
      refusal('invalid', 'householdsSource'),
    );
    await t.act((work) =>
      correctVillage(work, id, { households: 640, householdsSource: 'voorbeeld', contactPerson: 'Kees' }),
    );
    const one = await t.see((look) => villageById(look, id));
    assert.deepEqual([one.households, one.householdsSource, one.contactPerson], [640, 'voorbeeld', 'Kees']);
  });

  it('is there once', async () => {
    await village();
    await assert.rejects(
      t.act((work) => addVillage(work, input(`Dorp ${count}`, s.sanne.functionId))),
      refusal('conflict', 'name'),
    );
  });

  it('is changed by the administrator only', async () => {
    const id = await village();
    const asSanne = (action: Parameters<typeof t.act>[0]) => t.act(action, s.sanne.actor);
    await assert.rejects(
      asSanne((work) => addVillage(work, input('Eigen', s.sanne.functionId))),
      refusal('forbidden'),
    );
    await assert.rejects(
      asSanne((work) => changePrimary(work, { villageId: id, functionId: s.daan.functionId, from: work.today })),
      refusal('forbidden'),
    );
    await assert.rejects(
      asSanne((work) => addDeputy(work, { villageId: id, functionId: s.daan.functionId, from: work.today })),
      refusal('forbidden'),
    );
    await assert.rejects(
      asSanne((work) => correctVillage(work, id, { counterShown: false })),
      refusal('forbidden'),
    );
    await assert.rejects(
      asSanne((work) => setStudyRole(work, { villageId: id, study: 'X', role: 'pilot' })),
      refusal('forbidden'),
    );
    await assert.rejects(
      asSanne((work) => changeTerm(work, { code: 'D1', value: 1, from: work.today, decidedBy: 'ik' })),
      refusal('forbidden'),
    );
  });

  it('can have a role in a study', async () => {
    const id = await village();
    await t.act((work) => setStudyRole(work, { villageId: id, study: 'Pilot 2019-2020', role: 'pilot' }));
    await t.act((work) =>
      setStudyRole(work, { villageId: id, study: 'Pilot 2019-2020', role: 'mirror', rationale: 'even groot' }),
    );
    assert.deepEqual(await t.see((look) => studyRolesOf(look, id)), [
      { villageId: id, study: 'Pilot 2019-2020', role: 'mirror', rationale: 'even groot' },
    ]);
    await t.act((work) => setStudyRole(work, { villageId: id, study: 'Pilot 2019-2020', role: null }));
    assert.deepEqual(await t.see((look) => studyRolesOf(look, id)), []);
  });
});

describe('the primary contact', () => {
  it('passes on a day, and the history says so', async () => {
    const id = await village();
    await t.act(
      (work) => changePrimary(work, { villageId: id, functionId: s.daan.functionId, from: day('2026-04-01') }),
      s.alex.actor,
    );
    assert.deepEqual(await contactOn(id, '2026-03-31'), ['officer', 'sanne', null]);
    assert.deepEqual(await contactOn(id, '2026-04-01'), ['officer', 'daan', null]);
    assert.equal(await t.see((look) => primaryFunction(look, id)), s.sanne.functionId);
    const facts = await t.see((look) => historyOf(look, 'village', id));
    assert.deepEqual(
      facts.map(({ fact, by }) => [fact, by]),
      [
        ['added', 'test'],
        ['primary contact changed', 'Alex'],
      ],
    );
  });

  it('is never nobody: without a successor the change is refused', async () => {
    const id = await village();
    const gap = t.act((work) => changePrimary(work, { villageId: id, functionId: null, from: day('2026-04-01') }));
    await assert.rejects(gap, {
      message: 'Een kern is nooit zonder eerste contact. Kies wie het overneemt.',
      kind: 'conflict',
      field: 'functionId',
    });
  });

  it('is never two: a second change on the same day is refused', async () => {
    const id = await village();
    const change = (functionId: FunctionId, from: string) =>
      t.act((work) => changePrimary(work, { villageId: id, functionId, from: day(from) }));
    await change(s.daan.functionId, '2026-04-01');
    await assert.rejects(change(s.klantcontact.functionId, '2026-04-01'), refusal('conflict', 'from'));
    await assert.rejects(change(s.daan.functionId, '2026-05-01'), refusal('conflict', 'functionId'));
    await assert.rejects(change(s.daan.functionId, '2026-02-27'), refusal('conflict', 'from'));
    await change(s.sanne.functionId, '2026-05-01');
  });

  it('is one of two at the same moment as well', async () => {
    const id = await village();
    const change = (functionId: FunctionId) =>
      t.act((work) => changePrimary(work, { villageId: id, functionId, from: day('2026-06-01') }));
    const results = await Promise.allSettled([change(s.daan.functionId), change(s.klantcontact.functionId)]);
    assert.deepEqual(results.map(({ status }) => status).toSorted(), ['fulfilled', 'rejected']);
  });

  it('is somebody who may read what residents tell, and who is there', async () => {
    const id = await village();
    const empty = await t.act((work) =>
      addFunction(work, {
        title: `Leeg ${count}`,
        role: 'village_officer',
        phone: '14 0344',
        email: 'leeg@gemeente.example',
      }),
    );
    for (const functionId of [s.mo.functionId, s.alex.functionId, empty]) {
      const refused = t.act((work) => changePrimary(work, { villageId: id, functionId, from: day('2026-04-01') }));
      await assert.rejects(refused, refusal('conflict', 'functionId'));
    }
  });

  it('cannot be taken out of the database', async () => {
    const id = await village();
    const pool = t.world.pool;
    await assert.rejects(
      pool.query('delete from village_primary where village_id = $1', [id]),
      /op elk moment één eerste contact/,
    );
    await assert.rejects(
      pool.query("update village_primary set from_day = '2026-02-01' where village_id = $1", [id]),
      /één eerste contact/,
    );
  });
});

describe('when the primary contact is away', () => {
  it('the number switches by itself, from the first day to the last (D20)', async () => {
    const id = await village(s.daan.functionId);
    await t.act((work) =>
      registerAbsence(work, {
        functionId: s.daan.functionId,
        deputyFunctionId: s.sanne.functionId,
        from: day('2026-03-16'),
        lastDay: day('2026-03-20'),
      }),
    );
    assert.deepEqual(await contactOn(id, '2026-03-15'), ['officer', 'daan', null]);
    assert.deepEqual(await contactOn(id, '2026-03-16'), ['deputy', 'sanne', 'daan']);
    assert.deepEqual(await contactOn(id, '2026-03-20'), ['deputy', 'sanne', 'daan']);
    assert.deepEqual(await contactOn(id, '2026-03-21'), ['officer', 'daan', null]);
  });

  it('one day off changes nothing', async () => {
    const id = await village(s.daan.functionId);
    await t.act((work) =>
      registerAbsence(work, {
        functionId: s.daan.functionId,
        deputyFunctionId: s.sanne.functionId,
        from: day('2026-03-25'),
        lastDay: day('2026-03-25'),
      }),
    );
    assert.deepEqual(await contactOn(id, '2026-03-25'), ['officer', 'daan', null]);
  });

  it('the deputy of the village takes over when the holder left, and else the fallback', async () => {
    const officer = await t.act(async (work) => {
      const functionId = await addFunction(work, {
        title: 'Nog een kernambtenaar',
        role: 'village_officer',
        phone: '14 0344',
        email: 'k@gemeente.example',
      });
      await appoint(work, { functionId, staffId: s.mo.staffId, from: day('2026-01-01') });
      return functionId;
    });
    const id = await village(officer);
    await t.act((work) =>
      addDeputy(work, {
        villageId: id,
        functionId: s.sanne.functionId,
        from: day('2026-03-02'),
        until: day('2026-06-01'),
      }),
    );
    await t.act((work) => endAppointment(work, { functionId: officer, until: day('2026-05-01') }));
    assert.equal((await contactOn(id, '2026-04-30'))[0], 'officer');
    assert.deepEqual((await contactOn(id, '2026-05-01')).slice(0, 2), ['deputy', 'sanne']);
    assert.deepEqual((await contactOn(id, '2026-06-01')).slice(0, 2), ['fallback', 'bo']);
  });

  it('a village without an officer has its fallback', async () => {
    const id = await village(s.klantcontact.functionId);
    assert.deepEqual(await contactOn(id, '2026-03-02'), ['fallback', 'bo', null]);
    assert.deepEqual(await contactOn(id, '2020-01-01'), ['fallback', 'bo', null]);
  });
});

describe('deputies', () => {
  it('care for the village as long as they are deputy', async () => {
    const id = await village();
    const cares = async () => (await t.see((look) => villagesCaredFor(look, s.daan.functionId))).includes(id);
    assert.equal(await cares(), false);
    await t.act((work) => addDeputy(work, { villageId: id, functionId: s.daan.functionId, from: work.today }));
    assert.equal(await cares(), true);
    await t.act((work) => endDeputy(work, { villageId: id, functionId: s.daan.functionId, until: work.today }));
    assert.equal(await cares(), false);
    const again = t.act((work) => endDeputy(work, { villageId: id, functionId: s.daan.functionId, until: work.today }));
    await assert.rejects(again, refusal('conflict', 'functionId'));
  });

  it('are not the primary contact, not twice the same, and may read what residents tell', async () => {
    const id = await village();
    const add = (functionId: FunctionId) =>
      t.act((work) => addDeputy(work, { villageId: id, functionId, from: work.today }));
    await assert.rejects(add(s.sanne.functionId), refusal('conflict', 'functionId'));
    await assert.rejects(add(s.mo.functionId), refusal('conflict', 'functionId'));
    await add(s.daan.functionId);
    await assert.rejects(add(s.daan.functionId), refusal('conflict', 'functionId'));
  });
});

describe('a function that villages need', () => {
  it('keeps the role that may read what residents tell, and stays always staffed', async () => {
    const id = await village(s.daan.functionId);
    const correct = (functionId: FunctionId, changes: Partial<FunctionInput>) =>
      t.act(async (work) =>
        correctFunction(work, functionId, { ...(await functionNow(work, functionId)), ...changes }),
      );
    await assert.rejects(correct(s.daan.functionId, { role: 'official' }), refusal('conflict', 'role'));
    await assert.rejects(
      correct(s.klantcontact.functionId, { alwaysStaffed: false }),
      refusal('conflict', 'alwaysStaffed'),
    );
    await correct(s.daan.functionId, { phone: '06-0000 00 02' });
    assert.equal((await t.see((look) => contactFor(look, id))).function.phone, '06-0000 00 02');
    await correct(s.mo.functionId, { role: 'project_leader' });
    await correct(s.mo.functionId, { role: 'official' });
  });
});

describe('all villages', () => {
  it('have exactly one contact at this moment (INV-18)', async () => {
    const all = await t.see(villages);
    const contacts = await t.see(contactsForAll);
    assert.deepEqual([...contacts.keys()].toSorted(), all.map(({ id }) => id).toSorted());
    for (const { id } of all) {
      assert.deepEqual(contacts.get(id), await t.see((look) => contactFor(look, id)));
      assert.ok(contacts.get(id)?.function.phone);
    }
  });
});

describe('terms', () => {
  it('change from a day on, for everybody, and the history keeps both', async () => {
    const change = (value: number) =>
      t.act(
        (work) => changeTerm(work, { code: 'D2', value, from: day('2026-04-01'), decidedBy: 'College, 24 maart 2026' }),
        s.alex.actor,
      );
    await change(8);
    await change(9);
    assert.equal((await t.see((look) => termsOn(look))).D2, 10);
    assert.equal((await t.see((look) => termsOn(look, day('2026-04-01')))).D2, 9);
    const facts = await t.see((look) => historyOf(look, 'term', termId('D2')));
    assert.deepEqual(
      facts.map(({ details }) => [details.before, details.value]),
      [
        [10, 8],
        [8, 9],
      ],
    );
  });

  it('are not changed for yesterday, outside their bounds or by nobody', async () => {
    const refused = (changes: object, kind: string, field: string) =>
      assert.rejects(
        t.act(
          (work) =>
            changeTerm(work, { code: 'D1', value: 1, from: day('2026-04-01'), decidedBy: 'College', ...changes }),
          system,
        ),
        refusal(kind, field),
      );
    await refused({ from: day('2026-03-01') }, 'conflict', 'from');
    await refused({ value: 9 }, 'invalid', 'value');
    await refused({ decidedBy: '  ' }, 'invalid', 'decidedBy');
  });
});
