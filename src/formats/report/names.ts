/** What `--format` takes; the formats themselves are loaded by the command that writes them. */
export const reportFormatNames = ['md', 'csv', 'html', 'json', 'ics', 'slides'] as const
export type ReportFormatName = (typeof reportFormatNames)[number]
