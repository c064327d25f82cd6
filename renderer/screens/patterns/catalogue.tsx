import { useState } from 'react';
import type { PatternInfo } from '../../../shared/contract/patterns.ts';
import type { Flag } from '../../../shared/model/flag.ts';
import { countOf } from '../../words/numbers.ts';
import { ChoiceList } from './choice-list.tsx';
import { PatternDetail } from './pattern-detail.tsx';
import classes from './patterns.module.css';
import { tierWords } from './tier-words.ts';

interface CatalogueProps {
  readonly catalogue: readonly PatternInfo[];
  readonly flags: readonly Flag[];
}

/** Every pattern there is, on or off, with its settings. */
export function Catalogue({ catalogue, flags }: CatalogueProps) {
  const [chosen, setChosen] = useState<string | null>(null);
  const open = catalogue.find(({ id }) => id === chosen) ?? catalogue[0];
  const flagsOf = (id: string) => flags.filter(({ pattern }) => pattern === id);
  const detailOf = (info: PatternInfo) => {
    const raised = flagsOf(info.id).filter(({ status }) => status === 'raised').length;
    const asked = raised === 0 ? 'not raised' : countOf(raised, 'question');
    return `${tierWords[info.tier].label}${info.on ? `, ${asked}` : ''}`;
  };
  return (
    <div className={classes.columns}>
      <div className={classes.list}>
        <ChoiceList
          label="Patterns"
          chosen={open?.id ?? ''}
          onChoose={setChosen}
          groups={[
            {
              key: 'on',
              heading: 'On',
              items: toItems(
                catalogue.filter(({ on }) => on),
                detailOf,
              ),
            },
            {
              key: 'off',
              heading: 'Off',
              items: toItems(
                catalogue.filter(({ on }) => !on),
                detailOf,
              ),
            },
          ]}
        />
      </div>
      {open === undefined ? null : <PatternDetail key={open.id} info={open} flags={flagsOf(open.id)} />}
    </div>
  );
}

function toItems(catalogue: readonly PatternInfo[], detailOf: (info: PatternInfo) => string) {
  return catalogue.map((info) => ({ key: info.id, title: info.name, detail: detailOf(info) }));
}
