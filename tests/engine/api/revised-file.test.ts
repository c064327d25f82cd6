import { describe, expect, it } from 'vitest';
import { startEngine } from '../../support/engine.ts';
import { testPassphrase } from '../../support/throughline.ts';

const version1 = `Date,Child,Event,Notes
03/02/2022,Rohan Tiverley,Log,"Came in without a coat, said he had lost it."
17/02/2022,Rohan Tiverley,Log,Hungry at register and asked for toast.
09/03/2022,Rohan Tiverley,Log,Star of the week.
`;
const version2 = `Date,Child,Event,Notes
03/02/2022,Rohan Tiverley,Log,"Came in without a coat, said he had lost it."
17/02/2022,Rohan Tiverley,Log,"Hungry at register and asked for toast, twice. Told HT."
21/03/2022,Rohan Tiverley,Log,Late and tired.
`;
const whole = { filter: {}, offset: 0, limit: 100 };

describe('a revised file', () => {
  it('is shown as a difference and applied without losing what was written', async () => {
    const { client } = startEngine();
    await client.caseFile.create({ file: 'family', title: '', passphrase: testPassphrase });
    const commit = async (stagedId: string, revises?: number): Promise<void> => {
      for await (const step of await client.importing.commit({
        items: [{ stagedId, choices: {}, revises }],
      })) {
        if (step.kind === 'failed') throw new Error(step.problem.message);
      }
    };
    const first = await client.importing.stage({ file: new File([version1], 'school-log.csv') });
    await commit(first.stagedId);
    const texts = async () =>
      (await client.chronology.list(whole)).events.map(({ accounts }) => accounts[0]?.text ?? '');
    const hungry = (await client.chronology.list(whole)).events.find(({ accounts }) =>
      accounts[0]?.text.startsWith('Hungry'),
    );
    await client.chronology.correct({
      entryId: hungry?.accounts[0]?.entryId ?? 0,
      correction: { impact: 'He is not fed before school.' },
    });

    const second = await client.importing.stage({ file: new File([version2], 'school-log.csv') });
    const { revision } = await client.importing.preview({ stagedId: second.stagedId, choices: {} });
    expect(revision).toMatchObject({ unchanged: 1, changed: 1, withdrawn: 1, added: 1 });
    await commit(second.stagedId, revision?.of);

    expect((await texts()).map((text) => text.slice(0, 10))).toEqual([
      'Came in wi',
      'Hungry at ',
      'Late and t',
    ]);
    const changed = (await client.chronology.list(whole)).events.find(({ accounts }) =>
      accounts[0]?.text.includes('twice'),
    );
    expect(changed?.impact).toBe('He is not fed before school.');

    const sources = await client.sources.list();
    await client.sources.undo({ id: sources.at(-1)?.id ?? 0 });
    expect(await texts()).toHaveLength(3);
    expect((await texts()).some((text) => text.startsWith('Star'))).toBe(true);
    const before = (await client.chronology.list(whole)).events.find(({ accounts }) =>
      accounts[0]?.text.startsWith('Hungry'),
    );
    expect(before?.impact).toBe('He is not fed before school.');
    expect(await client.caseFile.verify()).toEqual({ sound: true, findings: [] });
  });
});
