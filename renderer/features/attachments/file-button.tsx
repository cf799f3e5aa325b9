import { Button, type ButtonProps } from '@mantine/core'
import { useRef } from 'react'

type FileButtonProps = ButtonProps & { label: string; onFile: (file: File) => void }

/** Chooses one file; the same file chosen again is a choice again. */
export function FileButton({ label, onFile, ...rest }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <Button variant="default" {...rest} onClick={() => input.current?.click()}>
        {label}
      </Button>
      <input
        ref={input}
        type="file"
        className="visually-hidden"
        tabIndex={-1}
        aria-label={label}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0]
          event.currentTarget.value = ''
          if (file) onFile(file)
        }}
      />
    </>
  )
}
