import { z } from 'zod'
import { AGENDA_SECTIONS, ITEM_KINDS } from '../domain/meeting.ts'
import { command, nothing, query } from './operation.ts'
import { count, id, instant, line, reason } from './values.ts'

export const agenda = {
  addItem: command({
    input: z.strictObject({
      meetingId: id,
      section: z.union(AGENDA_SECTIONS.map((section) => z.literal(section))),
      kind: z.enum(ITEM_KINDS).exclude(['proposal']),
      title: line,
      plannedMinutes: count.max(600),
    }),
    output: z.strictObject({ itemId: id }),
    changes: ['agenda', 'audit'],
  }),
  /** Puts proposals under ระเบียบวาระที่ ๔, in the order given; those already there are left as they are. */
  addProposals: command({
    input: z.strictObject({
      meetingId: id,
      proposalIds: z.array(id).min(1).max(300),
      plannedMinutes: count.max(600),
    }),
    output: z.strictObject({ added: count }),
    changes: ['agenda', 'proposal', 'audit'],
  }),
  updateItem: command({
    input: z.strictObject({ itemId: id, title: line, plannedMinutes: count.max(600) }),
    output: nothing,
    changes: ['agenda', 'audit'],
  }),
  moveItem: command({
    input: z.strictObject({ itemId: id, position: count }),
    output: nothing,
    changes: ['agenda', 'audit'],
  }),
  /** The whole agenda in a new order at once, within its sections; every standing item is named. */
  reorder: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(600) }),
    output: nothing,
    changes: ['agenda', 'audit'],
  }),
  withdrawItem: command({
    input: z.strictObject({ itemId: id, reason }),
    output: nothing,
    changes: ['agenda', 'audit'],
  }),
  openItem: command({
    input: z.strictObject({ itemId: id }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** Puts what is before the meeting aside as it stands, and takes another item up. */
  jumpTo: command({
    input: z.strictObject({ itemId: id }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** To a later meeting of the committee; it leaves this one's count and stands in its minutes as postponed. */
  postponeItem: command({
    input: z.strictObject({ itemId: id, reason }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** Takes a postponement back, while no other meeting has taken the item up. */
  resumeItem: command({
    input: z.strictObject({ itemId: id, reason }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** What other meetings of this committee put off and none has taken up. */
  listPostponed: query({
    input: z.strictObject({ meetingId: id }),
    output: z.array(
      z.strictObject({
        itemId: id,
        title: z.string(),
        proposalCode: z.string().nullable(),
        agencyName: z.string().nullable(),
        plannedMinutes: count,
        fromMeeting: z.string(),
        reason: z.string(),
      }),
    ),
    reads: ['agenda', 'proposal'],
  }),
  takeUpPostponed: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(300) }),
    output: z.strictObject({ added: count }),
    changes: ['agenda', 'audit'],
  }),
  /** Proposals that are scored before their turn, many in one go; none of them is before the meeting yet. */
  openScoring: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(300) }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** While nobody has sealed or abstained. */
  cancelScoring: command({
    input: z.strictObject({ meetingId: id, itemIds: z.array(id).min(1).max(300) }),
    output: nothing,
    changes: ['agenda', 'meeting', 'score', 'audit'],
  }),
  /** "ขอพิจารณาแยก": a member asks that a revealed item be considered on its own. */
  takeOutOfBundle: command({
    input: z.strictObject({ itemId: id }),
    output: nothing,
    changes: ['agenda', 'score', 'audit'],
  }),
  /** By who took it out. */
  putBackInBundle: command({
    input: z.strictObject({ itemId: id }),
    output: nothing,
    changes: ['agenda', 'score', 'audit'],
  }),
  /** Puts undecided proposals into the order given, with the minutes given; the others keep their places. */
  arrange: command({
    input: z.strictObject({
      meetingId: id,
      items: z
        .array(z.strictObject({ itemId: id, plannedMinutes: count.max(600) }))
        .min(1)
        .max(300),
    }),
    output: nothing,
    changes: ['agenda', 'audit'],
  }),
  /** Ends an item that has no proposal, with what was noted. */
  finishItem: command({
    input: z.strictObject({ itemId: id }),
    output: nothing,
    changes: ['agenda', 'meeting', 'audit'],
  }),
  reopenItem: command({
    input: z.strictObject({ itemId: id, reason }),
    output: nothing,
    changes: ['agenda', 'meeting', 'resolution', 'score', 'audit'],
  }),
  getNote: query({
    input: z.strictObject({ itemId: id }),
    output: z.strictObject({ text: z.string(), updatedAt: instant.nullable() }),
    reads: ['agenda'],
  }),
  /** What was said, for the minutes: overwritten in place as it is typed. */
  editNote: command({
    input: z.strictObject({ itemId: id, text: z.string().max(200_000) }),
    output: z.strictObject({ savedAt: instant }),
    changes: ['agenda'],
  }),
}
