import { Button, Checkbox, createTheme, Input, Popover, Tooltip } from '@mantine/core';
import type { CSSVariablesResolver, MantineColorsTuple } from '@mantine/core';

const accent: MantineColorsTuple = [
  '#edf5f7',
  '#dcebee',
  '#b5d6dd',
  '#8bc0cb',
  '#68adbc',
  '#3f92a4',
  '#1b7489',
  '#0f5c6e',
  '#0b4b5a',
  '#073a46',
];

const attention: MantineColorsTuple = [
  '#fdf6ea',
  '#fbecd3',
  '#f4d7a5',
  '#edc175',
  '#e3aa5c',
  '#cf8f38',
  '#b06d10',
  '#9a5b00',
  '#7f4a00',
  '#643a00',
];

/** Greys of the dark theme, in step with the grounds of tokens.css. */
const dark: MantineColorsTuple = [
  '#e8e6e1',
  '#c5c9d0',
  '#a6aeba',
  '#8a93a1',
  '#4b525f',
  '#343a46',
  '#262a33',
  '#1c1f26',
  '#16181d',
  '#101217',
];

/** The look of the product on Mantine's components: quiet, squared, one accent. */
export const theme = createTheme({
  primaryColor: 'accent',
  colors: { accent, attention, dark },
  primaryShade: { light: 7, dark: 6 },
  fontFamily: "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, Consolas, monospace',
  headings: {
    fontFamily: "'Atkinson Hyperlegible Next Variable', 'Segoe UI', system-ui, sans-serif",
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '24px', lineHeight: '1.25' },
      h2: { fontSize: '18px', lineHeight: '1.3' },
      h3: { fontSize: '15px', lineHeight: '1.4' },
    },
  },
  fontSizes: { xs: '12px', sm: '13px', md: '15px', lg: '18px', xl: '24px' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.4', xl: '1.25' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '2px', sm: '4px', md: '6px', lg: '8px', xl: '12px' },
  defaultRadius: 'sm',
  cursorType: 'pointer',
  respectReducedMotion: true,
  autoContrast: false,
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    Checkbox: Checkbox.extend({ defaultProps: { size: 'xs' } }),
    Input: Input.extend({ defaultProps: { size: 'sm' } }),
    Popover: Popover.extend({
      defaultProps: {
        shadow: 'none',
        transitionProps: { duration: 100 },
        position: 'bottom-start',
        offset: 4,
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: { transitionProps: { duration: 80 }, multiline: true, maw: 320, openDelay: 250 },
    }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--tl-paper)',
  '--mantine-color-text': 'var(--tl-ink)',
  '--mantine-color-dimmed': 'var(--tl-muted)',
  '--mantine-color-placeholder': 'var(--tl-muted)',
  '--mantine-color-default': 'var(--tl-surface)',
  '--mantine-color-default-hover': 'var(--tl-sunk)',
  '--mantine-color-default-color': 'var(--tl-ink)',
  '--mantine-color-default-border': 'var(--tl-line-strong)',
  '--mantine-color-anchor': 'var(--tl-accent)',
  '--mantine-color-accent-light': 'var(--tl-accent-wash)',
  '--mantine-color-accent-light-hover': 'var(--tl-accent-wash)',
  '--mantine-color-accent-light-color': 'var(--tl-accent)',
  '--mantine-color-error': 'var(--tl-concern)',
};

export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: shared,
  dark: shared,
});

/** The nonce that the host wrote into the page, for the style elements Mantine adds. */
export function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
}
