import type { Role } from './committee.ts'
import type { ItemState, MeetingState } from './meeting.ts'

/**
 * Who may do what: the one table, enforced in the host's dispatch. A capability is a function of the person's
 * relations to the meeting (roles are sets: a secretary may be a voting member), of the state of the meeting and its
 * item, and of whose thing it is (operations on one's own things take no person, so they cannot reach another's).
 */
export type Relation =
  | 'anyone'
  | 'signed_in'
  /** Keeps the workspace: the secretariat's own person of this laptop. */
  | 'keeper'
  /** Secretary or assistant secretary of the meeting's committee, or the keeper. */
  | 'secretary'
  /** Presides over this meeting now: the chair, or the vice-chair in the chair's place. */
  | 'presiding'
  /** Has a voting seat in the meeting's committee, or sits for one who has. */
  | 'voter'
  /** May score: a voter, or an adviser where the committee's rules say so. */
  | 'scorer'
  /** Has any seat there. */
  | 'seated'
  /** The window on the wall. */
  | 'projector'
  /** In front of a workspace that is nobody's record: the first run, or the sample with its invented people. */
  | 'at_play'

export type AccessRule = {
  who: readonly Relation[]
  meeting?: readonly MeetingState[]
  item?: readonly ItemState[]
}

const everybody: AccessRule = { who: ['anyone'] }
const signedIn: AccessRule = { who: ['signed_in'] }
const keeper: AccessRule = { who: ['keeper'] }
const inRoom: AccessRule = { who: ['seated', 'secretary'] }
const clerk = (rule: Omit<AccessRule, 'who'> = {}): AccessRule => ({ who: ['secretary'], ...rule })
const clerkOrChair = (rule: Omit<AccessRule, 'who'>): AccessRule => ({
  who: ['secretary', 'presiding'],
  ...rule,
})

