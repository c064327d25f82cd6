import { Button } from '@mantine/core';
import { IconChevronLeft } from '@tabler/icons-react';
import { useState } from 'react';
import { toProblem } from '../../client/problem.ts';
import { useCommand } from '../../client/use-command.ts';
import { ProblemNote } from '../../parts/problem-note.tsx';
import { goTo } from '../../state/location.ts';
import { NewCaseForm } from './new-case-form.tsx';
import { OpenCaseForm } from './open-case-form.tsx';
import { RecentCases } from './recent-cases.tsx';
import { SamplePicture } from './sample-picture.tsx';
import classes from './start.module.css';

type Step =
  | { readonly kind: 'choose' }
  | { readonly kind: 'new' }
  | { readonly kind: 'open'; readonly file: string };

/** The screen while no case is open. */
export function Start() {
  const [step, setStep] = useState<Step>({ kind: 'choose' });
  const sample = useCommand(
    'caseFile.openSample',
    async (client) => {
      const summary = await client.caseFile.openSample();
      goTo('chronology');
      return summary;
    },
    {
      showsProblem: true,
    },
  );
  return (
    <main className={classes.start}>
      <section className={classes.left}>
        <p className={classes.name}>Throughline</p>
        <h1 className={classes.what}>
          What every agency recorded about one family, in one chronology, in their own words.
        </h1>
        <p className={classes.lines} hidden={step.kind !== 'choose'}>
          It reads the files you were sent, finds where agencies tell of the same event, and raises questions
          for you to answer. It gives no score, and nothing leaves this computer.
        </p>
        {step.kind === 'choose' ? (
          <>
            <div className={classes.buttons}>
              <Button size="md" onClick={() => sample.mutate()} loading={sample.isPending}>
                Open the sample case
              </Button>
              <Button size="md" variant="default" onClick={() => setStep({ kind: 'new' })}>
                New case
              </Button>
              <Button size="md" variant="default" onClick={() => setStep({ kind: 'open', file: '' })}>
                Open
              </Button>
            </div>
            {sample.isError ? <ProblemNote problem={toProblem(sample.error)} /> : null}
            <RecentCases onOpen={(file) => setStep({ kind: 'open', file })} />
          </>
        ) : (
          <>
            <Button
              variant="subtle"
              size="compact-sm"
              className={classes.back}
              leftSection={<IconChevronLeft size={16} aria-hidden />}
              onClick={() => setStep({ kind: 'choose' })}
            >
              Back
            </Button>
            {step.kind === 'new' ? <NewCaseForm /> : <OpenCaseForm file={step.file} />}
          </>
        )}
      </section>
      <section className={classes.right}>
        <SamplePicture />
        <p className={classes.judgement}>
          Nothing here replaces professional judgement. A flag is a question put to you, never a finding.
        </p>
      </section>
    </main>
  );
}
