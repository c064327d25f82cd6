import { VisuallyHidden } from '@mantine/core';
import { IconAlertCircle, IconBracketsContain, IconEye, IconEyeOff, IconLeaf } from '@tabler/icons-react';
import type { ChildSeen, Polarity } from '../../shared/model/reading.ts';
import { childSeenWords, polarityWords } from '../words/reading-words.ts';
import classes from './glyphs.module.css';

/** Concern or strength, as a shape with a word for those who do not see it. Neutral shows nothing. */
export function PolarityGlyph({ polarity }: { readonly polarity: Polarity }) {
  if (polarity === 'neutral') return null;
  const Glyph = polarity === 'strength' ? IconLeaf : IconAlertCircle;
  return (
    <span className={classes[polarity]} title={polarityWords[polarity]}>
      <Glyph size={15} stroke={1.8} aria-hidden />
      <VisuallyHidden>{polarityWords[polarity]}</VisuallyHidden>
    </span>
  );
}

/** Whether the record says that a child was seen. "Not recorded" shows nothing: it is not a "no". */
export function ChildSeenGlyph({ childSeen }: { readonly childSeen: ChildSeen }) {
  if (childSeen === 'unknown') return null;
  const Glyph = childSeen === 'not_seen' ? IconEyeOff : IconEye;
  return (
    <span className={classes.plain} title={childSeenWords[childSeen]}>
      <Glyph size={15} stroke={1.8} aria-hidden />
      <VisuallyHidden>{childSeenWords[childSeen]}</VisuallyHidden>
    </span>
  );
}

export function BracketGlyph() {
  return <IconBracketsContain size={16} stroke={1.7} className={classes.attention} aria-hidden />;
}
