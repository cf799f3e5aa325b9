import { searchKey } from '../../thai/normalise.ts'

/** What codes are matched by: "ก - ๐๐๑" and "ก-001" are one proposal. */
export const codeKey = (code: string): string => searchKey(code).replaceAll(' ', '')
