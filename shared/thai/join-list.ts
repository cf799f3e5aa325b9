/** Items as a Thai sentence lists them: "ประธาน เลขานุการ และผู้ช่วยเลขานุการ"; two as "ประธานและเลขานุการ". */
export function joinList(items: readonly string[], word = 'และ'): string {
  const last = items.at(-1)
  if (last === undefined) return ''
  if (items.length === 1) return last
  const others = items.slice(0, -1)
  return others.length === 1 ? `${others[0]}${word}${last}` : `${others.join(' ')} ${word}${last}`
}
