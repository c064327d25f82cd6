import { describe, expect, it } from 'vitest';
import { Kept } from '../../../engine/case/kept.ts';
import { openAshdown, startEngine } from '../../support/engine.ts';

describe('what an edit leaves standing', () => {
  it('keeps suggestions and questions after a note, and works both out again after a correction', async () => {
    const { client, engine } = startEngine();
    await openAshdown(client);
    const { session } = engine.context.workspace;
    const before = { suggestions: session.suggestions, chronology: session.state.chronology };
    const [entry] = session.state.entries;
    if (!entry) throw new Error('the family has entries');
    await client.chronology.correct({ entryId: entry.id, correction: { impact: 'Tyler was tired.' } });
    expect(session.suggestions).toBe(before.suggestions);
    expect(session.state.chronology).toBe(before.chronology);
    const noted = await client.chronology.event({ eventId: entry.id });
    expect(noted.line.impact).toBe('Tyler was tired.');
    await client.chronology.correct({ entryId: entry.id, correction: { types: ['strength'] } });
    expect(session.state.chronology).not.toBe(before.chronology);
    expect(session.suggestions).not.toBe(before.suggestions);
    const corrected = await client.chronology.event({ eventId: entry.id });
    expect(corrected.line.types).toEqual(['strength']);
    await client.caseFile.undo();
    const { line } = await client.chronology.event({ eventId: entry.id });
    expect(line.types).toEqual(entry.reading.types.map(({ code }) => code));
  });

  it('reads the entries again when a change of the kind of an agency is taken back', async () => {
    const { client, engine } = startEngine();
    await openAshdown(client);
    const { session } = engine.context.workspace;
    const readings = (): string => JSON.stringify(session.state.entries.map(({ reading }) => reading));
    const before = readings();
    for (const agency of await client.sources.agencies()) {
      await client.sources.renameAgency({ ...agency, kind: agency.kind === 'police' ? 'school' : 'police' });
    }
    expect(readings()).not.toBe(before);
    while ((await client.caseFile.current())?.canUndo === 'change agency') await client.caseFile.undo();
    expect(readings()).toBe(before);
  });
});

describe('a kept result', () => {
  it('is made again when one of its inputs is another, and only then', () => {
    const kept = new Kept<object>();
    const [a, b] = [{}, {}];
    const first = kept.of([a, 1], () => ({}));
    expect(kept.of([a, 1], () => ({}))).toBe(first);
    expect(kept.of([b, 1], () => ({}))).not.toBe(first);
    const empty = new Kept<readonly string[]>();
    const none = empty.of([], () => []);
    expect(empty.of([], () => ['made again'])).toBe(none);
  });
});
