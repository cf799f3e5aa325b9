import { Drawer } from '@mantine/core'
import { room as words } from '../../../shared/messages/room.ts'
import type { Meeting } from '../meetings/readiness.ts'
import styles from './attendance-panel.module.css'
import { AttendancePanel } from './attendance-panel.tsx'
import { QuorumLine } from './quorum-line.tsx'

/** People come and go while an item is discussed: the panel lies over it and goes away again. */
export const AttendanceDrawer = ({ meeting, onClose }: { meeting: Meeting; onClose: () => void }) => (
  <Drawer
    opened
    onClose={onClose}
    position="right"
    size="min(46rem, 92vw)"
    title={words.attendance.title}
    classNames={{ title: styles.drawerTitle }}
  >
    <div className={styles.drawer}>
      <QuorumLine meeting={meeting} isWhole />
      <AttendancePanel meeting={meeting} />
    </div>
  </Drawer>
)
