import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createFileDoor, safeFileName } from '../../../electron/host/file-door.ts'

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
