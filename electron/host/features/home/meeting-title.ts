import { buddhistYearOf } from '../../../../shared/thai/buddhist-date.ts'

/** "คณะอนุกรรมการฯ คณะที่ 1 ครั้งที่ 1/2557". Arabic digits: the screen turns them as its reader has chosen. */
export const meetingTitle = (facts: { committeeName: string; number: number; date: string }): string =>
  `${facts.committeeName} ครั้งที่ ${facts.number}/${buddhistYearOf(facts.date)}`
