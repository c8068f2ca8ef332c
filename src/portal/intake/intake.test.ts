import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parseForm } from '#src/platform/http/forms.ts';
import { isId } from '#src/platform/ids.ts';
import { callbackForm, picturesForm, wordsForm } from './forms.ts';
import { formKey, newKey, submissionKeyOf } from './intake.ts';
import { nl } from './text.ts';

function errorsOf(
  form: ReturnType<typeof wordsForm> | ReturnType<typeof picturesForm> | ReturnType<typeof callbackForm>,
  texts: Record<string, string>,
) {
  const parsed = parseForm(form, { texts });
  return parsed.ok ? {} : parsed.form.errors;
}

describe('the words form', () => {
  const words = (texts: Record<string, string>) => errorsOf(wordsForm(nl), texts);

  it('needs only a story and a way to reach somebody', () => {
    assert.deepEqual(words({ verhaal: 'De lamp is stuk', bereik: 'zelf' }), {});
    assert.deepEqual(words({}), { verhaal: nl.storyMissing, bereik: nl.reachMissing });
  });

  it('names everything that is wrong at once, at its field', () => {
    assert.deepEqual(words({ verhaal: ' ', bereik: 'bellen', telefoon: '0344' }), {
      verhaal: nl.storyMissing,
      telefoon: nl.phoneWrong,
    });
    assert.deepEqual(words({ verhaal: 'x', bereik: 'email', email: 'riet' }), { email: nl.emailWrong });
    assert.deepEqual(words({ verhaal: 'x', bereik: 'brief', postcode: '40 AB' }), {
      straat: nl.streetMissing,
      postcode: nl.postcodeMissing,
      plaats: nl.townMissing,
    });
    assert.deepEqual(words({ verhaal: 'x'.repeat(5001), bereik: 'zelf' }), { verhaal: nl.storyTooLong });
  });

  it('looks only at the way that was chosen', () => {
    assert.deepEqual(words({ verhaal: 'x', bereik: 'bellen', telefoon: '0612345678', email: 'half' }), {});
  });

  it('takes the first of two answers to one question', () => {
    const parsed = parseForm(wordsForm(nl), { texts: { verhaal: ['een', 'twee'], bereik: 'zelf' } });
    assert.equal(parsed.ok && parsed.value.verhaal, 'een');
  });
});

describe('the other forms', () => {
  it('want a number, unless somebody looks by himself', () => {
    assert.deepEqual(errorsOf(picturesForm(nl), { bereik: 'zelf' }), {});
    assert.deepEqual(errorsOf(picturesForm(nl), { bereik: 'bellen' }), { telefoon: nl.phoneMissing });
    assert.deepEqual(errorsOf(callbackForm(nl), {}), { telefoon: nl.phoneMissing });
  });
});

describe('the key of what was sent', () => {
  const key = newKey();
  const fields = (texts: Record<string, string>, photo?: Uint8Array) => ({
    texts,
    files: photo ? { foto: { name: 'a.jpg', bytes: photo } } : {},
  });

  it('is the same for the same form, and another for other words or another photo', () => {
    const once = submissionKeyOf(fields({ verhaal: 'a', sleutel: key }), key);
    assert.ok(isId(once));
    assert.equal(submissionKeyOf(fields({ sleutel: key, verhaal: 'a' }), key), once);
    assert.notEqual(submissionKeyOf(fields({ verhaal: 'b' }), key), once);
    assert.notEqual(submissionKeyOf(fields({ verhaal: 'a' }, new Uint8Array([1])), key), once);
    assert.notEqual(submissionKeyOf(fields({ verhaal: 'a' }), newKey()), once);
  });

  it('is made anew when the form carried none', () => {
    assert.equal(formKey(fields({ sleutel: key })), key);
    assert.ok(isId(formKey(fields({ sleutel: 'zomaar iets' }))));
    assert.ok(isId(formKey(fields({}))));
  });
});
