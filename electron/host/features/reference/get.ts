import type { OutputOf } from '../../../../shared/contract/index.ts'
import type { Assets } from '../../assets.ts'
import type { Handler } from '../../handler.ts'

type Reference = OutputOf<'reference.get'>
type Named<Code> = { code: Code; name: string }

export const getReference: Handler<'reference.get'> = ({ host }) => readReference(host.assets)

function readReference(assets: Assets): Reference {
  const criteria = assets.reference<{
    selection: Reference['selectionCriteria']
    consideration: Reference['considerationCriteria']
  }>('criteria')
  const maturity = assets.reference<{
    levels: Reference['maturityLevels']
    components: Reference['maturityComponents']
  }>('maturity')
  const named = <Code extends string>(file: string) =>
    assets.reference<Named<Code>[]>(file).map(({ code, name }) => ({ code, name }))
  return {
    selectionCriteria: criteria.selection.map(({ code, number, text }) => ({ code, number, text })),
    considerationCriteria: criteria.consideration.map(({ code, number, title, text, details }) => ({
      code,
      number,
      title,
      text,
      details,
    })),
    maturityLevels: maturity.levels.map(({ level, name, description }) => ({ level, name, description })),
    maturityComponents: maturity.components.map(({ code, name, cells }) => ({
      code,
      name,
      cells: cells.map(({ level, items }) => ({ level, items })),
    })),
    approaches: named<Reference['approaches'][number]['code']>('approaches'),
    areas: named<Reference['areas'][number]['code']>('areas'),
    tracks: named<Reference['tracks'][number]['code']>('tracks'),
    alignments: assets
      .reference<Reference['alignments']>('alignments')
      .map(({ code, group, groupName, text }) => ({ code, group, groupName, text })),
  }
}
