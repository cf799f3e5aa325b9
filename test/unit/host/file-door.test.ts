import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFileDoor, FILES_A_PERSON, safeFileName } from '../../../electron/host/file-door.ts'

const PERSON = 'somebody'

function openDoor() {
  const directory = mkdtempSync(join(tmpdir(), 'mati-door-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  return createFileDoor(join(directory, 'files'))
}

test('a file read in pieces is the file, and beyond its end there is nothing', () => {
  const door = openDoor()
  const bytes = randomBytes(100_000)
  const token = door.offer({ name: 'สำเนา.pdf', bytes, personId: PERSON })
  const pieces: Buffer[] = []
  for (let offset = 0; offset < bytes.length; offset += 30_001)
    pieces.push(door.readPiece(token, PERSON, { offset, length: 30_001 }).bytes)
  expect(Buffer.concat(pieces).equals(bytes)).toBe(true)
  const beyond = door.readPiece(token, PERSON, { offset: 100_001, length: 10 })
  expect(beyond).toMatchObject({ size: 100_000, mediaType: 'application/pdf', name: 'สำเนา.pdf' })
  expect(beyond.bytes).toHaveLength(0)
})

test('a file brought in pieces is complete with the last one', () => {
  const door = openDoor()
  const put = (token: string | null, text: string, isLast: boolean) =>
    door.put({ token, name: 'ก.csv', bytes: Buffer.from(text), isLast, personId: PERSON })
  const { token, size } = put(null, 'abc', false)
  expect(size).toBe(3)
  expect(() => door.read(token, PERSON)).toThrow('STATE_CONFLICT')
  expect(put(token, 'def', true)).toEqual({ token, size: 6 })
  expect(Buffer.from(door.read(token, PERSON).bytes).toString()).toBe('abcdef')
})

test('a long day of files does not fill the disk: the oldest of the same person go, nobody else’s', () => {
  const directory = mkdtempSync(join(tmpdir(), 'mati-door-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const door = createFileDoor(directory)
  const offer = (personId: string) => door.offer({ name: 'ก.pdf', bytes: Buffer.from('ก'), personId })
  const others = offer('somebody else')
  const tokens = Array.from({ length: FILES_A_PERSON + 2 }, () => offer(PERSON))
  expect(readdirSync(directory)).toHaveLength(FILES_A_PERSON + 1)
  expect(() => door.read(tokens[1] ?? '', PERSON)).toThrow('NOT_FOUND')
  expect(door.read(tokens[2] ?? '', PERSON).name).toBe('ก.pdf')
  expect(door.read(others, 'somebody else').name).toBe('ก.pdf')
  for (let view = 0; view < FILES_A_PERSON + 3; view += 1) door.copyForViewer(tokens[2] ?? '', PERSON)
  expect(readdirSync(directory).filter((name) => name.startsWith('view-'))).toHaveLength(FILES_A_PERSON)
})

test('only whose file it is takes it out of the door', () => {
  const door = openDoor()
  const token = door.offer({ name: 'ก.p12', bytes: Buffer.from('ก'), personId: PERSON })
  door.discard(token, 'somebody else')
  expect(door.read(token, PERSON).name).toBe('ก.p12')
  door.discard(token, PERSON)
  expect(() => door.read(token, PERSON)).toThrow('NOT_FOUND')
})

test.each([
  ['ครั้งที่ ๑/๒๕๕๗.pdf', 'ครั้งที่ ๑-๒๕๕๗.pdf'],
  ['a<b>:"c|d?*.txt', 'a-b---c-d--.txt'],
  ['จบด้วยจุด. .', 'จบด้วยจุด'],
  ['aux.txt', '_aux.txt'],
  ['COM1', '_COM1'],
  ['', '_'],
  ['...', '_'],
])('a name that Windows takes: %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})
