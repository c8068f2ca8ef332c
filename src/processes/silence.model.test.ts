import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { everybodyGetsAnAnswer } from '#src/testing/silence/reach.ts';
import { Life, type Tally } from '#src/testing/silence/run.ts';
import { type Action, type VerbName, verbs, weights } from '#src/testing/silence/verbs.ts';
import { modelWorld } from '#src/testing/silence/world.ts';

/** How many steps in all; a night's run takes more. */
const wanted = Number(process.env.KERNGERICHT_MODEL_STEPS ?? 10_000);
/** The same lives every time; `KERNGERICHT_MODEL_SEED` names others, and a night's run takes the clock's. */
const seed = Number(process.env.KERNGERICHT_MODEL_SEED ?? 20_260_302);
/** A failing life is first made as short as can be; 0 shows it as it was. */
const shrinks = process.env.KERNGERICHT_MODEL_SHRINK !== '0';
const longest = 600;

const number = fc.nat(9999);
const verb = fc.oneof(
  ...(Object.keys(verbs) as VerbName[]).map((name) => ({ arbitrary: fc.constant(name), weight: weights[name] })),
);
const action: fc.Arbitrary<Action> = fc.record({
  verb,
  who: number,
  which: number,
  a: number,
  b: number,
  api: fc.boolean(),
  twice: fc.nat(9).map((one) => one === 0),
});

describe('whatever anybody does, nobody is left in silence', () => {
  it(`holds after each of ${wanted} random steps`, { timeout: 24 * 3600_000 }, async (t) => {
    const tally: Tally = new Map();
    let steps = 0;
    let answered = 0;
    const live = async (actions: readonly Action[]): Promise<void> => {
      const model = await modelWorld();
      const life = new Life(model, tally);
      try {
        await life.begin();
        for (const one of actions) steps += (await life.step(one)) ? 1 : 0;
        await life.end();
        answered += await everybodyGetsAnAnswer(model, life.now);
      } catch (error) {
        throw new Error(`${error instanceof Error ? error.message : error}\n${life.told.slice(-25).join('\n')}`, {
          cause: error,
        });
      } finally {
        await model.close();
      }
    };
    const life = fc.asyncProperty(fc.array(action, { maxLength: longest, size: 'max' }), live);
    for (let run = 0; steps < wanted; run += 1)
      await fc.assert(life, {
        seed: seed + run,
        numRuns: 1,
        endOnFailure: !shrinks,
        interruptAfterTimeLimit: 600_000,
        markInterruptAsFailure: true,
      });
    t.diagnostic(`seed ${seed}, ${steps} steps, ${answered} contacts without e-mail answered at the end`);
    for (const [name, { done, refused, api }] of [...tally].sort())
      t.diagnostic(`${name}: ${done} done, ${refused} refused, ${api} through the API`);
    for (const name of Object.keys(verbs)) assert.ok(tally.has(name), `nobody tried ${name}`);
  });
});