export const ACCESS = {
  'agency.create': keeper,
  'agency.list': signedIn,
  'agency.update': keeper,
  'agency.withdraw': keeper,
  'agenda.addItem': clerk({ meeting: ['preparing', 'in_session'] }),
  'agenda.addProposals': clerk({ meeting: ['preparing', 'in_session'] }),
  'agenda.arrange': clerkOrChair({ meeting: ['in_session'] }),
  'agenda.cancelScoring': clerkOrChair({ meeting: ['in_session'] }),
  'agenda.editNote': clerk({ meeting: ['preparing', 'in_session'] }),
  'agenda.finishItem': clerkOrChair({ meeting: ['in_session'], item: ['open'] }),
  'agenda.getNote': clerk(),
  'agenda.jumpTo': clerkOrChair({ meeting: ['in_session'], item: ['waiting', 'open', 'revealed'] }),
  'agenda.listPostponed': clerkOrChair({}),
  'agenda.moveItem': clerk({ meeting: ['preparing', 'in_session'], item: ['waiting'] }),
  // Scored ahead of its turn, an item is open or revealed before it is before the meeting.
  'agenda.openItem': clerkOrChair({ meeting: ['in_session'], item: ['waiting', 'open', 'revealed'] }),
  'agenda.openScoring': clerkOrChair({ meeting: ['in_session'] }),
  'agenda.postponeItem': clerkOrChair({ meeting: ['in_session'], item: ['waiting', 'open', 'revealed'] }),
  // Who took it out, which the handler asks.
  'agenda.putBackInBundle': { who: ['seated'], meeting: ['in_session'], item: ['revealed'] },
  'agenda.reopenItem': { who: ['presiding'], meeting: ['in_session'], item: ['resolved'] },
  'agenda.resumeItem': clerkOrChair({ meeting: ['in_session'], item: ['postponed'] }),
  'agenda.takeOutOfBundle': { who: ['seated'], meeting: ['in_session'], item: ['revealed'] },
  'agenda.reorder': clerk({ meeting: ['preparing', 'in_session'] }),
  'agenda.takeUpPostponed': clerk({ meeting: ['preparing', 'in_session'] }),
  'agenda.updateItem': clerk({
    meeting: ['preparing', 'in_session'],
    item: ['waiting', 'open', 'revealed'],
  }),
  'agenda.withdrawItem': clerk({
    meeting: ['preparing', 'in_session'],
    item: ['waiting', 'open', 'revealed'],
  }),
  // A member's own; who may read or write which is asked note by note (domain/annotation.ts).
  'annotation.create': signedIn,
  'annotation.edit': signedIn,
  'annotation.export': signedIn,
  'annotation.list': signedIn,
  'annotation.mine': signedIn,
  'annotation.place': signedIn,
  'annotation.reply': signedIn,
  'annotation.resolve': signedIn,
  'annotation.restore': signedIn,
  'annotation.share': signedIn,
  'annotation.tray': signedIn,
  'annotation.unshare': signedIn,
  'annotation.withdraw': signedIn,
  'attachment.add': keeper,
  'attachment.diff': signedIn,
  'attachment.fetch': signedIn,
  'attachment.list': signedIn,
  'attachment.pages': signedIn,
  'attachment.replace': keeper,
  'attachment.withdraw': keeper,
  'attendance.addGuest': clerk({ meeting: ['preparing', 'in_session'] }),
  'attendance.arrive': clerk({ meeting: ['preparing', 'in_session'] }),
  // Until the minutes are finished, which the handler asks.
  'attendance.correctStay': clerk({ meeting: ['preparing', 'in_session', 'closed'] }),
  'attendance.leave': clerk({ meeting: ['preparing', 'in_session'] }),
  'attendance.nameSubstitute': clerk({ meeting: ['preparing', 'in_session'] }),
  'attendance.setAbsence': clerk(),
  'attendance.voidStay': clerk({ meeting: ['preparing', 'in_session', 'closed'] }),
  'attendance.withdrawSubstitute': clerk({ meeting: ['preparing', 'in_session'] }),
  'audit.head': keeper,
  'audit.list': keeper,
  'authority.create': keeper,
  'authority.exportRoot': signedIn,
  'authority.get': signedIn,
  'authority.issue': keeper,
  'authority.revoke': keeper,
  'backup.make': keeper,
  'ballot.cancel': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'ballot.cast': { who: ['voter'], meeting: ['in_session'], item: ['open', 'revealed'] },
  'ballot.close': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'ballot.enterCount': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'ballot.get': inRoom,
  'ballot.giveCastingVote': { who: ['presiding'], meeting: ['in_session'], item: ['open', 'revealed'] },
  'ballot.open': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'challenge.decide': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'challenge.explain': {
    who: ['voter', 'secretary', 'presiding'],
    meeting: ['in_session'],
    item: ['open', 'revealed'],
  },
  'challenge.list': inRoom,
  // Who raises it is a person of the body who is in the room, which the handler asks.
  'challenge.raise': { ...inRoom, meeting: ['in_session'], item: ['open', 'revealed'] },
  'challenge.withdraw': { ...inRoom, meeting: ['in_session'], item: ['open', 'revealed'] },
  'committee.addSeat': keeper,
  'committee.create': keeper,
  'committee.get': signedIn,
  'committee.list': signedIn,
  'committee.setRules': keeper,
  'committee.updateSeat': keeper,
  'committee.withdrawSeat': keeper,
  'document.check': inRoom,
  'document.fetch': inRoom,
  'document.list': inRoom,
  'document.make': clerk(),
  'document.makePracticeCertificate': { who: ['seated', 'presiding'], meeting: ['closed'] },
  // Whom the document waits for, which the handler asks.
  'document.sign': { who: ['seated', 'presiding'], meeting: ['closed'] },
  'document.preview': clerk(),
  'document.stamp': clerk({ meeting: ['closed'] }),
  'document.takeSigned': clerk({ meeting: ['closed'] }),
  'document.verify': signedIn,
  'file.open': signedIn,
  'file.put': signedIn,
  'file.read': signedIn,
  'home.waiting': signedIn,
  'interest.answer': {
    who: ['voter', 'scorer'],
    meeting: ['in_session'],
    item: ['waiting', 'open', 'revealed'],
  },
  // About oneself.
  'interest.declare': signedIn,
  'interest.flags': clerkOrChair({}),
  'interest.list': clerk(),
  'interest.mine': signedIn,
  'interest.myFlags': { who: ['voter', 'scorer'] },
  'interest.note': clerk(),
  'interest.suggestOrder': clerk(),
  'interest.withdraw': signedIn,
  'interest.withdrawNote': clerk(),
  'job.cancel': signedIn,
  // One's own: whose folder it is comes from the ticket.
  'keptCertificate.forget': signedIn,
  'keptCertificate.list': signedIn,
  // Before the opening too: too few come, and nobody presides yet.
  'meeting.adjourn': clerkOrChair({ meeting: ['preparing', 'in_session'] }),
  'meeting.close': clerkOrChair({ meeting: ['in_session'] }),
  'meeting.create': keeper,
  'meeting.get': inRoom,
  'meeting.handOver': clerkOrChair({ meeting: ['in_session'] }),
  'meeting.list': signedIn,
  'meeting.meter': inRoom,
  // Nobody presides before the meeting opens; the presiding person's PIN is what opens it.
  'meeting.open': clerk({ meeting: ['preparing'] }),
  // Until the minutes are finished, which the handler asks.
  'meeting.recordNotice': clerk(),
  'meeting.reopen': { who: ['presiding'], meeting: ['closed'] },
  'meeting.update': clerk({ meeting: ['preparing', 'in_session'] }),
  'minutes.compareFile': clerk({ meeting: ['in_session', 'closed'] }),
  'minutes.draft': clerk({ meeting: ['in_session', 'closed'] }),
  'minutes.edit': clerk(),
  'minutes.finish': clerk({ meeting: ['closed'] }),
  'minutes.get': inRoom,
  'minutes.keepVersion': clerk(),
  'minutes.listVersions': clerk(),
  'minutes.preview': inRoom,
  'minutes.reopen': clerk({ meeting: ['closed'] }),
  'minutes.takeFile': clerk({ meeting: ['in_session', 'closed'] }),
  'paperSheet.enter': clerk({ meeting: ['in_session'], item: ['open'] }),
  // Whose it is, which the handler asks.
  'paperSheet.withdraw': { who: ['secretary', 'scorer'], meeting: ['in_session'], item: ['open'] },
  'person.create': keeper,
  'person.list': signedIn,
  'person.resetPin': keeper,
  'person.update': keeper,
  'projector.view': { who: ['projector'] },
  'proposal.create': keeper,
  'proposal.diff': signedIn,
  'proposal.edit': keeper,
  'proposal.get': signedIn,
  'proposal.getVersion': signedIn,
  'proposal.keepVersion': keeper,
  'proposal.list': signedIn,
  'proposal.listVersions': signedIn,
  'proposal.restoreVersion': keeper,
  'proposal.setStage': keeper,
  'proposal.withdraw': keeper,
  'recusal.note': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'recusal.withdrawNote': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'reference.get': signedIn,
  'reference.programme': signedIn,
  'register.applyImport': keeper,
  'register.export': signedIn,
  'register.exportTemplate': signedIn,
  'register.previewImport': keeper,
  'resolution.addDissent': clerkOrChair({ meeting: ['in_session', 'closed'], item: ['resolved'] }),
  'resolution.editDraft': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'resolution.get': clerkOrChair({}),
  'resolution.list': inRoom,
  'resolution.passBundle': { who: ['presiding'], meeting: ['in_session'] },
  'resolution.record': clerkOrChair({ meeting: ['in_session'], item: ['open', 'revealed'] }),
  'resolution.withdrawDissent': clerkOrChair({ meeting: ['in_session', 'closed'], item: ['resolved'] }),
  'rubric.change': keeper,
  'rubric.get': signedIn,
  'ruling.list': inRoom,
  'ruling.record': { who: ['presiding'], meeting: ['in_session'] },
  'ruling.withdraw': { who: ['presiding'], meeting: ['in_session'] },
  'score.abstain': { who: ['scorer'], meeting: ['in_session'], item: ['open'] },
  // Of revealed items only, which the handler picks.
  'score.analysis': inRoom,
  'score.analysisOfItem': { ...inRoom, item: ['revealed', 'resolved'] },
  'score.change': { who: ['scorer'], meeting: ['in_session'], item: ['revealed'] },
  'score.check': { ...inRoom, item: ['revealed', 'resolved'] },
  'score.clear': { who: ['scorer'], meeting: ['in_session'], item: ['open'] },
  'score.mine': { who: ['scorer'] },
  'score.mineOfMeeting': { who: ['scorer'] },
  'score.progress': clerkOrChair({}),
  'score.progressOfMeeting': clerkOrChair({}),
  'score.put': { who: ['scorer'], meeting: ['in_session'], item: ['open'] },
  'score.recuse': { who: ['voter', 'scorer'], meeting: ['in_session'], item: ['open', 'revealed'] },
  'score.results': { ...inRoom, item: ['revealed', 'resolved'] },
  'score.reveal': { who: ['presiding'], meeting: ['in_session'], item: ['open'] },
  'score.revealTogether': { who: ['presiding'], meeting: ['in_session'] },
  'score.seal': { who: ['scorer'], meeting: ['in_session'], item: ['open'] },
  'score.withdrawRecusal': { who: ['voter', 'scorer'], meeting: ['in_session'], item: ['open', 'revealed'] },
  'search.find': signedIn,
  'selection.get': signedIn,
  'selection.set': keeper,
  'session.changePin': signedIn,
  'session.choosePin': everybody,
  'session.current': signedIn,
  'session.signIn': everybody,
  'session.signOut': signedIn,
  'token.get': signedIn,
  'token.look': signedIn,
  // A maker's library is code that runs here.
  'token.setModule': keeper,
  'trust.add': keeper,
  'trust.inspect': keeper,
  'trust.list': signedIn,
  'trust.setTimestampServer': keeper,
  'trust.timestampServer': signedIn,
  'trust.withdraw': keeper,
  'typeface.get': signedIn,
  'typeface.reset': keeper,
  'typeface.set': keeper,
  'wall.get': clerkOrChair({}),
  'wall.set': clerkOrChair({}),
  'windows.open': clerkOrChair({}),
  'workspace.create': everybody,
  'workspace.describe': everybody,
  // It stops the host for every window: in the own work it is for whoever keeps that.
  'workspace.switch': { who: ['keeper', 'at_play'] },
} as const satisfies Record<string, AccessRule>

