/** "ครั้งที่ 1/2557": meetings are numbered anew each Buddhist year. */
export const describeMeeting = (meeting: { number: number; date: string }): string =>
  `ครั้งที่ ${meeting.number}/${Number(meeting.date.slice(0, 4)) + 543}`
