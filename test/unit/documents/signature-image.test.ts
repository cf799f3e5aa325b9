import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { MAX_IMAGE, signatureImage } from '../../../electron/documents/sign/signature-image.ts'
import { clearPaper } from '../../../renderer/features/documents/signature-picture.ts'
import { buildMinutes } from '../../fixtures/documents/build-models.ts'
import { inkPng } from '../../helpers/ink-png.ts'
import { minutesBytes } from './helpers/documents-room.ts'
import { readPieces, textOf, withoutSpace } from './helpers/read-pdf.ts'
import { certificateOf, signAs, verifyWith } from './helpers/signing-room.ts'

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

  it('is refused wherever it is cut short or bent, and never ends the worker', () => {
    const png = inkPng({ width: 64, height: 40 })
    for (let end = 0; end < png.length - 12; end += 7)
      expect(codeOf(png.subarray(0, end)), `cut at ${end}`).toBe('IMAGE_UNUSABLE')
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: png.length - 1 }),
        fc.integer({ min: 1, max: 255 }),
        (at, bend) => {
          const bent = Buffer.from(png)
          bent[at] = (bent[at] ?? 0) ^ bend
          // A fault in a checksum that nobody draws from is let through.
          return ['data:image', 'IMAGE_UNUSABLE'].includes(codeOf(bent))
        },
      ),
    )
  })
})

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
