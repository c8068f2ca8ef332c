import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { day } from '#src/platform/calendar/index.ts';
import { historyOf } from '#src/platform/history.ts';
import {
  absencesFrom,
  addFunction,
  addParty,
  addStaff,
  addTeam,
  appoint,
  correctFunction,
  correctParty,
  endAbsence,
  endAppointment,
  findParties,
  functionNow,
  functionsNow,
  functionsWithRole,
  partyOf,
  pseudonymiseParty,
  registerAbsence,
} from './index.ts';
import { refusal, seedStaff, type TestStaff, type TestWorld, testWorld } from './testing.ts';

let t: TestWorld;
let s: TestStaff;
before(async () => {
  t = await testWorld();
  s = await t.act(seedStaff);
});

describe('functions', () => {
  it('say who holds them now', async () => {
    const sanne = await t.see((look) => functionNow(look, s.sanne.functionId));
    assert.equal(sanne.holder?.firstName, 'Sanne');
    assert.equal(sanne.teamName, 'Team Regie en Projecten');
    assert.equal(sanne.absentUntil, null);
    assert.equal((await t.see((look) => functionNow(look, s.sanne.functionId, day('2025-12-31')))).holder, null);
    await assert.rejects(
      t.see((look) => functionNow(look, s.sanne.staffId as never)),
      refusal('unknown'),
    );
  });

  it('are found by id and by role', async () => {
    assert.equal((await t.see((look) => functionsNow(look, [s.mo.functionId, s.daan.functionId]))).length, 2);
    assert.deepEqual(await t.see((look) => functionsNow(look, [])), []);
    assert.equal((await t.see((look) => functionsWithRole(look, 'village_officer'))).length, 2);
  });

  it('have one holder at a time', async () => {
    const twice = t.act((work) =>
      appoint(work, { functionId: s.mo.functionId, staffId: s.daan.staffId, from: day('2026-05-01') }),
    );
    await assert.rejects(twice, refusal('conflict', 'from'));
    const backwards = {
      functionId: s.mo.functionId,
      staffId: s.daan.staffId,
      from: day('2026-05-01'),
      until: day('2026-05-01'),
    };
    await assert.rejects(
      t.act((work) => appoint(work, backwards)),
      refusal('invalid', 'until'),
    );
  });

  it('pass from one to another on a day', async () => {
    const functionId = await t.act((work) =>
      addFunction(work, {
        title: 'Medewerker Team Advies',
        role: 'official',
        phone: '06-0000 00 04',
        email: 'advies@gemeente.example',
      }),
    );
    await t.act(async (work) => {
      await appoint(work, { functionId, staffId: s.mo.staffId, from: day('2026-01-01') });
      await endAppointment(work, { functionId, until: day('2026-04-01') });
      await appoint(work, { functionId, staffId: s.daan.staffId, from: day('2026-04-01') });
    });
    const holderOn = async (on: string) =>
      (await t.see((look) => functionNow(look, functionId, day(on)))).holder?.firstName;
    assert.equal(await holderOn('2026-03-31'), 'Mo');
    assert.equal(await holderOn('2026-04-01'), 'Daan');
    const past = t.act((work) => endAppointment(work, { functionId, until: day('2026-03-01') }));
    await assert.rejects(past, refusal('conflict', 'until'));
  });

  it('are changed by the administrator only', async () => {
    const { actor } = s.sanne;
    await assert.rejects(
      t.act((work) => addTeam(work, 'Eigen team'), actor),
      refusal('forbidden'),
    );
    const input = { firstName: 'X', lastName: 'Y', email: 'x@gemeente.example' };
    await assert.rejects(
      t.act((work) => addStaff(work, input), actor),
      refusal('forbidden'),
    );
    await assert.rejects(
      t.act((work) => endAppointment(work, { functionId: s.alex.functionId, until: work.today }), actor),
      refusal('forbidden'),
    );
  });

  it('refuse the same name twice', async () => {
    await assert.rejects(
      t.act((work) => addTeam(work, 'Team Regie en Projecten')),
      refusal('conflict', 'name'),
    );
    const input = { firstName: 'Sanne', lastName: 'Tweede', email: 'SANNE@gemeente.example' };
    await assert.rejects(
      t.act((work) => addStaff(work, input)),
      refusal('conflict', 'email'),
    );
  });

  it('are corrected, but keep their address', async () => {
    await t.act(async (work) => {
      const mo = await functionNow(work, s.mo.functionId);
      await correctFunction(work, mo.id, { ...mo, slug: 'anders', phone: '06-0000 00 03' });
    });
    const mo = await t.see((look) => functionNow(look, s.mo.functionId));
    assert.equal(mo.phone, '06-0000 00 03');
    assert.equal(mo.slug, 'mo');
    assert.deepEqual(
      (await t.see((look) => historyOf(look, 'function', mo.id))).map(({ fact }) => fact),
      ['added', 'appointed', 'corrected'],
    );
  });
});

