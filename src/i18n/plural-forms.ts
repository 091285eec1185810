/** The forms of a noun after a number; a language has the ones that its plural rules ask for. */
export interface Forms {
  readonly one: string
  readonly few?: string
  readonly many?: string
  readonly other: string
}

/** `1 ogniwo`, `2 ogniwa`, `5 ogniw`: the number as it is written, and its noun as the language wants it. */
export function countedIn(
  locale: string,
  number: (value: number) => string,
): (count: number, forms: Forms) => string {
  const rules = new Intl.PluralRules(locale)
  return (count, forms) => {
    const category = rules.select(count)
    const form = category === 'zero' || category === 'two' ? undefined : forms[category]
    return `${number(count)} ${form ?? forms.other}`
  }
}
