import {
  ActionIcon,
  Button,
  Checkbox,
  CloseButton,
  type CSSVariablesResolver,
  createTheme,
  Drawer,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  NumberInput,
  PasswordInput,
  Select,
  Textarea,
  TextInput,
  type VariantColorsResolver,
} from '@mantine/core'
import { common } from '../../shared/messages/common.ts'
import { entrance } from '../../shared/messages/entrance.ts'

/** Mantine's ten shades around the one accent; the exact colours on the screen come from tokens.css. */
const indigo: MantineColorsTuple = [
  '#e6e8f6',
  '#ccd1ee',
  '#a9b1dd',
  '#8892cb',
  '#6974bb',
  '#4c58a6',
  '#3a4590',
  '#2a3478',
  '#1d2558',
  '#141a40',
]

/** Mantine's dark greys, in the blue of our dark surfaces. */
const dark: MantineColorsTuple = [
  '#f0f0f5',
  '#c3c6d6',
  '#a9aec2',
  '#7f859c',
  '#7f859c',
  '#343949',
  '#1a1d29',
  '#1a1d29',
  '#12141d',
  '#0e1018',
]

/** The text on a filled button is ours too: Mantine would choose white or black by the shade that it thinks is there. */
const resolveVariant: VariantColorsResolver = (input) => {
  const resolved = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return resolved
  return { ...resolved, color: input.color === 'red' ? 'var(--on-stop)' : 'var(--on-accent)' }
}

const closing = { 'aria-label': common.actions.close, size: 44 } as const
const field = { size: 'md' } as const

export const theme = createTheme({
  primaryColor: 'indigo',
  primaryShade: { light: 7, dark: 2 },
  colors: { indigo, dark },
  variantColorResolver: resolveVariant,
  black: '#191b26',
  fontFamily: 'Sarabun, "TH Sarabun New", sans-serif',
  fontFamilyMonospace: 'Sarabun, monospace',
  headings: { fontFamily: 'Sarabun, "TH Sarabun New", sans-serif', fontWeight: '700' },
  fontSizes: { xs: '0.88rem', sm: '0.94rem', md: '1rem', lg: '1.15rem', xl: '1.35rem' },
  lineHeights: { xs: '1.6', sm: '1.6', md: '1.65', lg: '1.6', xl: '1.5' },
  defaultRadius: '6px',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Button: Button.extend({ defaultProps: { size: 'md' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { size: 44, variant: 'subtle' } }),
    TextInput: TextInput.extend({ defaultProps: field }),
    PasswordInput: PasswordInput.extend({
      defaultProps: {
        ...field,
        visibilityToggleButtonProps: { 'aria-label': entrance.showPin, size: 44 },
        rightSectionWidth: 52,
      },
    }),
    NumberInput: NumberInput.extend({ defaultProps: { ...field, hideControls: true } }),
    Textarea: Textarea.extend({ defaultProps: field }),
    Select: Select.extend({ defaultProps: { ...field, allowDeselect: false } }),
    Checkbox: Checkbox.extend({ defaultProps: field }),
    CloseButton: CloseButton.extend({ defaultProps: closing }),
    Drawer: Drawer.extend({ defaultProps: { lockScroll: false, closeButtonProps: closing } }),
    Menu: Menu.extend({ defaultProps: { shadow: 'md' } }),
    Modal: Modal.extend({
      defaultProps: {
        centered: true,
        closeButtonProps: closing,
        // The page itself never scrolls; locking it would only add a style element that the policy forbids.
        lockScroll: false,
        overlayProps: { backgroundOpacity: 0.55 },
        transitionProps: { duration: 120 },
      },
    }),
  },
})

const tokens = {
  '--mantine-color-gray-4': 'var(--line-strong)',
  '--mantine-color-dark-4': 'var(--line-strong)',
  '--mantine-color-body': 'var(--surface)',
  '--mantine-color-text': 'var(--ink)',
  '--mantine-color-dimmed': 'var(--ink-soft)',
  '--mantine-color-placeholder': 'var(--ink-soft)',
  '--mantine-color-anchor': 'var(--accent)',
  '--mantine-color-error': 'var(--stop)',
  '--mantine-color-default': 'var(--surface)',
  '--mantine-color-default-hover': 'var(--accent-soft)',
  '--mantine-color-default-color': 'var(--ink)',
  '--mantine-color-default-border': 'var(--line-strong)',
  '--mantine-primary-color-filled': 'var(--accent)',
  '--mantine-primary-color-filled-hover': 'var(--accent-strong)',
  '--mantine-primary-color-contrast': 'var(--on-accent)',
  '--mantine-primary-color-light': 'var(--accent-soft)',
  // Only a shade: the label on it keeps its contrast of 7:1.
  '--mantine-primary-color-light-hover': 'color-mix(in srgb, var(--accent-soft) 97%, var(--accent))',
  '--mantine-primary-color-light-color': 'var(--accent)',
  '--mantine-color-indigo-filled': 'var(--accent)',
  '--mantine-color-indigo-filled-hover': 'var(--accent-strong)',
  '--mantine-color-indigo-light': 'var(--accent-soft)',
  '--mantine-color-indigo-light-hover': 'color-mix(in srgb, var(--accent-soft) 97%, var(--accent))',
  '--mantine-color-indigo-light-color': 'var(--accent)',
  '--mantine-color-indigo-outline': 'var(--accent)',
  '--mantine-color-red-filled': 'var(--stop)',
  '--mantine-color-red-filled-hover': 'var(--stop)',
  '--mantine-color-red-light': 'var(--stop-soft)',
  '--mantine-color-red-light-color': 'var(--stop)',
  '--mantine-color-red-outline': 'var(--stop)',
}

/** Mantine takes its colours from our tokens, so the theme is one attribute and no component knows about it. */
export const resolveVariables: CSSVariablesResolver = () => ({
  variables: { '--mantine-color-white': '#ffffff' },
  light: tokens,
  dark: tokens,
})
