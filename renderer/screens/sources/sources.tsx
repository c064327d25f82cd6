import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function Sources() {
  return (
    <EmptyScreen title="Sources">
      Every file that was added will be here, and can be taken back whole.
    </EmptyScreen>
  );
}
