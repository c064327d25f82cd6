import { describe, expect, it } from 'vitest';
import { openAshdown, startEngine, type EngineClient } from '../../support/engine.ts';
import { testPassphrase } from '../../support/throughline.ts';

async function newCase(file: string, profile?: string): Promise<EngineClient> {
  const { client } = startEngine();
  await client.caseFile.create({ file, title: 'Ashdown', passphrase: testPassphrase });
  if (profile !== undefined) await client.settings.set({ profile });
  return client;
}

const logged = async (client: EngineClient): Promise<string> => {
  const { entries } = await client.log.list({ offset: 0, limit: 50 });
  return entries.map(({ what, detail }) => `${what} ${detail}`).join('\n');
};

async function changeMuch(client: EngineClient): Promise<void> {
  await client.settings.setWord({ key: 'child in need plan', word: 'Family Help plan' });
  await client.settings.setWord({ key: 'plan', word: 'What happens next?' });
  await client.patterns.set({ pattern: 'was-not-brought', parameters: { count: 5 } });
  await client.patterns.set({ pattern: 'no-access', on: false });
}

const jsonFile = (name: string, value: unknown): File => new File([JSON.stringify(value)], name);

describe('the profile of a case', () => {
  it('takes a word of its own, says so in the log, and gives it back by undo', async () => {
    const client = await newCase('words', 'hillingdon');
    await client.settings.setWord({ key: 'early help', word: '  Family Help ' });
    expect((await client.settings.profile()).settled.labels['early help']).toBe('Family Help');
    expect((await client.settings.profile()).chosen.labels['early help']).toBe('Stronger Families');
    expect(await logged(client)).toContain(
      'word for "Early help" {"before":"Stronger Families","after":"Family Help"}',
    );
    expect(await client.settings.setWord({ key: 'early help', word: 'Family Help' })).toEqual({
      saved: false,
    });
    await client.caseFile.undo();
    expect((await client.settings.profile()).settled.labels['early help']).toBe('Stronger Families');
    await client.caseFile.redo();
    await client.settings.setWord({ key: 'early help', word: null });
    expect((await client.settings.profile()).settled).toEqual((await client.settings.profile()).chosen);
    expect(await client.settings.setWord({ key: 'early help', word: null })).toEqual({ saved: false });
  });

  it('goes back to the neutral word where the case wants that', async () => {
    const client = await newCase('neutral', 'wandsworth');
    await client.settings.setWord({ key: 'front door', word: 'Front door' });
    expect((await client.settings.profile()).settled.labels['front door']).toBeUndefined();
  });

  it('says which patterns and numbers differ from it', async () => {
    const client = await newCase('differences', 'wigan');
    expect((await client.settings.profile()).differences).toEqual([]);
    await changeMuch(client);
    expect((await client.settings.profile()).differences).toMatchObject([
      { id: 'was-not-brought', on: null, parameters: [{ value: 5, ofProfile: 3 }] },
      { id: 'no-access', on: false, parameters: [] },
    ]);
  });

  it('is the same in another case after export and import', async () => {
    const first = await newCase('first', 'wigan');
    await changeMuch(first);
    const { settled } = await first.settings.profile();
    const { file } = await first.settings.exportProfile();
    expect(file.name).toBe('Wigan profile.json');
    expect(await logged(first)).toContain('export profile');

    const second = await newCase('second', 'lambeth');
    await second.settings.setWord({ key: 'voice', word: 'Listened to' });
    expect(await second.settings.importProfile({ file })).toEqual({
      name: 'Wigan',
      replaced: false,
      changesTakenBack: true,
    });
    const there = await second.settings.profile();
    expect(there.settled).toEqual({ ...settled, id: 'wigan-local' });
    expect(there.differences).toEqual([]);
    expect(await (await second.settings.exportProfile()).file.text()).toBe(await file.text());
    const catalogue = await second.patterns.catalogue();
    expect(catalogue.find(({ id }) => id === 'no-access')?.on).toBe(false);
    expect(
      catalogue.find(({ id }) => id === 'was-not-brought')?.parameters.find(({ name }) => name === 'count'),
    ).toMatchObject({ value: 5 });
    expect(await logged(second)).toContain('import profile {"file":"Wigan profile.json","name":"Wigan"');
  });

  it('stays among the choices once imported, and is replaced by a later file of the same id', async () => {
    const client = await newCase('choices', 'wigan');
    const { file } = await client.settings.exportProfile();
    await client.settings.importProfile({ file });
    await client.settings.set({ profile: 'england' });
    await client.settings.set({ profile: 'wigan-local' });
    const changed = { ...(JSON.parse(await file.text()) as object), name: 'Wigan North' };
    expect(await client.settings.importProfile({ file: jsonFile('n.json', changed) })).toMatchObject({
      replaced: true,
      changesTakenBack: false,
    });
    const { profiles } = await client.settings.get();
    expect(profiles.filter(({ imported }) => imported)).toMatchObject([
      { id: 'wigan-local', name: 'Wigan North' },
    ]);
  });

  it('is as before after undoing an import, with the changes the case had', async () => {
    const client = await newCase('undone', 'wigan');
    await changeMuch(client);
    const before = await client.settings.profile();
    const { file } = await client.settings.exportProfile();
    await client.settings.importProfile({ file });
    expect((await client.caseFile.current())?.canUndo).toBe('import profile');
    await client.caseFile.undo();
    expect(await client.settings.profile()).toEqual(before);
    expect((await client.settings.get()).profiles.some(({ imported }) => imported)).toBe(false);
  });

  it('is left as it was by a file that is refused', async () => {
    const client = await newCase('refused', 'wigan');
    await changeMuch(client);
    const before = [await client.settings.profile(), (await client.caseFile.current())?.canUndo];
    const file = jsonFile('theirs.json', { format: 'throughline-profile', version: 1, labels: { x: 'y' } });
    await expect(client.settings.importProfile({ file })).rejects.toMatchObject({
      code: 'REFUSED',
      data: { code: 'profile-faulty', message: expect.stringContaining('theirs.json') as string },
    });
    const large = new File([new Uint8Array(3_000_000)], 'large.json');
    await expect(client.settings.importProfile({ file: large })).rejects.toMatchObject({
      data: { code: 'profile-too-large' },
    });
    expect([await client.settings.profile(), (await client.caseFile.current())?.canUndo]).toEqual(before);
  });

  it('has its words, definition and kinds of neglect in the conference report', async () => {
    const { client } = startEngine();
    await openAshdown(client);
    await client.settings.set({ profile: 'wigan' });
    await client.settings.setWord({ key: 'child protection plan', word: 'Keeping Safe plan' });
    const before = (await client.chronology.list({ filter: {}, offset: 0, limit: 500 })).total;
    const { html } = await client.reports.preview({ kind: 'conference' });
    expect(html).toContain('What are we worried about?');
    expect(html).toContain('What is working well?');
    expect(html).toContain('Medical, with dental health and immunisations');
    expect(html).toContain('Not told apart by the reading of records');
    expect(html).toContain('Working Together 2018, with the additions of the Wigan strategy');
    expect(html).toContain('Child protection plan: Keeping Safe plan');
    expect(html).toMatch(/<td[^>]*>(<p[^>]*>)?Keeping Safe plan/);
    expect((await client.chronology.list({ filter: {}, offset: 0, limit: 500 })).total).toBe(before);
  });

  it('cannot be one that there is not', async () => {
    const client = await newCase('unknown');
    await expect(client.settings.set({ profile: 'no-such' })).rejects.toMatchObject({
      data: { code: 'unknown-profile' },
    });
  });
});
