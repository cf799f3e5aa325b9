import { Button } from '@mantine/core'
import { certificates } from '../../../shared/messages/certificates.ts'
import { interests } from '../../../shared/messages/interests.ts'
import { settings } from '../../../shared/messages/settings.ts'
import { useMay } from '../../api/index.ts'
import { goTo } from '../../app/router.ts'
import { Page } from '../../ui/page.tsx'
import { OwnInterests } from '../interests/own-interests.tsx'
import { Appearance } from './appearance.tsx'
import { Audit } from './audit.tsx'
import { Backup } from './backup.tsx'
import { OwnPin } from './own-pin.tsx'
import styles from './settings.module.css'
import { SettingsCard } from './settings-card.tsx'
import { Typeface } from './typeface.tsx'
import { Workspace } from './workspace.tsx'

export function SettingsScreen() {
  const mayBackUp = useMay('backup.make')
  const maySetTypeface = useMay('typeface.set')
  return (
    <Page title={settings.title} lead={settings.lead}>
      <div className={styles.cards}>
        <Appearance />
        <Workspace />
        <OwnPin />
        <SettingsCard title={interests.ownTitle} detail={interests.ownDetail}>
          <OwnInterests />
        </SettingsCard>
        <Backup blockedBy={mayBackUp ? null : settings.notKeeper} />
        <Typeface blockedBy={maySetTypeface ? null : settings.notKeeper} />
        <SettingsCard title={certificates.title} detail={certificates.settingsDetail}>
          <Button variant="default" onClick={() => goTo({ screen: 'certificates' })}>
            {certificates.open}
          </Button>
        </SettingsCard>
        <SettingsCard title={settings.verify} detail={settings.verifyDetail}>
          <Button variant="default" onClick={() => goTo({ screen: 'verify' })}>
            {settings.openVerify}
          </Button>
        </SettingsCard>
        <Audit />
      </div>
    </Page>
  )
}
