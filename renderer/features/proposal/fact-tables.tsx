import type { ProposalBody } from '../../../shared/domain/proposal.ts'
import { proposal } from '../../../shared/messages/proposal.ts'
import { useQueryOf } from '../../api/index.ts'
import { Passage } from '../notes/passage.tsx'
import styles from './proposal.module.css'

/** Baseline and target are the agency's own words, so their digits stay as written. */
export function IndicatorTable({ indicators }: Pick<ProposalBody, 'indicators'>) {
  const words = proposal.indicators
  if (indicators.length === 0) return <p className={styles.soft}>{words.none}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.name}</th>
          <th scope="col">{words.baseline}</th>
          <th scope="col">{words.target}</th>
          <th scope="col">{words.dimension}</th>
        </tr>
      </thead>
      <tbody>
        {indicators.map((indicator, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells equal rows apart
          <tr key={index}>
            <th scope="row">
              <Passage place={`indicators.${index}.name`} text={indicator.name} />
              {indicator.unit ? (
                <Passage place={`indicators.${index}.unit`} text={indicator.unit} className={styles.output} />
              ) : null}
            </th>
            <td>
              {indicator.baseline ? (
                <Passage place={`indicators.${index}.baseline`} text={indicator.baseline} />
              ) : (
                '–'
              )}
            </td>
            <td>
              {indicator.target ? (
                <Passage as="strong" place={`indicators.${index}.target`} text={indicator.target} />
              ) : (
                '–'
              )}
            </td>
            <td>{words.dimensions[indicator.dimension]}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

export function TeamTable({ team }: Pick<ProposalBody, 'team'>) {
  if (team.length === 0) return <p className={styles.soft}>{proposal.team.none}</p>
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{proposal.team.position}</th>
          <th scope="col">{proposal.team.duty}</th>
        </tr>
      </thead>
      <tbody>
        {team.map((member, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the order is what tells equal rows apart
          <tr key={index}>
            <th scope="row">
              <Passage place={`team.${index}.position`} text={member.position} />
            </th>
            <td>
              <Passage place={`team.${index}.duty`} text={member.duty} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** What the proposal says it is in line with, in the official wording. */
export function AlignmentList({ alignments }: Pick<ProposalBody, 'alignments'>) {
  const reference = useQueryOf('reference.get', {})
  const known = new Map(reference.data?.alignments.map((alignment) => [alignment.code, alignment]))
  if (alignments.length === 0) return <p className={styles.soft}>{proposal.alignmentsNone}</p>
  const groups = Map.groupBy(alignments, (code) => known.get(code)?.groupName ?? '')
  return (
    <dl className={styles.alignments}>
      {[...groups].map(([groupName, codes]) => (
        <div key={groupName}>
          <dt>{groupName}</dt>
          {codes.map((code) => (
            <dd key={code}>{known.get(code)?.text ?? code}</dd>
          ))}
        </div>
      ))}
    </dl>
  )
}
