import { describeMeeting } from '../../../../shared/messages/meeting-title.ts'

/** "อ.ก.พ.ร. คณะที่ 1 ครั้งที่ 1/2557". Arabic digits: the screen turns them as its reader has chosen. */
export const meetingTitle = (facts: { committeeName: string; number: number; date: string }): string =>
  `${facts.committeeName} ${describeMeeting(facts)}`
