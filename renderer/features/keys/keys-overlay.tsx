import { Modal } from '@mantine/core'
import { common } from '../../../shared/messages/common.ts'
import { goBack, goTo } from '../../app/router.ts'
import { KeyHint } from '../../ui/key-hint.tsx'
import { type KeyBinding, useKeyLayers, useKeys } from '../../ui/use-keys.ts'
import { openPalette } from '../palette/palette-store.ts'
import styles from './keys-overlay.module.css'
import { hideKeys, showKeys, useKeysOverlay } from './keys-store.ts'

/** "G" would need a second key after it; Alt with a number is one stroke and free in every browser. */
const EVERYWHERE: readonly KeyBinding[] = [
  { keys: 'Ctrl+K', label: common.keys.palette, run: openPalette },
  { keys: '?', label: common.keys.help, run: showKeys },
  { keys: 'F1', label: common.keys.help, run: showKeys, worksWhileTyping: true, isHidden: true },
  { keys: 'Alt+←', label: common.keys.back, run: goBack },
  {
    keys: 'Alt+1',
    label: common.keys.goTo(common.screens.home),
    run: () => goTo({ screen: 'home' }),
    worksWhileTyping: true,
  },
  {
    keys: 'Alt+2',
    label: common.keys.goTo(common.screens.register),
    run: () => goTo({ screen: 'register' }),
    worksWhileTyping: true,
  },
  {
    keys: 'Alt+3',
    label: common.keys.goTo(common.screens.meetings),
    run: () => goTo({ screen: 'meetings' }),
    worksWhileTyping: true,
  },
]

/** Every key that works now, by asking those who bound them: the list cannot go out of date. */
export function KeysOverlay() {
  const { isOpen } = useKeysOverlay()
  useKeys(EVERYWHERE)
  const layers = useKeyLayers((state) => state.layers)
  const isEverywhere = (binding: KeyBinding) => EVERYWHERE.some(({ keys }) => keys === binding.keys)
  const here = layers.flatMap(({ bindings }) => bindings).filter((binding) => !isEverywhere(binding))
  return (
    <Modal opened={isOpen} onClose={hideKeys} title={common.keys.title} size="lg">
      {here.length > 0 ? <KeyTable title={common.keys.here} bindings={here} /> : null}
      <KeyTable title={common.keys.everywhere} bindings={EVERYWHERE} />
    </Modal>
  )
}

const KeyTable = ({ title, bindings }: { title: string; bindings: readonly KeyBinding[] }) => (
  <section className={styles.section}>
    <h3>{title}</h3>
    <dl className={styles.list}>
      {bindings.map(({ keys, label }) => (
        <div key={`${keys} ${label}`} className={styles.row}>
          <dt>
            <KeyHint keys={keys} />
            <span className="visually-hidden">{keys}</span>
          </dt>
          <dd>{label}</dd>
        </div>
      ))}
    </dl>
  </section>
)
