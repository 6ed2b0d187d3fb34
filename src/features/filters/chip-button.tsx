import { X } from 'lucide'

import { Button } from '../../ui/button.tsx'
import { Icon } from '../../ui/icon.tsx'

/** One thing that is filtered, in words, which lifts it when pressed. */
export function ChipButton({ words, onLift }: { words: string; onLift: () => void }) {
  return (
    <Button look="chip" title={words} onClick={onLift}>
      <span>{words}</span>
      <Icon of={X} size={13} label="lift" />
    </Button>
  )
}
