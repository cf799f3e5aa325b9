/** Thai dictionary order (ราชบัณฑิตยสถาน: เ แ โ ใ ไ after their consonant), with numbers by value in either script. */
const collator = new Intl.Collator('th', { numeric: true })

export const compareThai = (left: string, right: string): number => collator.compare(left, right)

/** A sorted copy; equal keys keep their order. */
export const sortThai = <Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] =>
  items.toSorted((left, right) => compareThai(keyOf(left), keyOf(right)))
