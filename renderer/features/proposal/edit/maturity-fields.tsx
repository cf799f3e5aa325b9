import { Select } from '@mantine/core'
import { MATURITY_LEVELS } from '../../../../shared/domain/maturity.ts'
import { MATURITY_COMPONENTS, type MaturityComponent } from '../../../../shared/domain/proposal.ts'
import { proposal } from '../../../../shared/messages/proposal.ts'
import { useQueryOf } from '../../../api/index.ts'
import { useFormat } from '../../../ui/format.ts'
import type { BodyForm } from './body-form.ts'
import styles from './edit.module.css'

const NONE = 'none'

/** The level of each component now and as the target, with what the official table says of it. */
export function MaturityFields({ form }: { form: BodyForm }) {
  const reference = useQueryOf('reference.get', {}).data
  const format = useFormat()
  const options = [
    { value: NONE, label: proposal.none },
    ...MATURITY_LEVELS.map((level) => ({
      value: String(level),
      label: proposal.maturity.level(format.show(level)),
    })),
  ]
  const describe = (code: MaturityComponent, level: number | null) =>
    reference?.maturityComponents
      .find((component) => component.code === code)
      ?.cells.find((cell) => cell.level === level)
      ?.items.join(' · ')
  return MATURITY_COMPONENTS.map((code) => {
    const name = proposal.maturity.components[code]
    const levels = form.body.maturity[code]
    return (
      <div key={code} className={styles.maturity}>
        <strong>{name}</strong>
        {(['now', 'target'] as const).map((when) => (
          <Select
            key={when}
            label={proposal.maturity[when]}
            aria-label={`${name}: ${proposal.maturity[when]}`}
            description={describe(code, levels[when])}
            inputWrapperOrder={['label', 'input', 'description']}
            data={options}
            value={levels[when] === null ? NONE : String(levels[when])}
            onChange={(value) =>
              form.set('maturity', {
                ...form.body.maturity,
                [code]: { ...levels, [when]: value === NONE || value === null ? null : Number(value) },
              })
            }
            onBlur={form.leave}
          />
        ))}
      </div>
    )
  })
}
