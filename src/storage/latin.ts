import anyAscii from 'any-ascii'

/** Letters of any script as Latin ones; the table of them is read when there is somebody to spell. */
export function latin(text: string): string {
  return anyAscii(text)
}
