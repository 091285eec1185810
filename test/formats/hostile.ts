import fc from 'fast-check'
import { awkwardTexts } from './fixture.ts'

/** Texts that a runner of a CI would obey if they reached its log as they are. */
export const commandTexts: readonly string[] = [
  '::error::pwned',
  '  ::set-output name=a::b',
  '\u00a0::add-mask::a',
  'first\n::stop-commands::token',
  'first\r::error file=a,line=1::b',
  'first\u2028::warning::b',
  'first\u0085::warning::b',
  '\u001b::error::a',
  '\u202e::error::a',
  ':::error::a',
  '##[error]pwned',
  'a ##[group]b',
  '#\u200e#[error]a',
  '###[error]a',
  '##vso[task.complete result=Failed;]a',
  "##teamcity[buildProblem description='a']",
  'a]b;c=d,e:f%g',
  '%0A::error::a',
  '%250A%3A%2C%25',
  ',line=1::b',
  '::',
  ':',
  '##[',
]

export const hostileTexts: readonly string[] = [...commandTexts, ...Object.values(awkwardTexts)]

/** Any text, with more than its share of what commands are made of. */
export const hostileText = fc
  .array(
    fc.oneof(
      fc.constantFrom('::', '##[', '##', '#', '[', ']', ':', ',', ';', '=', '%', '%0A', '%25', ' ', 'vso['),
      fc.constantFrom(
        'error',
        'notice',
        'stop-commands',
        'add-mask',
        'file=a',
        'a',
        'Ы',
        "'",
        '"',
        '|',
        '\\',
      ),
      fc.constantFrom('\n', '\r', '\t', '\u0085', '\u2028', '\u00a0', '\u3000', '\ufeff', '\u001b', '\u202e'),
      fc.constantFrom('\ud800', '\ufffe', '\uffff', '\u0000', '<', '&', ']]>', '\u00ad', '\u200b'),
      fc.string({ unit: 'grapheme', maxLength: 3 }),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => /\S/.test(text))
