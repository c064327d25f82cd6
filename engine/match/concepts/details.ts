import type { Concept } from './concept.ts';

/** Everyday synonyms, worth a little. */
export const details: readonly Concept[] = [
  { name: 'mother', kind: 'detail', types: [], words: 'mum;mam;mummy;mother;mums;mothers' },
  { name: 'father', kind: 'detail', types: [], words: 'dad;daddy;father;dads' },
  {
    name: 'grandmother',
    kind: 'detail',
    types: [],
    words: 'nan;nana;nanna;gran;grandma;grandmother;mgm;pgm;nans',
  },
  { name: 'grandfather', kind: 'detail', types: [], words: 'grandad;granddad;grandfather;mgf;pgf' },
  {
    name: 'child',
    kind: 'detail',
    types: [],
    words: 'child;children;chn;kids;kid;boy;girl;lad;toddler;baby;infant;son;daughter;pupil',
  },
  {
    name: 'argument',
    kind: 'detail',
    types: [],
    words: 'argument;arg;row;shouting;verbal;altercation;arguing;screaming;swearing;shouted',
  },
  { name: 'home', kind: 'detail', types: [], words: 'home;house;flat;property' },
  { name: 'neighbour', kind: 'detail', types: [], words: 'neighbour;neighbours;next door;neighbor' },
  { name: 'police', kind: 'detail', types: [], words: 'police;officers;officer;pcso;pc' },
  { name: 'social worker', kind: 'detail', types: [], words: 'sw;social worker;allocated worker' },
];
