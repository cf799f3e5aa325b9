import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import type { Client } from '../../../shared/contract/index.ts'
import type { MinutesStyle } from '../../../shared/domain/documents/papers.ts'
import { APPROVAL, codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'
import { editDocx } from '../documents/helpers/edit-docx.ts'

let meeting: MeetingFixture
let meetingId = ''
const keeper = () => meeting.cast.keeper.client
const TEXT = 'ย่อหน้าแรก\nย่อหน้าที่สอง'

beforeEach(async () => {
  meeting = await createMeetingFixture({ proposals: 1 })
  meetingId = meeting.meetingId
  const count = { inFavour: 4, against: 1, abstained: 0 }
  const itemId = meeting.itemIds[0] ?? ''
  await keeper().resolution.record({ itemId, ...APPROVAL, method: 'show_of_hands', count })
  await keeper().meeting.close({ meetingId })
  await keeper().minutes.draft({ meetingId })
  for (const { id: sectionId } of await sections())
    await keeper().minutes.edit({ meetingId, sectionId, text: TEXT })
})
afterEach(() => meeting.test.close())

const sections = async () => (await keeper().minutes.get({ meetingId })).sections
const textOfFirst = async () => (await sections())[0]?.text

async function makeWord(style: MinutesStyle = 'full'): Promise<Uint8Array> {
  const made = { meetingId, kind: 'minutes_docx', jobId: crypto.randomUUID(), style } as const
  const { id: documentId } = await keeper().document.make(made)
  return getFile(keeper(), (await keeper().document.fetch({ meetingId, documentId })).fileToken)
}
const bring = async (bytes: Uint8Array, client: Client = keeper()) => ({
  meetingId,
  fileToken: await putFile(client, { name: 'รายงาน.docx', bytes }),
})
const edited = async (change: (xml: string) => string, style?: MinutesStyle) =>
  bring(editDocx(await makeWord(style), change))

describe('minutes that come back from Word', () => {
  test('bring their prose into the draft; the text before it is a version, and goes back from there', async () => {
    const file = await edited((xml) => xml.replace('ย่อหน้าที่สอง', 'แก้ใน Word'))
    const { changes, differences } = await keeper().minutes.compareFile(file)
    expect(changes).toMatchObject([{ before: TEXT, after: 'ย่อหน้าแรก\nแก้ใน Word', isStale: false }])
    expect(differences).toEqual([])
    expect(await textOfFirst()).toBe(TEXT)
    expect(await keeper().minutes.takeFile(file)).toEqual({ sections: 1 })
    const [first, second] = await sections()
    expect([first?.text, second?.text]).toEqual(['ย่อหน้าแรก\nแก้ใน Word', TEXT])
    const sectionId = first?.id ?? ''
    const versions = await keeper().minutes.listVersions({ meetingId, sectionId })
    expect(versions.map(({ text }) => text)).toEqual(['ย่อหน้าแรก\nแก้ใน Word', TEXT])
  })

  test('a count changed by hand is told with both texts, and the record and the paper keep theirs', async () => {
    const file = await edited((xml) => xml.replace('๔\u00a0เสียง', '๕\u00a0เสียง'))
    const { changes, differences } = await keeper().minutes.compareFile(file)
    expect(changes).toEqual([])
    expect(differences).toMatchObject([{ cause: 'by_hand', where: expect.stringMatching(/มติและการลงมติ$/) }])
    expect(differences[0]?.inRecord.join()).toContain('๔ เสียง')
    expect(differences[0]?.inFile.join()).toContain('๕ เสียง')
    await keeper().minutes.takeFile(file)
    const { differences: again } = await keeper().minutes.compareFile(await edited((xml) => xml))
    expect(again).toEqual([])
    const [entry] = (await keeper().audit.list({})).entries.filter(
      ({ type }) => type === 'minutes.taken_from_file',
    )
    expect(entry).toBeDefined()
  })

  test('in the style of the gist replace the last paragraph and leave what was not printed', async () => {
    const file = await edited((xml) => xml.replace('ย่อหน้าที่สอง', 'แก้ใน Word'), 'gist')
    await keeper().minutes.takeFile(file)
    expect(await textOfFirst()).toBe('ย่อหน้าแรก\nแก้ใน Word')
  })

  test('say which sections were edited here too, and whose words would be replaced', async () => {
    const file = await edited((xml) => xml.replace('ย่อหน้าที่สอง', 'แก้ใน Word'))
    const sectionId = (await sections())[0]?.id ?? ''
    await keeper().minutes.edit({ meetingId, sectionId, text: 'แก้ที่นี่' })
    const { changes } = await keeper().minutes.compareFile(file)
    expect(changes).toMatchObject([{ before: 'แก้ที่นี่', isStale: true }])
  })

  test('are not taken once the minutes are finished, nor from a member', async () => {
    const bytes = editDocx(await makeWord(), (xml) => xml.replace('ย่อหน้าที่สอง', 'แก้ใน Word'))
    const { client } = meeting.cast.ant
    expect(await codeOf(client.minutes.takeFile(await bring(bytes, client)))).toBe('NOT_ALLOWED')
    await keeper().minutes.finish({ meetingId })
    await expect(keeper().minutes.takeFile(await bring(bytes))).rejects.toMatchObject({
      code: 'STATE_CONFLICT',
      data: { what: 'minutes_finished' },
    })
    expect(await textOfFirst()).toBe(TEXT)
  })
})

describe('a file that is no use', () => {
  const refusal = async (bytes: Uint8Array) => {
    const compare = keeper().minutes.compareFile(await bring(bytes))
    return compare.then(
      () => 'answered',
      ({ code, data }) => [code, data.problem],
    )
  }

  test('has its reason: another kind, damaged, foreign, of another meeting', async () => {
    const docx = await makeWord()
    const refused = (problem: string) => ['MINUTES_FILE_UNUSABLE', problem]
    expect(await refusal(Buffer.from('%PDF-1.7'))).toEqual(refused('NOT_A_DOCX'))
    expect(await refusal(docx.subarray(0, 900))).toEqual(refused('DOCX_DAMAGED'))
    const bare = editDocx(docx, (xml) => xml.replace(/<w:body>.*<w:sectPr/s, '<w:body><w:sectPr'))
    expect(await refusal(bare)).toEqual(refused('NOT_OURS'))
    const other = editDocx(docx, (xml) => xml.replace(meetingId, crypto.randomUUID()), 'docProps/custom.xml')
    expect(await refusal(other)).toEqual(refused('OTHER_MEETING'))
  })
})
