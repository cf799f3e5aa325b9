import { type PDF, type PdfDict, PdfNumber, type PdfRef } from '@libpdf/core'
import { type ByteRange, endOf } from './signed-ranges.ts'

/** A filled signature field, as the form shows it. */
export type FoundSignature = { fieldName: string; dict: PdfDict; range: ByteRange | null }

function rangeOf(dict: PdfDict): ByteRange | null {
  const [a, b, c, d] =
    dict
      .getArray('ByteRange')
      ?.toArray()
      .map((item) => (item instanceof PdfNumber ? item.value : -1)) ?? []
  return a === undefined || b === undefined || c === undefined || d === undefined ? null : [a, b, c, d]
}

/** All of them, in the order in which they were made. */
export function findSignatures(pdf: PDF): FoundSignature[] {
  const resolve = (ref: PdfRef) => pdf.context.resolve(ref)
  const found = (pdf.getForm()?.getFields() ?? []).flatMap((field) => {
    const dict = field.type === 'signature' ? field.getDict().getDict('V', resolve) : undefined
    return dict ? [{ fieldName: field.name, dict, range: rangeOf(dict) }] : []
  })
  return found.sort(
    (left, right) => (left.range ? endOf(left.range) : 0) - (right.range ? endOf(right.range) : 0),
  )
}

/** "D:20140115103000+07'00'" → ISO; null when it says no time. */
export function claimedTime(dict: PdfDict): string | null {
  const match = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)?/.exec(
    dict.getString('M')?.asString() ?? '',
  )
  if (!match) return null
  const [, year, month, day, hour, minute, second, sign, hours = '00', minutes = '00'] = match
  const zone = sign ? `${sign}${hours}:${minutes}` : 'Z'
  const instant = new Date(`${year}-${month}-${day}T${hour}:${minute}:${second}${zone}`)
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
