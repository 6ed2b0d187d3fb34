import { Monitor, Moon, Sun } from 'lucide'

import { Button } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { useDevice, type Theme } from './device.ts'

const themes: Readonly<
  Record<Theme, { readonly next: Theme; readonly label: string; readonly icon: typeof Sun }>
> = {
  system: { next: 'light', label: 'as the system has it', icon: Monitor },
  light: { next: 'dark', label: 'light', icon: Sun },
  dark: { next: 'system', label: 'dark', icon: Moon },
}

/** Goes through the themes: the system's choice, light, dark. */
export function ThemeButton() {
  const { theme, setTheme } = useDevice()
  const { next, label, icon } = themes[theme]
  return (
    <Button
      look="quiet"
      aria-label={`Theme: ${label}. Change to ${themes[next].label}`}
      title={`Theme: ${label}`}
      onClick={() => setTheme(next)}
    >
      <Icon of={icon} />
    </Button>
  )
}
