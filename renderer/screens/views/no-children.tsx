import { EmptyScreen } from '../../parts/empty-screen.tsx';

/** Where the people list has no child, or the filter leaves none. */
export function NoChildren() {
  return (
    <EmptyScreen title="No child to show" step={<a href="#/people">Look at the people list</a>}>
      This view has a row for each child on the people list that the filter leaves.
    </EmptyScreen>
  );
}
