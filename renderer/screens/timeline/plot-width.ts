import { useElementSize } from '@mantine/hooks';

/** Width of the column of lane names, the same in every strip of the picture. */
export const gutter = 164;

/** A ref for a strip and the width of its plot, right of the lane names. */
export function usePlotWidth<Target extends HTMLElement>() {
  const { ref, width } = useElementSize<Target>();
  return { ref, plotWidth: Math.max(0, width - gutter) };
}
