import { makeDemoCertificate } from '../../electron/documents/sign/certificate.ts'
import { documents } from '../../shared/messages/documents.ts'
import { createSoftTokens, PIN, SOFT_MODULE } from '../extra/documents/soft-token.ts'
import { isMissing } from '../extra/documents/tools.ts'
import { expect, test } from './support/mati.ts'
import { CHAIR_NAME, SECRETARY_NAME } from './support/sample-workspace.ts'
import { createLook, SIZES } from './support/screen-look.ts'
import { prepareScreenStates } from './support/screen-states.ts'
import { signIn, visit } from './support/windows.ts'

const words = documents.sign
const missing = ['softhsm2-util', 'pkcs11-tool', 'openssl'].find(isMissing)

test.describe.configure({ timeout: 300_000 })

test('the keeper names the library, and the chair signs by a token in it', async ({ mati }) => {
  test.skip(!SOFT_MODULE || missing !== undefined, `no SoftHSM2 to be a token: ${missing ?? 'its library'}`)
  const tokens = createSoftTokens()
  try {
    const { meetings } = await prepareScreenStates(mati.dataDirectory)
    await tokens.add('ประธาน', await makeDemoCertificate({ name: CHAIR_NAME, position: 'ประธาน' }))
    // The program is started with the first window, and its tokens' process has what it has.
    process.env.SOFTHSM2_CONF = tokens.configuration
    const look = createLook('light')
    const keeper = await mati.openElsewhere({ colorScheme: 'light', viewport: SIZES[0] })
    await signIn(keeper, SECRETARY_NAME)
    await visit(keeper, '/certificates')
    await keeper.getByRole('button', { name: words.library.use('SoftHSM2') }).click()
    await expect(keeper.getByText(words.library.saved('SoftHSM2'))).toBeVisible()
    await look.at(keeper, 'certificates-token')

    const chair = await mati.openElsewhere({ colorScheme: 'light', viewport: SIZES[0] })
    await signIn(chair, CHAIR_NAME)
    await visit(chair, `/meetings/${meetings.unsigned}/documents`)
    const open = chair.getByRole('button', { name: new RegExp(`^${words.button}`) }).first()
    await open.click()
    const dialog = chair.getByRole('dialog')
    await dialog.getByRole('radio', { name: words.sources.file }).focus()
    await chair.keyboard.press('ArrowRight')
    await chair.keyboard.press('ArrowRight')
    await expect(dialog.getByRole('radio', { name: words.sources.token })).toBeChecked()
    await dialog.getByRole('button', { name: words.look }).click()
    await dialog.getByRole('radio', { name: new RegExp(CHAIR_NAME) }).check()
    await dialog.getByLabel(words.tokenPin, { exact: true }).fill('000000')
    await dialog.getByRole('button', { name: words.submit }).click()
    await expect(dialog.getByText(words.problems.TOKEN_PIN_WRONG)).toBeVisible()
    await look.at(chair, 'dialog-sign-token-wrong')
    await dialog.getByLabel(words.tokenPin, { exact: true }).fill(PIN)
    await dialog.getByRole('button', { name: words.submit }).click()
    await expect(chair.getByText(words.allSigned)).toBeVisible()
    look.end('token')
  } finally {
    delete process.env.SOFTHSM2_CONF
    tokens.remove()
  }
})
