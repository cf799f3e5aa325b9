import type { ElementType } from 'react'

type PassageProps = {
  /** The name that `proposalText` gives the text. */
  place: string
  text: string
  /** Where in the text this piece begins. */
  start?: number
  as?: ElementType
  className?: string
}

/** A piece of text that notes can stand in. It holds the characters of the text and nothing else. */
export const Passage = ({ place, text, start = 0, as: Element = 'span', className }: PassageProps) => (
  <Element data-place={place} data-start={start} tabIndex={-1} className={className}>
    {text}
  </Element>
)
