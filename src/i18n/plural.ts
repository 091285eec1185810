/** `1 day`, `3 days`: the number and the form of its noun that English wants. */
export function counted(count: number, singular: string, plural = `${singular}s`): string {
  return `${count} ${Math.abs(count) === 1 ? singular : plural}`
}

/** `a`, `a and b`, `a, b and c`. */
export function listed(texts: readonly string[], and = 'and'): string {
  const last = texts.at(-1) ?? ''
  return texts.length < 2 ? last : `${texts.slice(0, -1).join(', ')} ${and} ${last}`
}

/** Forms of a word after a number, as `точка`, `точки`, `точек`; the last, after a fraction, is the second unless given. */
export type Forms = readonly [one: string, few: string, many: string, other?: string]

/** The form that a Slavic language wants after a number. */
export function formsIn(locale: string): (count: number, forms: Forms) => string {
  let rules: Intl.PluralRules | undefined
  return (count, [one, few, many, other = few]) => {
    rules ??= new Intl.PluralRules(locale)
    const byRule: Partial<Record<Intl.LDMLPluralRule, string>> = { one, few, many }
    return byRule[rules.select(Math.abs(count))] ?? other
  }
}
