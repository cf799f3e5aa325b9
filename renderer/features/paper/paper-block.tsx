import styles from './paper.module.css'
import { Changes, Maturity } from './paper-figures.tsx'
import type { BlockOf, PaperBlock } from './paper-parts.ts'
import { PaperQr } from './paper-qr.tsx'
import { Labels, Roster, Table } from './paper-tables.tsx'

/** One block as it stands on paper: every word and digit as printed, nothing left out and nothing added. */
export function BlockView({ block }: { block: PaperBlock }) {
  switch (block.kind) {
    case 'title':
      return <Title block={block} />
    case 'heading':
      return <Heading level={block.level} text={block.text} />
    case 'paragraph':
      return <Paragraph block={block} />
    case 'roster':
      return <Roster block={block} />
    case 'table':
      return <Table block={block} />
    case 'line':
      return <Line block={block} />
    case 'labels':
      return <Labels block={block} />
    case 'changes':
      return <Changes rows={block.rows} />
    case 'maturity':
      return <Maturity block={block} />
    case 'qr':
      return <Qr block={block} />
    case 'emblem':
      return <p className={styles.emblem}>{block.note}</p>
    case 'memo_head':
      return <MemoHead block={block} />
    case 'page_break':
      return null
    case 'signatures':
      return <Signatures block={block} />
  }
}

/** Lines and signers of a block have no names: their place is all they are. */
const keyed = <Item,>(items: readonly Item[]): [string, Item][] =>
  items.map((item, index) => [String(index), item])

const Title = ({ block }: { block: BlockOf<'title'> }) => (
  <div className={styles.title}>
    {keyed(block.lines).map(([key, line]) => (
      <p key={key}>{line}</p>
    ))}
  </div>
)

const Heading = ({ level, text }: { level: 1 | 2; text: string }) =>
  level === 1 ? <h3 className={styles.heading}>{text}</h3> : <h4 className={styles.subheading}>{text}</h4>

const Paragraph = ({ block }: { block: BlockOf<'paragraph'> }) => (
  <p
    className={styles.paragraph}
    data-indented={block.isIndented || undefined}
    data-ragged={block.isRagged || undefined}
  >
    {keyed(block.spans).map(([key, { text, isBold }]) =>
      isBold ? <strong key={key}>{text}</strong> : <span key={key}>{text}</span>,
    )}
  </p>
)

const Line = ({ block }: { block: BlockOf<'line'> }) => (
  <p
    className={styles.line}
    data-align={block.align}
    data-beside={block.beside === undefined ? undefined : true}
    data-bold={block.isBold || undefined}
    data-small={block.isSmall || undefined}
  >
    {block.beside === undefined ? block.text : <span>{block.text}</span>}
    {block.beside === undefined ? null : <span>{block.beside}</span>}
  </p>
)

/** The emblem's place on the left, the name of the form in the middle. */
const MemoHead = ({ block }: { block: BlockOf<'memo_head'> }) => (
  <div className={styles.memoHead}>
    <p>{block.note}</p>
    <p>{block.title}</p>
  </div>
)

const Qr = ({ block }: { block: BlockOf<'qr'> }) => (
  <div className={styles.qr}>
    <PaperQr payload={block.payload} />
    <div>
      {keyed(block.caption).map(([key, text]) => (
        <p key={key}>{text}</p>
      ))}
    </div>
  </div>
)

const Signatures = ({ block }: { block: BlockOf<'signatures'> }) => (
  <>
    {block.closing === null ? null : <Heading level={1} text={block.closing} />}
    <ul className={styles.signatures}>
      {keyed(block.signers).map(([key, { name, position, roleTitle }]) => (
        <li key={key}>
          <p className={styles.signHere} aria-hidden />
          <p>({name})</p>
          {position === '' ? null : <p>{position}</p>}
          {roleTitle === '' ? null : <p>{roleTitle}</p>}
        </li>
      ))}
    </ul>
  </>
)
