import { ORPCError } from '@orpc/client'
import { beforeEach, describe, expect, it } from 'vitest'
import { attachPort, call, client, toMatiError } from '../../../renderer/api/client.ts'
import { parseWelcome } from '../../../renderer/api/connect.ts'
import { isGap } from '../../../renderer/api/events.ts'
import { fromBase64, toBase64 } from '../../../renderer/api/files.ts'
import { holdPort, waitBefore } from '../../../renderer/api/keep-connected.ts'
import { readsOneOf } from '../../../renderer/api/query-client.ts'
import type { WirePort } from '../../../renderer/api/wire-port.ts'
import { ERROR_STATUS, type ErrorCode, isCodeTold } from '../../../shared/errors.ts'
import { errorSentence, waitingTime } from '../../../shared/messages/errors.ts'
import { toThaiDigits } from '../../../shared/thai/digits.ts'

describe('client', () => {
  let channel: MessageChannel

  beforeEach(() => {
    channel = new MessageChannel()
  })

  it('sends the envelope of ticket and input to [noun, verb]', async () => {
    const sent = new Promise<string>((resolve) => {
      channel.port2.onmessage = ({ data }) => resolve(String(data))
    })
    attachPort(channel.port1 as unknown as WirePort)
    void client.proposal.get({ proposalId: 'x' }).catch(() => undefined)
    const message = await sent
    expect(message).toContain('proposal/get')
    expect(JSON.stringify(JSON.parse(message))).toContain('"ticket":null')
    channel.port1.close()
  })

  it('fails at once after the port has closed, and so do calls that were under way', async () => {
    attachPort(channel.port1 as unknown as WirePort)
    const pending = call('workspace.describe', {})
    channel.port1.close()
    await expect(pending).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    await expect(call('workspace.describe', {})).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  })

  it('closes a port whose stream of events has ended, so that a new connection is made', async () => {
    const port = channel.port1 as unknown as WirePort
    attachPort(port)
    const pending = call('workspace.describe', {})
    const refused = expect(pending).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
    await holdPort(port, async () => {})
    await refused
    await expect(call('workspace.describe', {})).rejects.toMatchObject({ code: 'CONNECTION_CLOSED' })
  })

  it('holds a port until it closes', async () => {
    const held = holdPort(channel.port1 as unknown as WirePort, () => new Promise(() => {}))
    channel.port2.close()
    await held
  })
})

describe('errors', () => {
  it('knows our own codes and takes the rest for a fault of the program', () => {
    const own = toMatiError(new ORPCError('PIN_LOCKED', { data: { seconds: 30 } }))
    expect(own).toMatchObject({ code: 'PIN_LOCKED', data: { seconds: 30 } })
    expect(toMatiError(new ORPCError('TEAPOT')).code).toBe('INTERNAL')
    expect(toMatiError(new TypeError('x')).code).toBe('INTERNAL')
  })

  it.each(Object.keys(ERROR_STATUS) as ErrorCode[])('%s says what, what is safe, and what to do', (code) => {
    const { what, safe, todo } = errorSentence(code, {}, toThaiDigits)
    // Nobody fears for the data after a mistyped PIN.
    const said = code === 'PIN_WRONG' ? [what, todo] : [what, safe, todo]
    for (const sentence of said) {
      expect(sentence).toMatch(/[ก-๙]/)
      expect(sentence).not.toMatch(/undefined|null|NaN/)
    }
  })

  it('names its code to the person only where that helps whoever is asked', () => {
    const silent: ErrorCode[] = [
      'PIN_WRONG',
      'PIN_LOCKED',
      'CERTIFICATE_UNUSABLE',
      'INPUT_INVALID',
      'KEY_WRONG',
    ]
    const told: ErrorCode[] = ['INTERNAL', 'DOCUMENT_FAILED', 'SHEET_FORGED', 'PDF_UNREADABLE']
    expect([...silent, ...told].filter(isCodeTold)).toEqual(told)
    // A sentence that asks to read the code aloud has one beside it.
    for (const code of Object.keys(ERROR_STATUS) as ErrorCode[])
      if (errorSentence(code, {}, String).todo.includes('รหัสนี้'))
        expect([code, isCodeTold(code)]).toEqual([code, true])
  })

  it('puts the facts into the sentence', () => {
    const told = (code: ErrorCode, data: Record<string, number | string>) =>
      errorSentence(code, data, toThaiDigits)
    expect(told('QUORUM_NOT_MET', { present: 4, needed: 5 }).what).toBe('ยังไม่ครบองค์ประชุม: มา ๔ ต้องมี ๕')
    expect(told('PIN_LOCKED', { seconds: 90 }).todo).toContain('๑ นาที ๓๐ วินาที')
    expect(told('PIN_WRONG', { triesLeft: 2, seconds: 0 }).todo).toContain('๒ ครั้ง')
    expect(told('PIN_WRONG', { triesLeft: 0, seconds: 5 }).todo).toContain('๕ วินาที')
    expect(told('VOTES_DO_NOT_ADD_UP', { what: 'tie' }).what).toContain('ชี้ขาด')
    expect(waitingTime(120, String)).toBe('2 นาที')
  })
})

describe('connection', () => {
  it('reads a welcome and nothing else', () => {
    const welcome = { type: 'welcome', kind: 'projector', isDesktop: false, windowId: 'w', ticket: 't' }
    expect(parseWelcome(JSON.stringify(welcome))).toEqual({
      kind: 'projector',
      isDesktop: false,
      windowId: 'w',
      ticket: 't',
    })
    expect(parseWelcome('{"type":"welcome"}')).toBeNull()
    expect(parseWelcome('nonsense')).toBeNull()
    expect(parseWelcome(new ArrayBuffer(3))).toBeNull()
  })

  it('waits longer each time, up to two seconds', () => {
    expect([0, 1, 2, 3, 4, 50].map(waitBefore)).toEqual([200, 400, 800, 1_600, 2_000, 2_000])
  })

  it('notices a gap in the sequence', () => {
    expect(isGap(0, 1)).toBe(false)
    expect(isGap(4, 6)).toBe(true)
  })

  it('asks again only for what reads a changed topic', () => {
    expect(readsOneOf(['proposal.list', {}], new Set(['agency']))).toBe(true)
    expect(readsOneOf(['reference.get', {}], new Set(['agency', 'proposal']))).toBe(false)
    expect(readsOneOf(['no.such', {}], new Set(['agency']))).toBe(false)
  })
})

describe('base64', () => {
  it.each([0, 1, 2, 3, 8_191, 8_192, 8_193, 262_144])('%i bytes there and back', (length) => {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 31) % 256)
    expect(toBase64(bytes)).toBe(Buffer.from(bytes).toString('base64'))
    expect(fromBase64(toBase64(bytes))).toEqual(bytes)
  })
})
