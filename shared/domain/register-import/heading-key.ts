import { searchKey } from '../../thai/normalise.ts'

/** What headings and choices are compared by: letters and digits only, so that "งบประมาณ (บาท) *" is "งบประมาณบาท". */
export const headingKey = (text: string): string => searchKey(text).replace(/[^\p{L}\p{M}\p{N}]+/gu, '')
