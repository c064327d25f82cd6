import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { profileById, profiles } from '../../../engine/profiles/index.ts';
import type { Profile } from '../../../engine/profiles/profile.ts';
import { mostBytes, readProfileFile } from '../../../engine/profiles/read-profile.ts';
import { noChanges, settleProfile } from '../../../engine/profiles/settle.ts';
import { writeProfileFile } from '../../../engine/profiles/write-profile.ts';
import { patterns } from '../../../engine/patterns/registry.ts';
import { profileWords, wordKeys } from '../../../shared/profile/words.ts';
import { Refusal } from '../../../shared/problem.ts';

const wigan = profileById('wigan') as Profile;
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const exported = (profile: Profile): Record<string, unknown> =>
  JSON.parse(writeProfileFile(profile).text) as Record<string, unknown>;

/** What the refusal of a file says; fails where the file is taken. */
function refusalOf(content: string | Uint8Array): { code: string; message: string; remedy: string } {
  try {
    readProfileFile('ours.json', typeof content === 'string' ? bytesOf(content) : content);
  } catch (error) {
    if (error instanceof Refusal) return error.problem;
    throw error;
  }
  throw new Error('the file was taken');
}

/** The refusal of Wigan's file with parts of it changed. */
const refusalWith = (changed: Readonly<Record<string, unknown>>) =>
  refusalOf(JSON.stringify({ ...exported(wigan), ...changed }));

describe('an exported profile', () => {
  it('comes back as it left, except that it no longer has the id of the product’s own', () => {
    for (const profile of profiles) {
      const { name, text } = writeProfileFile(profile);
      expect(name).toBe(`${profile.name} profile.json`);
      const back = readProfileFile(name, bytesOf(text));
      expect(back).toEqual({ ...profile, id: `${profile.id}-local` });
      expect(writeProfileFile(back).text).toBe(text);
    }
  });

  it('is taken whatever a case changes of it', () => {
    const pattern = fc.constantFrom(...patterns);
    const changes = fc.record({
      patterns: fc
        .array(fc.tuple(pattern, fc.boolean()), { maxLength: 6 })
        .map((list) => Object.fromEntries(list.map(([{ id }, on]) => [id, { on }]))),
      words: fc.dictionary(
        fc.constantFrom(...wordKeys),
        fc.stringMatching(/^[A-Za-z][A-Za-z ?()&'-]{0,40}[a-z?]$/),
        { maxKeys: 4 },
      ),
    });
    fc.assert(
      fc.property(fc.constantFrom(...profiles), changes, (profile, changed) => {
        const settled = settleProfile(profile, changed);
        const { name, text } = writeProfileFile(settled);
        const back = readProfileFile(name, bytesOf(text));
        expect(settleProfile(back, noChanges)).toEqual({ ...settled, id: back.id });
      }),
      { seed: 7, numRuns: 60 },
    );
  });

  it('has a name that every file system takes', () => {
    expect(writeProfileFile({ ...wigan, name: '../Wigan: "A/B"?' }).name).toBe('Wigan A B profile.json');
    expect(writeProfileFile({ ...wigan, name: '???' }).name).toBe('Partnership profile.json');
  });
});

describe('a file that is not a usable profile is refused with the reason', () => {
  it('that is no profile at all', () => {
    expect(refusalOf('name,role').message).toBe('ours.json is not a profile: it is not a JSON text.');
    expect(refusalOf('[]').message).toContain('it holds no settings');
    expect(refusalOf('{"name":"x"}').message).toContain('it does not say "format"');
    expect(refusalOf(new Uint8Array([0xff, 0xfe, 0x00])).code).toBe('not-a-profile');
    expect(refusalOf('[]').remedy).toContain('Nothing was changed.');
  });

  it('that a later version wrote', () => {
    expect(refusalWith({ version: 2 }).code).toBe('profile-newer');
    expect(refusalWith({ version: '1' }).message).toContain('"version" has to be 1');
  });

  it('that holds words, parts, patterns or numbers that are not known', () => {
    expect(refusalWith({ labels: { 'front dor': 'MASH' } }).message).toContain(
      '"labels" has no word "front dor" (it may have "front door"',
    );
    expect(refusalWith({ labels: { 'front door': 4 } }).message).toContain(
      '"labels", "front door" has to be a text in quotation marks',
    );
    expect(refusalWith({ definition: { text: 'x', year: '2023' } }).message).toContain(
      '"definition", "source" is missing',
    );
    expect(refusalWith({ colour: 'red' }).message).toContain('a profile has no part "colour"');
    expect(refusalWith({ patterns: { on: ['no-such'], off: [] } }).message).toContain(
      'there is no pattern "no-such"',
    );
    expect(refusalWith({ patterns: { on: ['no-access'], off: ['no-access'] } }).message).toContain(
      'the pattern "no-access" is both on and off',
    );
    expect(refusalWith({ parameters: { 'was-not-brought': { counts: 2 } } }).message).toContain(
      '"parameters", "was-not-brought" has no part "counts"',
    );
    expect(refusalWith({ parameters: { 'was-not-brought': { count: 0 } } }).message).toContain(
      '"parameters", "was-not-brought", "count" has to be at least 1',
    );
    expect(refusalWith({ measures: [{ ...wigan.measures[0], wanted: 'more' }] }).message).toContain(
      '"measures", number 1, "wanted" has to be one of "up", "down", "trend"',
    );
    expect(refusalWith({ name: 'Wi\u0000gan' }).message).toContain('a character that cannot be shown');
  });

  it('that takes the id of one that comes with the product', () => {
    const { code, message, remedy } = refusalWith({ id: 'lambeth' });
    expect(code).toBe('profile-built-in');
    expect(message).toContain('belongs to the profile Lambeth');
    expect(remedy).toContain('"lambeth-local"');
  });

  it('that means harm', () => {
    const whole = writeProfileFile({ ...wigan, parameters: { 'was-not-brought': { count: 2 } } }).text;
    for (const part of ['labels', 'parameters']) {
      const text = whole.replace(new RegExp(`"${part}": \\{`), `"${part}": {"__proto__": {"x": 1},`);
      expect(text).not.toBe(whole);
      expect(refusalOf(text).message).toContain('"__proto__"');
    }
    expect(refusalWith({ parameters: { 'was-not-brought': { toString: 1 } } }).message).toContain(
      '"toString"',
    );
    expect(refusalWith({ parameters: { constructor: { count: 1 } } }).message).toContain('"constructor"');
    const deep = mostBytes / 2 - 100;
    expect(refusalWith({ tools: JSON.parse(`${'['.repeat(900)}${']'.repeat(900)}`) as unknown }).code).toBe(
      'profile-faulty',
    );
    expect(refusalOf(`${'['.repeat(deep)}${']'.repeat(deep)}`).code).toBe('not-a-profile');
    expect(refusalOf(' '.repeat(mostBytes + 1)).code).toBe('profile-too-large');
    expect(({} as Record<string, unknown>)['x']).toBeUndefined();
  });
});

describe('words', () => {
  it('of every profile differ from the neutral ones only where the partnership has its own', () => {
    for (const profile of profiles) {
      const settled = settleProfile(profile, noChanges);
      for (const [key, word] of Object.entries(settled.labels)) {
        expect(word).not.toBe(profileWords[key as keyof typeof profileWords].neutral);
      }
    }
  });
});
