import { Checkbox, Popover, VisuallyHidden } from '@mantine/core';
import type { EntryDetail } from '../../shared/contract/chronology.ts';
import type { Person } from '../../shared/model/person.ts';
import classes from './entry-panel.module.css';

interface ChildrenChoiceProps {
  readonly people: readonly Person[];
  readonly chosen: readonly number[];
  readonly ages: EntryDetail['ages'];
  readonly onChange: (children: number[]) => void;
}

/** The children the row concerns, with their age on the day. */
export function ChildrenChoice({ people, chosen, ages, onChange }: ChildrenChoiceProps) {
  const children = people.filter((person) => person.role === 'child');
  return (
    <div>
      <dt>Children</dt>
      <dd>
        <Popover trapFocus returnFocus>
          <Popover.Target>
            <button type="button" className={classes.textButton}>
              <VisuallyHidden>Change which children it concerns: </VisuallyHidden>
              {chosen.length === 0
                ? 'None named'
                : children
                    .filter((child) => chosen.includes(child.id))
                    .map((child) => (
                      <span key={child.id}>
                        {child.name}
                        <small>{ages.find((age) => age.personId === child.id)?.age ?? ''}</small>
                      </span>
                    ))}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <Checkbox.Group
              aria-label="Children it concerns"
              value={chosen.map(String)}
              onChange={(values) => onChange(values.map(Number))}
            >
              {children.map((child) => (
                <Checkbox key={child.id} value={String(child.id)} label={child.name} my={6} />
              ))}
            </Checkbox.Group>
          </Popover.Dropdown>
        </Popover>
      </dd>
    </div>
  );
}