/** Who acts: nobody yet, a person with the seats held in the meeting's committee, or the window on the wall. */
export type Subject =
  | { kind: 'nobody' }
  | { kind: 'projector' }
  | {
      kind: 'person'
      isKeeper: boolean
      isPresiding: boolean
      /** `canScore` where it differs from the vote (advisers). */
      seats: readonly { role: Role; isVoting: boolean; canScore?: boolean }[]
    }

export function relationsOf(subject: Subject): Set<Relation> {
  if (subject.kind === 'nobody') return new Set(['anyone'])
  if (subject.kind === 'projector') return new Set(['projector'])
  const relations = new Set<Relation>(['anyone', 'signed_in'])
  if (subject.isKeeper) relations.add('keeper').add('secretary')
  if (subject.isPresiding) relations.add('presiding')
  for (const seat of subject.seats) {
    relations.add('seated')
    if (seat.isVoting) relations.add('voter')
    if (seat.canScore ?? seat.isVoting) relations.add('scorer')
    if (seat.role === 'secretary' || seat.role === 'assistant_secretary') relations.add('secretary')
  }
  return relations
}

export type AccessDecision = 'allowed' | 'sign_in_required' | 'not_allowed' | 'wrong_state'

/** What a decision rests on beside the rule. */
export type AccessFacts = {
  subject: Subject
  meetingState: MeetingState | null
  itemState: ItemState | null
  /** The workspace is not founded yet, or is the sample. */
  isAtPlay?: boolean
}

/** Decides from gathered facts; a state that the rule names but that is not known refuses. */
export function decideAccess(rule: AccessRule, facts: AccessFacts): AccessDecision {
  const relations = relationsOf(facts.subject)
  if (facts.isAtPlay && facts.subject.kind !== 'projector') relations.add('at_play')
  if (!rule.who.some((relation) => relations.has(relation)))
    return facts.subject.kind === 'nobody' ? 'sign_in_required' : 'not_allowed'
  const isMeetingRight =
    !rule.meeting || (facts.meetingState !== null && rule.meeting.includes(facts.meetingState))
  const isItemRight = !rule.item || (facts.itemState !== null && rule.item.includes(facts.itemState))
  return isMeetingRight && isItemRight ? 'allowed' : 'wrong_state'
}
