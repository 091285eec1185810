/** The words of the reports and of `status`. */
export const report = {}
