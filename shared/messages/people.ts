/** The seats that people hold; the other words of the list of people are in registers.ts. */
export const heldSeats = {
  column: 'ตำแหน่งในคณะ',
  none: 'ยังไม่อยู่ในคณะใด',
  unread: 'อ่านตำแหน่งในคณะไม่สำเร็จ',
} as const
