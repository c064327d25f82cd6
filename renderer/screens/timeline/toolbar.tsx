import { ActionIcon, Button, SegmentedControl, Select } from '@mantine/core';
import { IconMinus, IconPlus } from '@tabler/icons-react';
import { useFlags } from '../../client/queries.ts';
import { ScreenHead } from '../../parts/screen-head.tsx';
import { useLookingAt } from '../../state/looking-at.tsx';
import type { LaneKind } from './lanes.ts';
import { Legend } from './legend.tsx';
import classes from './timeline.module.css';

export type View = 'picture' | 'list';

interface ToolbarProps {
  readonly kind: LaneKind;
  readonly onKind: (kind: LaneKind) => void;
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly onZoom: (factor: number) => void;
  readonly onWhole: () => void;
}

/** Lanes by what, picture or list, zoom, the question to light up, and the legend. */
export function Toolbar({ kind, onKind, view, onView, onZoom, onWhole }: ToolbarProps) {
  const { flagKey, lightFlag } = useLookingAt();
  const raised = (useFlags().data?.flags ?? []).filter((flag) => flag.status === 'raised');
  return (
    <ScreenHead title="Timeline">
      {raised.length === 0 ? null : (
        <Select
          size="xs"
          className={classes.question}
          aria-label="Light up the evidence of a question"
          placeholder="Light up a question"
          clearable
          searchable
          nothingFoundMessage="No question has these words"
          comboboxProps={{ width: 420, position: 'bottom-start' }}
          data={raised.map((flag) => ({ value: flag.key, label: flag.summary }))}
          value={flagKey}
          onChange={lightFlag}
        />
      )}
      <SegmentedControl
        size="xs"
        aria-label="Lanes by"
        data={[
          { value: 'agency', label: 'By agency' },
          { value: 'child', label: 'By child' },
          { value: 'theme', label: 'By theme' },
        ]}
        value={kind}
        onChange={(value) => onKind(value as LaneKind)}
      />
      <div className={classes.zoom}>
        <ActionIcon
          variant="default"
          size={30}
          aria-label="Show a longer time"
          onClick={() => onZoom(1 / 0.6)}
        >
          <IconMinus size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon variant="default" size={30} aria-label="Show a shorter time" onClick={() => onZoom(0.6)}>
          <IconPlus size={16} aria-hidden />
        </ActionIcon>
        <Button variant="default" size="xs" onClick={onWhole}>
          Whole case
        </Button>
      </div>
      <Legend />
      <SegmentedControl
        size="xs"
        aria-label="Show as"
        data={[
          { value: 'picture', label: 'Picture' },
          { value: 'list', label: 'List' },
        ]}
        value={view}
        onChange={(value) => onView(value as View)}
      />
    </ScreenHead>
  );
}
