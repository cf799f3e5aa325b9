import type {
  FileFact,
  FileProse,
  FileSource,
  MinutesFile,
} from '../../../shared/domain/documents/minutes-file.ts'
import { MINUTES_STYLES } from '../../../shared/domain/documents/papers.ts'
import { type FactMark, fingerprintOf, SOURCE_PROPERTY } from './fact-marks.ts'
import { type ReadParagraph, readParagraphs } from './read-paragraphs.ts'
import { readParts } from './read-parts.ts'
import { attributeOf, xmlTokens } from './xml-tokens.ts'

/** Minutes that somebody edited, whichever word processor saved them. @throws DocumentsError, see `readParts` */
export function readMinutes(docx: Uint8Array): MinutesFile {
  const { document, properties } = readParts(docx)
  return { source: readSource(properties), ...arrange(readParagraphs(document)) }
}

type Section = { mark: FactMark; paragraphs: string[] }

function arrange(read: readonly ReadParagraph[]): Omit<MinutesFile, 'source'> {
  const facts = new Map<string, { mark: FactMark; lines: string[] }>()
  const sections = new Map<string, Section>()
  const stray: string[] = []
  let section: Section | null = null
  for (const { text, mark } of read) {
    if (mark) {
      const fact = facts.get(mark.key) ?? { mark, lines: [] }
      facts.set(mark.key, fact)
      fact.lines.push(text)
      if (mark.prose === '0') section = null
      else if (mark.prose !== null) {
        section = sections.get(mark.key) ?? { mark, paragraphs: [] }
        sections.set(mark.key, section)
      }
    } else if (section) section.paragraphs.push(text)
    else stray.push(text)
  }
  return { facts: [...facts.values()].map(factOf), prose: [...sections.values()].map(proseOf), stray }
}

const factOf = ({ mark, lines }: { mark: FactMark; lines: string[] }): FileFact => ({
  key: mark.key,
  id: mark.id,
  expected: mark.fingerprint,
  actual: fingerprintOf(lines),
  lines,
})

const proseOf = ({ mark, paragraphs }: Section): FileProse => ({
  key: mark.key,
  expected: mark.prose ?? '',
  actual: fingerprintOf(paragraphs).slice(0, 8),
  paragraphs,
})

/** The custom property of the file; whatever it says is looked at before it is believed. */
function readSource(properties: string): FileSource | null {
  if (properties === '') return null
  let isOwn = false
  let text = ''
  for (const token of xmlTokens(properties)) {
    if (token.kind === 'open' && token.name.endsWith('property'))
      isOwn = attributeOf(token.attributes, 'name') === SOURCE_PROPERTY
    else if (token.kind === 'text' && isOwn) text += token.text
  }
  return parseSource(text.trim())
}

function parseSource(json: string): FileSource | null {
  try {
    const source: unknown = JSON.parse(json)
    return isSource(source) ? source : null
  } catch {
    return null
  }
}

function isSource(value: unknown): value is FileSource {
  if (typeof value !== 'object' || value === null) return false
  const { meetingId, style, digits } = value as Record<string, unknown>
  return (
    typeof meetingId === 'string' &&
    MINUTES_STYLES.some((each) => each === style) &&
    (digits === 'thai' || digits === 'arabic')
  )
}
