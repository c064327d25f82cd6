import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Puts the focus on an element when it first appears, where the user's own act made it appear. */
export function useFocusOnShow<Target extends HTMLElement>(wanted = true): RefObject<Target | null> {
  const target = useRef<Target>(null);
  useEffect(() => {
    if (wanted) target.current?.focus();
  }, [wanted]);
  return target;
}
