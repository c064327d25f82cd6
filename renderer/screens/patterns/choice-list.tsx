import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import classes from './choice-list.module.css';

export interface ListItem {
  readonly key: string;
  readonly title: string;
  readonly detail: ReactNode;
  readonly mark?: ReactNode;
}

export interface ListGroup {
  readonly key: string;
  readonly heading: string;
  readonly items: readonly ListItem[];
}

interface ChoiceListProps {
  readonly label: string;
  readonly groups: readonly ListGroup[];
  readonly chosen: string;
  readonly onChoose: (key: string) => void;
}

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };

/** Groups of things to choose from; the arrow keys move and choose, one stop for the Tab key. */
export function ChoiceList({ label, groups, chosen, onChoose }: ChoiceListProps) {
  const list = useRef<HTMLElement>(null);
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  useEffect(() => {
    const item = list.current?.querySelector(`[data-key="${CSS.escape(chosen)}"]`);
    item?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);
  const onKeyDown = (event: KeyboardEvent) => {
    const at = keys.indexOf(chosen);
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? keys.length - 1
          : at + (steps[event.key] ?? Number.NaN);
    if (Number.isNaN(target)) return;
    event.preventDefault();
    const next = keys[Math.min(keys.length - 1, Math.max(0, target))];
    if (next === undefined) return;
    onChoose(next);
    list.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(next)}"]`)?.focus();
  };
  return (
    // The keys belong to the buttons inside, which are one stop of the Tab key.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <nav ref={list} className={classes.list} aria-label={label} onKeyDown={onKeyDown}>
      {groups.map((group) => (
        <section key={group.key} aria-label={group.heading}>
          <h2>
            {group.heading} <span>{group.items.length}</span>
          </h2>
          <ul>
            {group.items.map((item) => (
              <li key={item.key}>
                <button
                  type="button"
                  className={classes.item}
                  data-key={item.key}
                  aria-current={item.key === chosen || undefined}
                  tabIndex={item.key === chosen ? 0 : -1}
                  onClick={() => onChoose(item.key)}
                >
                  <span className={classes.title}>{item.title}</span>
                  {item.mark}
                  <span className={classes.detail}>{item.detail}</span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </nav>
  );
}
