/** The quote that is open at the end of a piece of a line, if one is. */
export type Quote = '' | '"' | "'" | "$'"

/** A word as it was typed, and what it says. */
export interface Word {
  readonly raw: string
  readonly text: string
  readonly quote: Quote
}

/** The words of a line of shell, the one at its end last. Nothing is expanded: `$(…)` says just that. */
export function wordsIn(line: string): Word[] {
  const words: Word[] = []
  let word = nothing
  for (let at = 0; at < line.length; ) {
    const piece = pieceAt(line, at, word.quote)
    at += piece.length
    const ends = word.quote === '' && /^[ \t\n]$/.test(piece)
    if (ends && word.raw !== '') words.push(word)
    word = ends ? nothing : longer(word, piece)
  }
  return [...words, word]
}

const nothing: Word = { raw: '', text: '', quote: '' }

/** A sign, with the one behind it where the two mean something together. */
function pieceAt(line: string, at: number, quote: Quote): string {
  const two = line.slice(at, at + 2)
  if (quote === '' && two === "$'") return two
  if (quote !== "'" && two.length === 2 && two.startsWith('\\')) return two
  return two.slice(0, 1)
}

function longer({ raw, text, quote }: Word, piece: string): Word {
  const says = (more: string, open: Quote = quote): Word => ({
    raw: raw + piece,
    text: text + more,
    quote: open,
  })
  if (piece === closing[quote]) return says('', '')
  if (quote === '' && isOpening(piece)) return says('', piece)
  if (quote === "'") return says(piece)
  if (piece === '\\') return says('') // the last sign of the line: what it is before is not typed yet
  if (quote === '"') return says(/^\\[\\"$`]$/.test(piece) ? piece.slice(1) : piece)
  return says(piece.replace(/^\\/, ''))
}

const closing: Readonly<Record<Quote, string | undefined>> = { '': undefined, '"': '"', "'": "'", "$'": "'" }

const isOpening = (piece: string): piece is Exclude<Quote, ''> =>
  piece !== '' && Object.hasOwn(closing, piece)
