import type { RevisionDigest } from './revision-digest.ts'
import type { LaterChanges } from './verification-report.ts'

/** What differs between the state that a signature covers and the file as it is. */
export function compareRevisions(signed: RevisionDigest, current: RevisionDigest): LaterChanges {
  const shared = Math.min(signed.pages.length, current.pages.length)
  const changedPages = Array.from({ length: shared }, (_, index) => index + 1).filter(
    (page) => signed.pages[page - 1] !== current.pages[page - 1],
  )
  const namesThatDiffer = (before: Map<string, string>, after: Map<string, string>) =>
    [...before].filter(([name, digest]) => after.get(name) !== digest).map(([name]) => name)
  const changedFields = [
    ...new Set([
      ...namesThatDiffer(signed.signedFields, current.signedFields),
      ...namesThatDiffer(signed.fieldPlaces, current.fieldPlaces),
    ]),
  ]
  return {
    changedPages,
    addedPages: Math.max(0, current.pages.length - signed.pages.length),
    removedPages: Math.max(0, signed.pages.length - current.pages.length),
    isCatalogChanged: signed.catalog !== current.catalog || signed.form !== current.form,
    isAttachmentChanged: signed.attachments !== current.attachments,
    changedFields,
  }
}

export const hasChanges = (changes: LaterChanges): boolean =>
  changes.changedPages.length > 0 ||
  changes.addedPages > 0 ||
  changes.removedPages > 0 ||
  changes.isCatalogChanged ||
  changes.isAttachmentChanged ||
  changes.changedFields.length > 0
