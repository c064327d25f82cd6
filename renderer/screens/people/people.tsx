import { EmptyScreen } from '../../parts/empty-screen.tsx';

export function People() {
  return (
    <EmptyScreen title="People">
      The children, their family and the professionals around them will be here.
    </EmptyScreen>
  );
}
