/** `1 day`, `3 days`: the number and the form of its noun that English wants. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${Math.abs(count) === 1 ? singular : plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(texts: readonly string[], and = 'and'): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${and} ${last}`
}
