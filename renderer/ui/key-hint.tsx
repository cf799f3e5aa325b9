import styles from './key-hint.module.css'

/** "Ctrl+K" as keys on a keyboard; seen, not read aloud twice (the control has its own name). */
export const KeyHint = ({ keys }: { keys: string }) => (
  <span className={styles.hint} aria-hidden="true">
    {keys.split('+').map((key) => (
      <kbd key={key}>{key}</kbd>
    ))}
  </span>
)
