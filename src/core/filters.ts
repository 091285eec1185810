/** Which touchpoints can be chosen by how they stand. */
export const filters = ['overdue', 'due', 'unscored', 'vip'] as const
export type Filter = (typeof filters)[number]

/** What is due within so many days is due soon, unless somebody says otherwise. */
export const defaultWarnDays = 14
