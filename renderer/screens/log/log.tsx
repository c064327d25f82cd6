import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Log() {
  return (
    <EmptyScreen title="Log">
      Everything that was added, changed, decided and exported will be here, newest first.
    </EmptyScreen>
  );
}
