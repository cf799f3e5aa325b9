/** How many gave each point of the scale, from the lowest to the highest. Values off the scale are left out. */
export function stackDots(
  values: readonly number[],
  min: number,
  max: number,
): { value: number; count: number }[] {
  return Array.from({ length: Math.max(0, max - min + 1) }, (_, index) => {
    const value = min + index
    return { value, count: values.filter((given) => given === value).length }
  })
}
