import type { ComboboxItem, OptionsFilter } from '@mantine/core'
import { searchKey } from '../../shared/thai/normalise.ts'

/** Options of a list to choose from whose name holds every word typed, in any digits and spelling of marks. */
export const matchOptions: OptionsFilter = ({ options, search, limit }) => {
  const words = searchKey(search)
    .split(' ')
    .filter((word) => word !== '')
  return (options as ComboboxItem[])
    .filter(({ label }) => words.every((word) => searchKey(label).includes(word)))
    .slice(0, limit)
}
