import { describe, expect, it } from 'vitest';
import { openAshdown, startEngine } from '../../support/engine.ts';

async function textOf(client: Awaited<ReturnType<typeof startEngine>>['client']) {
  const { file, leftOut } = await client.reports.build({
    kind: 'practice-review',
    format: 'html',
    anonymise: true,
  });
  return { html: await file.text(), leftOut };
}

describe('an anonymised report', () => {
  it('carries no name of the list, no file name, no birth date and nobody who answered', async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const { flags } = await client.patterns.list({});
    const [flag] = flags;
    await client.patterns.decide({
      key: flag?.key ?? '',
      decision: 'supported',
      reason: 'Agreed in supervision.',
      by: 'Quentin Answerer',
    });
    const { html, leftOut } = await textOf(client);
    expect(html).toContain('Answered: supported. Agreed in supervision.');
    for (const name of ['Ashdown', 'Tyler', 'Maisie', 'Kayleigh', 'Pellow', 'Nandra', 'Answerer'])
      expect(html.toLowerCase(), name).not.toMatch(new RegExp(`\\b${name.toLowerCase()}s?\\b`));
    expect(html).not.toContain('police-occurrences.csv');
    expect(html).toContain('File 7');
    for (const born of ['09/11/2012', '9 November 2012', '21/05/2015', '03/06/2022'])
      expect(html).not.toContain(`dob ${born}`);
    expect(leftOut.some((sentence) => sentence.includes('read the report before sharing it'))).toBe(true);
  });
});

describe('what a report leaves out', () => {
  it('counts entries that a person set aside, by the reason given', async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const { events } = await client.chronology.list({ filter: {}, offset: 0, limit: 2 });
    for (const { accounts } of events)
      await client.chronology.setAside({
        entryId: accounts[0]?.entryId ?? 0,
        reason: 'About another family.',
      });
    const { leftOut } = await client.reports.build({ kind: 'chronology', format: 'csv' });
    expect(leftOut).toContain('2 entries were set aside by hand: About another family.');
  });
});

describe('who knew when', () => {
  it('lists an agency that another writes it told, before any match is accepted', async () => {
    const { client } = startEngine();
    await openAshdown(client);
    const { file } = await client.reports.build({ kind: 'practice-review', format: 'html' });
    const html = await file.text();
    const table = html.slice(html.indexOf('aria-label="Who knew when"')).split('</table>')[0] ?? '';
    expect(table).toMatch(/<td><p>\d+<\/p><\/td>/);
    expect(table).toContain('writes that it told');
    expect(table).toContain('has its own account dated');
  });
});
