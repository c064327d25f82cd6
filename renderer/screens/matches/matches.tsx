import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Matches() {
  return (
    <EmptyScreen title="Matches">
      Pairs of accounts that may tell of one event will be here, side by side, for you to decide.
    </EmptyScreen>
  );
}
