import { Button, type ButtonProps } from '@mantine/core'
import { type ReactElement, useRef } from 'react'

type FileChoice = {
  /** The name of the file's field, for a screen reader. */
  label: string
  /** Endings and media types, as in HTML; left out, any file. */
  accept?: string
  onFile: (file: File) => void
}

/** The field for one file, hidden, and what opens it; the same file chosen again is a choice again. */
export function useFileChoice({ label, accept, onFile }: FileChoice): {
  field: ReactElement
  choose: () => void
} {
  const input = useRef<HTMLInputElement>(null)
  const field = (
    <input
      ref={input}
      type="file"
      className="visually-hidden"
      tabIndex={-1}
      aria-label={label}
      accept={accept}
      onChange={(event) => {
        const file = event.currentTarget.files?.[0]
        event.currentTarget.value = ''
        if (file) onFile(file)
      }}
    />
  )
  return { field, choose: () => input.current?.click() }
}

type FileButtonProps = Omit<ButtonProps, 'children'> &
  Pick<FileChoice, 'accept' | 'onFile'> & {
    label: string
    /** What the button and its field are called where the label alone does not say of what. */
    longLabel?: string
    /** Where the field has a name of its own. */
    fieldLabel?: string
  }

/** A button that chooses one file. */
export function FileButton(props: FileButtonProps) {
  const { label, longLabel, fieldLabel = longLabel ?? label, accept, onFile, ...rest } = props
  const { field, choose } = useFileChoice({ label: fieldLabel, onFile, ...(accept && { accept }) })
  return (
    <>
      <Button variant="default" {...rest} {...(longLabel && { 'aria-label': longLabel })} onClick={choose}>
        {label}
      </Button>
      {field}
    </>
  )
}