describe('absence', () => {
  const absence = (from: string, lastDay: string) => ({
    functionId: s.sanne.functionId,
    deputyFunctionId: s.daan.functionId,
    from: day(from),
    lastDay: day(lastDay),
  });

  it('is for the own function or by the administrator', async () => {
    const other = t.act((work) => registerAbsence(work, absence('2026-07-01', '2026-07-10')), s.mo.actor);
    await assert.rejects(other, refusal('forbidden'));
    const own = await t.act((work) => registerAbsence(work, absence('2026-07-01', '2026-07-10')), s.sanne.actor);
    const then = await t.see((look) => functionNow(look, s.sanne.functionId, day('2026-07-06')));
    assert.equal(then.absentUntil, '2026-07-10');
    assert.equal(then.deputyFunctionId, s.daan.functionId);
    await t.act((work) => endAbsence(work, own), s.alex.actor);
    assert.equal((await t.see((look) => absencesFrom(look, day('2026-03-02'), s.sanne.functionId))).length, 0);
  });

  it('cannot overlap, lie in the past, end before it begins or be stood in for by itself', async () => {
    await t.act((work) => registerAbsence(work, absence('2026-08-03', '2026-08-14')));
    const refused = async (input: Parameters<typeof registerAbsence>[1], kind: string, field: string) =>
      assert.rejects(
        t.act((work) => registerAbsence(work, input)),
        refusal(kind, field),
      );
    await refused(absence('2026-08-14', '2026-08-20'), 'conflict', 'from');
    await refused(absence('2026-02-01', '2026-02-27'), 'conflict', 'lastDay');
    await refused(absence('2026-09-02', '2026-09-01'), 'invalid', 'lastDay');
    await refused(absence('2026-09-02', '2028-09-03'), 'invalid', 'lastDay');
    await refused(
      { ...absence('2026-09-01', '2026-09-04'), deputyFunctionId: s.sanne.functionId },
      'conflict',
      'deputyFunctionId',
    );
  });

  it('needs a deputy who is there', async () => {
    await t.act((work) =>
      registerAbsence(work, {
        functionId: s.daan.functionId,
        deputyFunctionId: s.sanne.functionId,
        from: day('2026-10-05'),
        lastDay: day('2026-10-09'),
      }),
    );
    const refused = t.act((work) => registerAbsence(work, absence('2026-10-08', '2026-10-16')));
    await assert.rejects(refused, refusal('conflict', 'deputyFunctionId'));
    const empty = await t.act((work) =>
      addFunction(work, { title: 'Leeg', role: 'village_officer', phone: '14 0344', email: 'leeg@gemeente.example' }),
    );
    const nobody = t.act((work) =>
      registerAbsence(work, { ...absence('2026-11-02', '2026-11-06'), deputyFunctionId: empty }),
    );
    await assert.rejects(nobody, refusal('conflict', 'deputyFunctionId'));
  });
});

describe('parties', () => {
  const riet = {
    name: 'Riet de Bree',
    phone: '06 0000 1234',
    address: ['Dorpsstraat 1', '4031 AA Ingen'],
    channels: ['phone', 'letter'] as const,
    largeType: true,
  };

  it('are found while typing, by name and by number', async () => {
    const id = await t.act((work) => addParty(work, riet));
    const foundBy = async (typed: string) => (await t.see((look) => findParties(look, typed))).map((party) => party.id);
    for (const typed of ['ri', 'Riet', 'bree', 'de br', '0600', '06-0000 12', '+31600001234']) {
      assert.deepEqual(await foundBy(typed), [id], typed);
    }
    for (const typed of ['r', 'iet', '', '%', 'R_et', '0612', '\\']) assert.deepEqual(await foundBy(typed), [], typed);
  });

  it('come at most eight at a time', async () => {
    for (let count = 0; count < 9; count += 1)
      await t.act((work) => addParty(work, { name: `Toon ${count}`, channels: ['self'] }));
    assert.equal((await t.see((look) => findParties(look, 'toon'))).length, 8);
  });

  it('are corrected in part', async () => {
    const id = await t.act((work) => addParty(work, riet));
    await t.act((work) => correctParty(work, id, { channels: ['letter'], phone: null }));
    const corrected = await t.see((look) => partyOf(look, id));
    assert.equal(corrected.phone, null);
    assert.equal(corrected.name, 'Riet de Bree');
    await assert.rejects(
      t.act((work) => correctParty(work, id, { address: [] })),
      refusal('invalid', 'address'),
    );
  });

  it('lose who they were when they are pseudonymised, and stay counted', async () => {
    const id = await t.act((work) => addParty(work, riet));
    await t.act((work) => pseudonymiseParty(work, id));
    await t.act((work) => pseudonymiseParty(work, id));
    const gone = await t.see((look) => partyOf(look, id));
    const { name, email, phone, address, partner } = gone;
    assert.deepEqual(
      { name, email, phone, address, partner },
      { name: null, email: null, phone: null, address: [], partner: null },
    );
    assert.deepEqual(gone.channels, ['phone', 'letter']);
    await assert.rejects(
      t.act((work) => correctParty(work, id, { name: 'Riet' })),
      refusal('conflict'),
    );
    const facts = await t.see((look) => historyOf(look, 'party', id));
    assert.deepEqual(
      facts.map(({ fact }) => fact),
      ['added', 'pseudonymised'],
    );
    assert.doesNotMatch(JSON.stringify(facts), /Riet|0000|Dorps/);
  });
});
