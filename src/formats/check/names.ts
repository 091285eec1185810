/** What `--format` takes; the formats themselves are loaded by the command that writes them. */
export const checkFormatNames = ['text', 'json', 'github', 'junit'] as const
export type CheckFormatName = (typeof checkFormatNames)[number]
