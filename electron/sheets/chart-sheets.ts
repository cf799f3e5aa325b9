const attribute = (tag: string, name: string) =>
  new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`, 'i').exec(tag)?.[1] ?? ''

/** With whatever prefix the file gives to relationships; "sheetId" is another thing. */
const relationId = (tag: string) => /:id\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? ''

const tagsOf = (part: Buffer | undefined, name: string) =>
  part?.toString('utf8').match(new RegExp(`<(?:\\w+:)?${name}\\s[^>]*>`, 'g')) ?? []

const find = (parts: ReadonlyMap<string, Buffer>, pattern: RegExp) =>
  [...parts].find(([name]) => pattern.test(name))?.[1]

/**
 * Positions in the workbook of its sheets that have no cells (a chart on a sheet of its own, a dialog, an old macro
 * sheet). They have to be left out by name: the library takes one for a missing worksheet and refuses the file.
 */
export function sheetsWithoutCells(parts: ReadonlyMap<string, Buffer>): Set<number> {
  const others = new Set(
    tagsOf(find(parts, /^xl\/_rels\/workbook[^/]*\.rels$/i), 'Relationship')
      .filter((tag) =>
        /\/(?:chartsheet|dialogsheet|xlMacrosheet|xlIntlMacrosheet)$/i.test(attribute(tag, 'Type')),
      )
      .map((tag) => attribute(tag, 'Id')),
  )
  const sheets = tagsOf(find(parts, /^xl\/workbook[^/]*\.xml$/i), 'sheet')
  return new Set(sheets.flatMap((tag, index) => (others.has(relationId(tag)) ? [index] : [])))
}
