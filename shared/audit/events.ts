import { z } from 'zod'
import { INTEREST_GROUNDS } from '../domain/interest.ts'
import { ADJOURNMENT_CAUSES } from '../domain/meeting.ts'
import { BALLOT_CHOICES, COUNTED_METHODS, RESOLUTION_KINDS, VOTE_METHODS } from '../domain/voting.ts'

/**
 * Everything that goes into the append-only log. A type once written to somebody's file can never change its meaning:
 * add a new one. Payloads hold facts and hashes; a score's value appears only from `score.revealed` on.
 */
const id = z.uuid()
const subject = <Key extends string>(key: Key) => z.strictObject({ [key]: id } as { [K in Key]: typeof id })

const INTEREST = {
  interestId: id,
  personId: id,
  agencyId: id,
  replacesId: id.nullable(),
  sha256OfStatement: z.string(),
}
const CHALLENGE = { challengeId: id, itemId: id, personId: id }

export const AUDIT_EVENTS = {
  'workspace.created': z.strictObject({
    name: z.string(),
    kind: z.enum(['work', 'sample']),
    sha256OfReference: z.string(),
  }),
  'person.created': z.strictObject({ personId: id, name: z.string(), position: z.string() }),
  'person.updated': z.strictObject({ personId: id, name: z.string(), position: z.string() }),
  'person.pin_chosen': subject('personId'),
  'person.pin_changed': subject('personId'),
  'person.pin_reset': z.strictObject({ personId: id, reason: z.string() }),
  'agency.created': z.strictObject({ agencyId: id, code: z.string(), name: z.string() }),
  'agency.updated': z.strictObject({ agencyId: id, name: z.string() }),
  'agency.withdrawn': z.strictObject({ agencyId: id, reason: z.string() }),
  'committee.created': z.strictObject({ committeeId: id, name: z.string() }),
  'committee.rules_set': z.strictObject({
    committeeId: id,
    rules: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** Per rule; missing where one citation spoke for all. */
    sources: z
      .record(z.string(), z.strictObject({ citation: z.string(), isConfirmed: z.boolean() }))
      .optional(),
  }),
  'committee.seat_added': z.strictObject({
    committeeId: id,
    seatId: id,
    holder: z.string(),
    title: z.string(),
  }),
  'committee.seat_updated': z.strictObject({
    seatId: id,
    holder: z.string(),
    title: z.string(),
    personId: id.nullable(),
  }),
  'committee.seat_withdrawn': z.strictObject({ seatId: id, reason: z.string() }),
  'rubric.changed': z.strictObject({ committeeId: id, rubricId: id, version: z.number() }),
  'proposal.created': z.strictObject({ proposalId: id, code: z.string(), sha256: z.string() }),
  'proposal.version_kept': z.strictObject({ proposalId: id, version: z.number(), sha256: z.string() }),
  'proposal.stage_set': z.strictObject({ proposalId: id, stage: z.string() }),
  'proposal.withdrawn': z.strictObject({ proposalId: id, reason: z.string() }),
  'register.imported': z.strictObject({
    fileName: z.string(),
    sha256: z.string(),
    added: z.number(),
    changed: z.number(),
    sha256OfResult: z.string(),
  }),
  'meeting.created': z.strictObject({ meetingId: id, committeeId: id, number: z.number(), date: z.string() }),
  'meeting.updated': z.strictObject({ meetingId: id, number: z.number(), date: z.string() }),
  'meeting.opened': z.strictObject({ meetingId: id, presidingPersonId: id, sealPublicKey: z.string() }),
  'meeting.closed': subject('meetingId'),
  'meeting.handed_over': z.strictObject({
    meetingId: id,
    fromPersonId: id,
    toPersonId: id,
    keyBy: z.enum(['pin', 'recovery_code']),
    reason: z.string(),
  }),
  'meeting.reopened': z.strictObject({ meetingId: id, reason: z.string() }),
  'meeting.notice_recorded': z.strictObject({
    meetingId: id,
    sentOn: z.string().nullable(),
    saysReduced: z.boolean(),
  }),
  'meeting.adjourned': z.strictObject({
    meetingId: id,
    cause: z.enum(ADJOURNMENT_CAUSES),
    reason: z.string(),
    quorum: z.strictObject({
      members: z.number(),
      present: z.number(),
      recused: z.number(),
      needed: z.number(),
    }),
    itemIds: z.array(id),
    nextMeetingId: id,
  }),
  'agenda.item_added': z.strictObject({ itemId: id, meetingId: id, title: z.string() }),
  'agenda.proposals_added': z.strictObject({ meetingId: id, proposalIds: z.array(id) }),
  'agenda.item_updated': z.strictObject({ itemId: id, title: z.string() }),
  'agenda.item_moved': z.strictObject({ itemId: id, position: z.number() }),
  'agenda.item_withdrawn': z.strictObject({ itemId: id, reason: z.string() }),
  'agenda.item_opened': z.strictObject({ itemId: id, rubricId: id }),
  /** Order and planned minutes of several, as they are after it. */
  'agenda.arranged': z.strictObject({
    meetingId: id,
    items: z.array(z.strictObject({ itemId: id, plannedMinutes: z.number() })),
  }),
  'agenda.taken_out_of_bundle': subject('itemId'),
  'agenda.put_back_in_bundle': subject('itemId'),
  /** For scoring ahead of their turn. */
  'agenda.scoring_opened': z.strictObject({ meetingId: id, itemIds: z.array(id), rubricId: id }),
  'agenda.scoring_cancelled': z.strictObject({ meetingId: id, itemIds: z.array(id) }),
  'agenda.item_finished': z.strictObject({ itemId: id, sha256OfNote: z.string() }),
  /** Of an item that was decided already. */
  'agenda.note_changed': z.strictObject({ itemId: id, sha256OfNote: z.string() }),
  'agenda.item_reopened': z.strictObject({ itemId: id, reason: z.string() }),
  /** Put aside undecided for another item; it goes on later. */
  'agenda.item_parked': subject('itemId'),
  'agenda.item_postponed': z.strictObject({ itemId: id, reason: z.string() }),
  'agenda.item_resumed': z.strictObject({ itemId: id, reason: z.string() }),
  'agenda.postponed_taken_up': z.strictObject({
    meetingId: id,
    items: z.array(z.strictObject({ fromItemId: id, toItemId: id })),
  }),
  'attendance.arrived': z.strictObject({ meetingId: id, personIds: z.array(id), at: z.string() }),
  'attendance.left': z.strictObject({ meetingId: id, personId: id, at: z.string() }),
  'attendance.stay_corrected': z.strictObject({
    stayId: id,
    before: z.strictObject({ arrivedAt: z.string(), leftAt: z.string().nullable() }),
    after: z.strictObject({ arrivedAt: z.string(), leftAt: z.string().nullable() }),
    reason: z.string(),
  }),
  'attendance.stay_voided': z.strictObject({
    stayId: id,
    personId: id,
    arrivedAt: z.string(),
    leftAt: z.string().nullable(),
    reason: z.string(),
  }),
  'attendance.absence_noted': z.strictObject({ meetingId: id, personId: id, reason: z.string() }),
  'attendance.substitute_named': z.strictObject({
    meetingId: id,
    substitutionId: id,
    seatId: id,
    personId: id,
    authority: z.string(),
  }),
  'attendance.substitute_withdrawn': z.strictObject({
    meetingId: id,
    substitutionId: id,
    reason: z.string(),
  }),
  'attendance.guest_added': z.strictObject({ meetingId: id, personId: id, name: z.string() }),
  /** A keystroke of a draft: that it happened, not what it was. */
  'score.drafted': z.strictObject({ itemId: id, criterion: z.string() }),
  /** `personId` where somebody else typed the sheet in from paper. */
  'score.sealed': z.strictObject({ itemId: id, commitment: z.string(), personId: id.optional() }),
  'score.entry_withdrawn': z.strictObject({ itemId: id, personId: id, reason: z.string() }),
  'score.abstained': z.strictObject({ itemId: id, reason: z.string(), personId: id.optional() }),
  'score.recused': z.strictObject({ itemId: id, reason: z.string() }),
  'score.recusal_withdrawn': z.strictObject({ itemId: id, reason: z.string() }),
  'score.revealed': z.strictObject({
    itemId: id,
    sheets: z.array(
      z.strictObject({
        personId: id,
        values: z.record(z.string(), z.number()),
        nonce: z.string(),
        commitment: z.string(),
      }),
    ),
  }),
  'score.changed': z.strictObject({
    itemId: id,
    criterion: z.string(),
    before: z.number(),
    after: z.number(),
    reason: z.string(),
  }),
  'resolution.recorded': z.strictObject({
    itemId: id,
    resolutionId: id,
    kind: z.enum(RESOLUTION_KINDS),
    text: z.string(),
    method: z.enum(VOTE_METHODS),
    count: z.strictObject({ inFavour: z.number(), against: z.number(), abstained: z.number() }).nullable(),
    castingVote: z.enum(['in_favour', 'against']).nullable(),
    dissents: z.array(z.strictObject({ personId: id, reason: z.string() })),
    sha256OfInputs: z.string(),
    /** Shared by those that were passed at once. */
    bundleId: id.optional(),
  }),
  'resolution.bundle_passed': z.strictObject({ meetingId: id, bundleId: id, itemIds: z.array(id) }),
  'selection.checked': z.strictObject({
    proposalId: id,
    criterion: z.number(),
    isMet: z.boolean().nullable(),
    note: z.string(),
  }),
  'agenda.reordered': z.strictObject({ meetingId: id, itemIds: z.array(id) }),
  /** What is said in the register of interests is private: the log holds its hash. */
  'interest.declared': z.strictObject(INTEREST),
  'interest.noted': z.strictObject(INTEREST),
  'interest.withdrawn': z.strictObject({ interestId: id, sha256OfReason: z.string() }),
  'interest.answered': z.strictObject({ itemId: id, reason: z.string() }),
  'recusal.noted': z.strictObject({ itemId: id, personId: id, reason: z.string() }),
  'recusal.note_withdrawn': z.strictObject({ itemId: id, personId: id, reason: z.string() }),
  'challenge.raised': z.strictObject({
    ...CHALLENGE,
    raisedById: id,
    ground: z.enum(INTEREST_GROUNDS),
    reason: z.string(),
  }),
  'challenge.explained': z.strictObject({ ...CHALLENGE, explanation: z.string() }),
  'challenge.withdrawn': z.strictObject({ ...CHALLENGE, reason: z.string() }),
  /** The member left before the others had to decide. */
  'challenge.conceded': z.strictObject(CHALLENGE),
  'challenge.decided': z.strictObject({
    ...CHALLENGE,
    outcome: z.enum(['leaves', 'stays']),
    needed: z.number(),
    others: z.number(),
    othersPresent: z.number(),
    forStaying: z.number(),
    againstStaying: z.number(),
  }),
  'ruling.recorded': z.strictObject({
    meetingId: id,
    rulingId: id,
    itemId: id.nullable(),
    text: z.string(),
  }),
  'ruling.withdrawn': z.strictObject({ rulingId: id, reason: z.string() }),
  'resolution.dissent_added': z.strictObject({
    itemId: id,
    dissentId: id,
    personId: id,
    reason: z.string(),
    isWritten: z.boolean(),
  }),
  'resolution.dissent_withdrawn': z.strictObject({ itemId: id, dissentId: id, reason: z.string() }),
  'ballot.opened': z.strictObject({
    itemId: id,
    ballotId: id,
    method: z.enum(COUNTED_METHODS),
    kind: z.enum(RESOLUTION_KINDS),
    question: z.string(),
    voterIds: z.array(id),
  }),
  /** That the person who acts has voted: how is told when a named ballot is closed, of a secret one never. */
  'ballot.cast': z.strictObject({ itemId: id, ballotId: id }),
  'ballot.closed': z.strictObject({
    itemId: id,
    ballotId: id,
    count: z.strictObject({ inFavour: z.number(), against: z.number(), abstained: z.number() }),
    notVoted: z.number(),
    votes: z.array(z.strictObject({ personId: id, choice: z.enum(BALLOT_CHOICES) })).nullable(),
    state: z.string(),
  }),
  'ballot.cancelled': z.strictObject({ itemId: id, ballotId: id, reason: z.string() }),
  /** Hands or paper slips, as they were counted in the room. */
  'ballot.counted': z.strictObject({
    itemId: id,
    ballotId: id,
    method: z.enum(COUNTED_METHODS),
    kind: z.enum(RESOLUTION_KINDS),
    question: z.string(),
    voterIds: z.array(id),
    count: z.strictObject({ inFavour: z.number(), against: z.number(), abstained: z.number() }),
    state: z.string(),
  }),
  'ballot.casting_vote_given': z.strictObject({
    itemId: id,
    ballotId: id,
    choice: z.enum(['in_favour', 'against']),
  }),
  'minutes.drafted': subject('meetingId'),
  'minutes.version_kept': z.strictObject({ sectionId: id, version: z.number(), sha256: z.string() }),
  /** Prose that came back from Word; the facts that differed there were not taken. */
  'minutes.taken_from_file': z.strictObject({
    meetingId: id,
    sections: z.number().int(),
    refusedFacts: z.number().int(),
    sha256: z.string(),
  }),
  'minutes.finished': z.strictObject({ meetingId: id, sha256: z.string() }),
  'minutes.reopened': z.strictObject({ meetingId: id, reason: z.string() }),
  'document.made': z.strictObject({ documentId: id, kind: z.string(), sha256: z.string() }),
  /** Of shared notes only: a private one is its author's and leaves no trace here. The hash is of what was said. */
  'annotation.shared': z.strictObject({ annotationId: id, proposalId: id, sha256: z.string() }),
  'annotation.unshared': subject('annotationId'),
  'annotation.replied': z.strictObject({ annotationId: id, replyToId: id, sha256: z.string() }),
  'annotation.edited': z.strictObject({ annotationId: id, sha256: z.string() }),
  'annotation.resolved': z.strictObject({ annotationId: id, isResolved: z.boolean() }),
  'annotation.withdrawn': subject('annotationId'),
  'annotation.restored': subject('annotationId'),
  'annotation.placed': z.strictObject({ annotationId: id, place: z.string(), sha256: z.string() }),
  'attachment.added': z.strictObject({
    attachmentId: id,
    seriesId: id,
    proposalId: id,
    title: z.string(),
    fileName: z.string(),
    sha256: z.string(),
  }),
  'attachment.replaced': z.strictObject({
    attachmentId: id,
    seriesId: id,
    version: z.number(),
    title: z.string(),
    fileName: z.string(),
    sha256: z.string(),
  }),
  'attachment.withdrawn': z.strictObject({ seriesId: id, title: z.string(), reason: z.string() }),
  'document.signed': z.strictObject({
    documentId: id,
    signer: z.string(),
    sha256: z.string(),
    /** Missing in entries from before more than one person signed. */
    field: z.string().optional(),
  }),
  'document.signed_elsewhere': z.strictObject({
    documentId: id,
    signers: z.array(z.string()),
    sha256: z.string(),
  }),
  'document.stamped': z.strictObject({
    documentId: id,
    sha256: z.string(),
    authority: z.string(),
    url: z.string(),
    level: z.string().optional(),
  }),
  'trust.timestamp_server': z.strictObject({ url: z.string().nullable() }),
  'trust.added': z.strictObject({
    issuerId: id,
    kind: z.string(),
    subject: z.string(),
    fingerprint: z.string(),
  }),
  'trust.withdrawn': z.strictObject({ issuerId: id, reason: z.string() }),
  'authority.created': z.strictObject({ authorityId: id, name: z.string(), fingerprint: z.string() }),
  'authority.certificate_issued': z.strictObject({
    certificateId: id,
    personId: id,
    serial: z.string(),
    fingerprint: z.string(),
  }),
  'authority.certificate_revoked': z.strictObject({ certificateId: id, reason: z.string() }),
  'backup.made': z.strictObject({ fileName: z.string(), sha256: z.string() }),
} as const satisfies Record<string, z.ZodType>

export type AuditType = keyof typeof AUDIT_EVENTS
export type AuditEvent = {
  [Type in AuditType]: { type: Type; data: z.infer<(typeof AUDIT_EVENTS)[Type]> }
}[AuditType]

export const AUDIT_SOURCES = ['screen', 'paper', 'file', 'system'] as const
export type AuditSource = (typeof AUDIT_SOURCES)[number]
