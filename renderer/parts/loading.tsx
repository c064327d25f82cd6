import { useEffect, useState } from 'react';
import classes from './empty-screen.module.css';

/** Says that something is being read, but only once the wait is long enough to notice. */
export function Loading({ what }: { readonly what: string }) {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 300);
    return () => clearTimeout(timer);
  }, []);
  return <output className={classes.empty}>{slow ? <span>Reading {what}…</span> : null}</output>;
}
