import { Menu } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { toSentence } from '../../words/sentence.ts';
import type { ColumnRole } from './desk-types.ts';
import { roles, roleWords } from './role-words.ts';
import classes from './sheet.module.css';

interface ColumnHeadProps {
  readonly heading: string;
  readonly role: ColumnRole;
  readonly because: string;
  readonly onChange: (role: ColumnRole) => void;
}

/** What a column was taken for, over its heading in the file; click to take it for something else. */
export function ColumnHead({ heading, role, because, onChange }: ColumnHeadProps) {
  return (
    <th scope="col" data-role={role}>
      <Menu position="bottom-start" width={240} classNames={{ dropdown: classes.menu }}>
        <Menu.Target>
          <button
            type="button"
            className={classes.role}
            aria-label={`${heading} is taken for ${roleWords[role]}. Change`}
          >
            <span>{roleWords[role]}</span>
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{toSentence(because)}</Menu.Label>
          {roles.map((choice) => (
            <Menu.Item
              key={choice}
              onClick={() => onChange(choice)}
              data-chosen={choice === role || undefined}
              className={classes.menuItem}
            >
              {roleWords[choice]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <span className={classes.heading}>{heading === '' ? 'No heading' : heading}</span>
    </th>
  );
}
