import type { Language } from '../core/language.ts'
import type { LineMessages, Messages } from './index.ts'

/** The words of one language, read from the disk when they are wanted. */
export async function loadMessages(language: Language): Promise<Messages> {
  switch (language) {
    case 'en':
      return (await import('./en/index.ts')).en
    case 'ru':
      return (await import('./ru/index.ts')).ru
    case 'pl':
      return (await import('./pl/index.ts')).pl
  }
}

/** Those of the command line alone: help has no more to say. */
export async function loadLineMessages(language: Language): Promise<LineMessages> {
  switch (language) {
    case 'en':
      return (await import('./en/line.ts')).line
    case 'ru':
      return (await import('./ru/line.ts')).line
    case 'pl':
      return (await import('./pl/line.ts')).line
  }
}
