import { useLayoutEffect, useRef } from 'react';
import classes from './report-page.module.css';
import { toSafeFragment } from './safe-fragment.ts';

interface ReportPageProps {
  readonly html: string;
  /** Another version is on its way. */
  readonly stale: boolean;
  /** The headings of the page, once it is drawn. */
  readonly onDrawn: (headings: readonly HTMLElement[]) => void;
}

/** The report as it will print: the same blocks, on paper. */
export function ReportPage({ html, stale, onDrawn }: ReportPageProps) {
  const paper = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const page = paper.current;
    if (page === null) return;
    page.replaceChildren(toSafeFragment(html, document));
    onDrawn([...page.querySelectorAll<HTMLElement>('h3')]);
  }, [html, onDrawn]);
  return (
    <section
      className={classes.desk}
      aria-label="The report"
      aria-busy={stale}
      // It scrolls, so it takes the focus.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
    >
      <div ref={paper} className={classes.paper} data-stale={stale || undefined} />
    </section>
  );
}
