/**
 * The forms in which one word of a person’s name may stand in a text, folded: those of Russian for what is written in
 * Cyrillic, those of Polish where texts are Polish. Rather a form too many than one too few, for a form that is missing
 * gives a name away. Diminutives (Ania, Саша) are other names and not among them.
 */
export function nameForms(word: string, { polish }: { readonly polish: boolean }): string[] {
  const name = folded(word)
  if (/\p{Script=Cyrillic}/u.test(name)) return [...new Set([name, ...russianForms(name)])]
  return [...new Set([name, ...(polish ? polishForms(word.toLowerCase()).map(folded) : [])])]
}

/** Without case, accents and invisible characters: people leave out the accents of a name. */
export const folded = (text: string) =>
  text
    .normalize('NFD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ł', 'l')

/** Of a folded name: й is и there, and ё is е. */
function russianForms(name: string): string[] {
  const stem = name.slice(0, -1)
  if (/[ая]$/.test(name))
    return [...withEndings(stem, afterA), ...(stem.length > 2 ? [stem, `${stem}ь`] : [])]
  if (/(?:ыи|ои|[гкхцчшщжн]ии)$/.test(name))
    return [...withEndings(name.slice(0, -2), adjective), ...withEndings(stem, afterSoft)]
  if (/[иь]$/.test(name)) return withEndings(stem, afterSoft)
  if (/[оеуэю]$/.test(name)) return []
  return [
    ...withEndings(name, afterConsonant),
    ...withEndings(withoutFleeting(name, /е(?=[лнр]$)|[ео](?=[кц]$)/), afterConsonant),
  ]
}

const afterA = words('ы и е у ю ои еи ою ею ам ям ами ями ах ях ин ина ину ино ины инои иных')
const afterSoft = words('и ь я ю ем е ью ев еи ям ями ях')
const afterConsonant = words('а у ом ем е ы и ои ым ых ыми ов ам ами ах')
const adjective = words('ыи ии ои ого его ому ему ым им ом ем ая яя ую юю ые ие ых их ыми ими')

function polishForms(name: string): string[] {
  const stem = name.slice(0, -1)
  if (name.endsWith('a'))
    return [...withEndings(stem, afterPolishA), ...softened(stem), ...(stem.endsWith('i') ? [stem] : [])]
  if (/[iy]$/.test(name)) return withEndings(stem, polishAdjective)
  if (name.endsWith('o')) return withEndings(stem, afterPolishConsonant)
  if (/[eu]$/.test(name)) return []
  const short = withoutFleeting(name, /e(?=[kłcl]$)|ie(?=[cńn]$)/)
  const soft = softSigns.reduce((text, [hard, open]) => text.replace(hard, open), name)
  return [
    ...[name, short, soft].flatMap((one) => withEndings(one, afterPolishConsonant)),
    ...softened(name),
    ...softened(short),
  ]
}

const afterPolishA = words('y i ie e ę ą o u ii iej ej ich im imi owie om ami ach in')
const afterPolishConsonant = words('a u y i e ie em iem owi owie ów om ami ach ze ę ą')
const polishAdjective = words('i y iego ego iemu emu im ym ich ych imi ymi a iej ej ą ie owie')

/** Marta → Marcie, Magda → Magdzie, Barbara → Barbarze, Olga → Oldze, Monika → Monice, Paweł → Pawle. */
function softened(stem: string): string[] {
  return softening.flatMap(([hard, soft]) => (hard.test(stem) ? [stem.replace(hard, soft)] : []))
}

const softening: readonly (readonly [RegExp, string])[] = [
  [/st$/, 'ście'],
  [/t$/, 'cie'],
  [/d$/, 'dzie'],
  [/r$/, 'rze'],
  [/k$/, 'ce'],
  [/g$/, 'dze'],
  [/ch$/, 'sze'],
  [/sł$/, 'śle'],
  [/ł$/, 'le'],
]

/** Staś → Stasia, Jędruń → Jędrunia. */
const softSigns: readonly (readonly [RegExp, string])[] = [
  [/ś$/, 'si'],
  [/ń$/, 'ni'],
  [/ć$/, 'ci'],
  [/ź$/, 'zi'],
]

/** Павел → Павл(а), Marek → Mark(a). */
const withoutFleeting = (name: string, vowel: RegExp) => name.replace(vowel, '')

const withEndings = (stem: string, endings: readonly string[]) => endings.map((ending) => stem + ending)

function words(text: string): readonly string[] {
  return text.split(' ')
}
