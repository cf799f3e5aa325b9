import { PDF } from '@libpdf/core'
import { compareRevisions, hasChanges } from './compare-revisions.ts'
import { digestRevision, type RevisionDigest } from './revision-digest.ts'
import { readValidationData, type ValidationData } from './validation-data.ts'
import type { LaterChanges } from './verification-report.ts'

/** An appended part as the standard writes it: objects, then the end of the file, and nothing behind it. */
const INCREMENT = /^\s*\d+ \d+ obj\b[\s\S]*startxref\s+\d+\s+%%EOF\s*$/

/** The file as it was at the end of each signature. Each state is read once. */
export class Revisions {
  readonly bytes: Uint8Array
  private readonly digests = new Map<number, Promise<RevisionDigest>>()
  private readonly stores = new Map<number, Promise<ValidationData>>()

  constructor(bytes: Uint8Array) {
    this.bytes = bytes
  }

  digestAt(end: number): Promise<RevisionDigest> {
    const known = this.digests.get(end) ?? digestRevision(this.bytes.subarray(0, end))
    this.digests.set(end, known)
    return known
  }

  /** What lay in the file for later checks. */
  validationDataAt(end: number): Promise<ValidationData> {
    const known =
      this.stores.get(end) ?? PDF.load(this.bytes.subarray(0, end)).then((pdf) => readValidationData(pdf))
    this.stores.set(end, known)
    return known
  }

  /** Rejects when one of the two cannot be read. */
  async changesBetween(from: number, to: number): Promise<LaterChanges> {
    return compareRevisions(await this.digestAt(from), await this.digestAt(to))
  }

  /** True when what follows the given end adds certificates and lists (DSS) and shows nothing new. */
  async isOnlyValidationData(from: number): Promise<boolean> {
    const tail = Buffer.from(this.bytes.subarray(from)).toString('latin1')
    if (!INCREMENT.test(tail)) return false
    const end = this.bytes.byteLength
    const [before, after] = await Promise.all([this.digestAt(from), this.digestAt(end)])
    return (
      before.validationData !== after.validationData &&
      before.fieldPlaces.size === after.fieldPlaces.size &&
      !hasChanges(compareRevisions(before, after))
    )
  }
}
