import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Patterns() {
  return (
    <EmptyScreen title="Patterns">
      Questions that the chronology raises will be here, each with its evidence and what weakens it.
    </EmptyScreen>
  );
}
