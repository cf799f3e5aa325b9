import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readMinutes } from '../../../electron/documents/docx/read-minutes.ts'
import { makeDocx } from '../../../electron/documents/make-docx.ts'
import { compareMinutesFile } from '../../../shared/domain/documents/minutes-file.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { editDocx, wordParagraph } from '../../unit/documents/helpers/edit-docx.ts'
import { isMissing, makeFolder, run, title } from './tools.ts'

/** Opened and saved again by LibreOffice, in a profile of its own. */
async function savedByLibreOffice(docx: Uint8Array): Promise<Uint8Array> {
  const folder = makeFolder()
  const file = join(folder, 'minutes.docx')
  writeFileSync(file, docx)
  const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
  const to = ['--convert-to', 'docx:Office Open XML Text', '--outdir', join(folder, 'saved')]
  await run('soffice', [profile, '--headless', ...to, file])
  return readFileSync(join(folder, 'saved', 'minutes.docx'))
}

describe.skipIf(isMissing('soffice'))(title('soffice', 'minutes saved by LibreOffice'), () => {
  const model = buildMinutes({ proposals: 3, meetingId: 'meeting', isDraft: true })
  const compare = async (edited: Uint8Array) => {
    const printed = await makeDocx({ kind: 'minutes', model })
    return compareMinutesFile(readMinutes(printed), readMinutes(edited))
  }

  test('come back with every fact and every paragraph as they were', { timeout: 120_000 }, async () => {
    const saved = await savedByLibreOffice(await makeDocx({ kind: 'minutes', model }))
    expect(readMinutes(saved).source).toMatchObject({ meetingId: 'meeting' })
    expect(await compare(saved)).toEqual({ changes: [], differences: [], stray: [] })
  })

  test('come back with what was edited before it was saved', { timeout: 120_000 }, async () => {
    const [first = ''] = model.items[0]?.paragraphs ?? []
    const added = wordParagraph('ย่อหน้าที่เพิ่ม')
    const edited = editDocx(await makeDocx({ kind: 'minutes', model }), (xml) => {
      const end = xml.indexOf('</w:p>', xml.indexOf(first)) + '</w:p>'.length
      return `${xml.slice(0, end)}${added}${xml.slice(end)}`.replace('๖ เสียง', '๗ เสียง')
    })
    const { changes, differences } = await compare(await savedByLibreOffice(edited))
    expect(changes.map(({ paragraphs }) => paragraphs.slice(0, 2))).toEqual([[first, 'ย่อหน้าที่เพิ่ม']])
    expect(differences).toMatchObject([{ cause: 'by_hand', id: expect.stringMatching(/\.r$/) }])
  })
})
