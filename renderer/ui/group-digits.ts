/** 1234567 → "1,234,567" */
export const groupDigits = (value: number): string => value.toLocaleString('en-US')
