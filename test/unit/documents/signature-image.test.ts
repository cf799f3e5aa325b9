import { crc32, deflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createDocuments } from '../../../electron/documents/documents-client.ts'
import { MAX_IMAGE, signatureImage } from '../../../electron/documents/sign/signature-image.ts'
import { clearPaper } from '../../../renderer/features/documents/signature-picture.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { inkPng } from '../../helpers/ink-png.ts'
import { minutesBytes, WORKER_URL } from './helpers/documents-room.ts'
import { readPieces, textOf, withoutSpace } from './helpers/read-pdf.ts'
import { AT, CHAIR, certificateOf, signAs, verifyWith } from './helpers/signing-room.ts'

const codeOf = (bytes: Uint8Array): string => {
  try {
    return signatureImage(bytes).slice(0, 10)
  } catch (error) {
    return (error as { code?: string }).code ?? String(error)
  }
}

describe('a picture in the visible block', () => {
  it('stands beside the words, all of which can still be read, and is signed with the rest', async () => {
    const certificate = await certificateOf()
    const pdf = await minutesBytes(buildMinutes({ proposals: 1 }))
    const plain = await signAs(pdf, certificate)
    const signed = await signAs(pdf, certificate, { image: inkPng() })
    expect((await verifyWith(signed, certificate)).status).toBe('valid')
    expect(signed.byteLength).toBeGreaterThan(plain.byteLength)
    const added = Buffer.from(signed.subarray(pdf.byteLength)).toString('latin1')
    expect(added).toContain('/Subtype /Image')
    expect(withoutSpace(textOf(await readPieces(signed)))).toBe(withoutSpace(textOf(await readPieces(pdf))))
  })

  it('does not hide a long name', async () => {
    const signer = { name: 'ว่าที่ร้อยตรี สมาชิกตัวอย่างผู้มีชื่อยาว ณ อยุธยา', position: 'ผู้ทรงคุณวุฒิด้านการบริหารงานบริการ' }
    const certificate = await certificateOf(signer)
    const pdf = await minutesBytes(buildMinutes({ proposals: 0 }))
    const signed = await signAs(pdf, certificate, { signer, image: inkPng({ width: 60, height: 300 }) })
    expect((await verifyWith(signed, certificate)).status).toBe('valid')
  })
})

describe('a picture that comes in', () => {
  it('is a plain PNG', () => {
    expect(codeOf(inkPng())).toBe('data:image')
    expect(codeOf(Buffer.from('GIF89a'))).toBe('IMAGE_UNUSABLE')
    expect(codeOf(Buffer.alloc(0))).toBe('IMAGE_UNUSABLE')
    expect(codeOf(inkPng({ width: MAX_IMAGE.width + 1 }))).toBe('IMAGE_UNUSABLE')
  })

  it('is refused wherever it is cut short', () => {
    const png = inkPng({ width: 64, height: 40 })
    for (let end = 0; end < png.length - 24; end += 7)
      expect(codeOf(png.subarray(0, end)), `cut at ${end}`).toBe('IMAGE_UNUSABLE')
  })

  it('loses what is no picture: a second header, other chunks', () => {
    const png = inkPng({ width: 64, height: 40 })
    const head = png.subarray(0, 33)
    const second = Buffer.from(head.subarray(8))
    second.writeUInt32BE(60_000, 8)
    const twice = Buffer.concat([head, second, png.subarray(33)])
    expect(signatureImage(twice)).toBe(signatureImage(png))
  })

  it('bent in any byte is refused or drawn, and the worker lives', async () => {
    const documents = createDocuments({ workerUrl: WORKER_URL })
    const { p12, passphrase } = await certificateOf()
    const pdf = await minutesBytes(buildMinutes({ proposals: 0 }))
    const png = inkPng({ width: 24, height: 16 })
    const filters = Buffer.concat([png.subarray(0, 33), rowsOfFilter(9), png.subarray(-12)])
    const bends = Array.from({ length: 24 }, (_, index) => Math.floor((index * png.length) / 24))
    const bent = bends.map((at) => Buffer.from(png.map((byte, index) => (index === at ? byte ^ 0x55 : byte))))
    const said: string[] = []
    for (const image of [filters, ...bent])
      said.push(
        await documents
          .signPdf({
            ...{ pdf, p12, passphrase, signer: CHAIR, image: new Uint8Array(image) },
            ...{ reason: '', fieldName: 'chair', at: AT },
          })
          .then(
            () => 'signed',
            ({ code }: { code: string }) => code,
          ),
      )
    await documents.close()
    expect(said[0]).toBe('IMAGE_UNUSABLE')
    expect(new Set(said)).toEqual(new Set(['signed', 'IMAGE_UNUSABLE']))
  })
})

/** Rows of 24 pixels, each with the given filter. */
function rowsOfFilter(filter: number): Buffer {
  const rows = Buffer.alloc((24 * 4 + 1) * 16)
  for (let row = 0; row < 16; row += 1) rows[row * (24 * 4 + 1)] = filter
  const packed = deflateSync(rows)
  const body = Buffer.concat([Buffer.from('IDAT', 'latin1'), packed])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(packed.length, 0)
  frame.writeUInt32BE(crc32(body) >>> 0, 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

describe('the paper of a photographed signature', () => {
  it('becomes nothing, and the box holds exactly the ink', () => {
    const side = fc.integer({ min: 1, max: 24 })
    fc.assert(
      fc.property(side, side, fc.array(fc.nat(575), { maxLength: 12 }), (width, height, spots) => {
        const data = new Uint8ClampedArray(width * height * 4).fill(250)
        const ink = [...new Set(spots.map((spot) => spot % (width * height)))]
        for (const at of ink) data.set([30, 40, 120, 255], at * 4)
        const box = clearPaper({ data, width, height })
        const shown = Array.from({ length: width * height }, (_, at) => at).filter(
          (at) => data[at * 4 + 3] !== 0,
        )
        expect(shown).toEqual([...ink].sort((a, b) => a - b))
        const xs = ink.map((at) => at % width)
        const ys = ink.map((at) => Math.floor(at / width))
        const least = (values: number[]) => Math.min(...values)
        const expected = ink.length > 0 && {
          left: least(xs),
          top: least(ys),
          width: Math.max(...xs) - least(xs) + 1,
          height: Math.max(...ys) - least(ys) + 1,
        }
        expect(box).toEqual(expected || null)
      }),
    )
  })
})
