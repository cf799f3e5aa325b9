import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { getFile, putFile } from '../../../electron/commands/demo/files.ts'
import { findTypeface } from '../../../electron/host/features/typeface/store.ts'
import { codeOf, createMeetingFixture, type MeetingFixture } from '../../helpers/meeting-fixture.ts'

const font = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../../assets/fonts/Sarabun-${name}.ttf`, import.meta.url)))

let meeting: MeetingFixture
beforeEach(async () => {
  meeting = await createMeetingFixture({ upTo: 'preparing', proposals: 1 })
})
afterEach(() => meeting.test.close())

const keeper = () => meeting.cast.keeper.client
const bring = (name: string) => putFile(keeper(), { name: `${name}.ttf`, bytes: font(name) })
const set = async (...names: string[]) =>
  keeper().typeface.set({ files: await Promise.all(names.map((name) => bring(name))) })
const folder = () => join(meeting.test.directory, 'machine', 'typeface')
const fontNamesIn = async () => {
  const { meetingId } = meeting
  const made = await keeper().document.make({ meetingId, kind: 'agenda_pdf', jobId: crypto.randomUUID() })
  const { fileToken } = await keeper().document.fetch({ meetingId, documentId: made.id })
  const text = Buffer.from(await getFile(keeper(), fileToken)).toString('latin1')
  return new Set([...text.matchAll(/\/BaseFont \/[A-Z]+\+([\w-]+)/g)].map(([, name]) => name))
}

test('papers are made with the fonts that were brought, and with Sarabun again after that', async () => {
  expect(await fontNamesIn()).toContain('Sarabun-Bold')
  // Only a regular face: bold is drawn with it, so the file has no other.
  expect(await set('Regular')).toEqual({ family: 'Sarabun', faces: ['normal'], isDamaged: false })
  expect(await fontNamesIn()).toEqual(new Set(['Sarabun-Regular']))
  await keeper().typeface.reset({})
  expect(await fontNamesIn()).toContain('Sarabun-Bold')
  await keeper().typeface.reset({})
})

test('what is refused leaves what stands, and names the file', async () => {
  await set('Regular', 'Bold')
  const files = [await bring('Regular'), await bring('Regular')]
  await expect(keeper().typeface.set({ files })).rejects.toMatchObject({
    code: 'FONT_UNUSABLE',
    data: { problem: 'SAME_FACE', fileName: 'Regular.ttf' },
  })
  expect((await keeper().typeface.get({})).typeface?.faces).toEqual(['normal', 'bold'])
})

test('another choice takes the place of the first, file for file', async () => {
  await set('Regular', 'Bold')
  await set('Regular', 'Italic')
  expect(readdirSync(folder())).toHaveLength(3)
  expect(Object.keys(findTypeface(meeting.test.host)?.files ?? {})).toEqual(['normal', 'italics'])
})

test('only the keeper brings fonts; everybody may see which they are', async () => {
  const files = [await putFile(meeting.cast.ant.client, { name: 'x.ttf', bytes: font('Regular') })]
  expect(await codeOf(meeting.cast.ant.client.typeface.set({ files }))).toBe('NOT_ALLOWED')
  expect(await codeOf(meeting.cast.chair.client.typeface.reset({}))).toBe('NOT_ALLOWED')
  expect(await meeting.cast.ant.client.typeface.get({})).toEqual({ typeface: null })
})

test('a file that was changed here is never printed with: Sarabun is, and the screen is told', async () => {
  await set('Regular')
  const [file = ''] = readdirSync(folder()).filter((name) => name.endsWith('.ttf'))
  writeFileSync(join(folder(), file), font('Bold'))
  expect((await keeper().typeface.get({})).typeface).toMatchObject({ isDamaged: true })
  expect(findTypeface(meeting.test.host)).toBeNull()
  expect(await fontNamesIn()).toContain('Sarabun-Bold')
})

test('a list that nobody wrote so is none', async () => {
  mkdirSync(folder(), { recursive: true })
  for (const json of [
    '',
    '{}',
    '{"version":1,"family":"x","faces":[{"face":"normal","sha256":"../../mati.db"}]}',
  ]) {
    writeFileSync(join(folder(), 'typeface.json'), json)
    expect(await keeper().typeface.get({})).toEqual({ typeface: null })
    expect(findTypeface(meeting.test.host)).toBeNull()
  }
})
