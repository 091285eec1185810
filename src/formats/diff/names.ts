/** What `--format` takes; the formats themselves are loaded by the command that writes them. */
export const diffFormatNames = ['text', 'md', 'json'] as const
export type DiffFormatName = (typeof diffFormatNames)[number]
